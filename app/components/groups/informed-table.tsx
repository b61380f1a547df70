import type { Informed } from "~/domain/members/informed.server";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";

/** Whom a group informs; each can be taken off the list at `removal`. */
export function InformedTable({
  rows,
  caption,
  removal,
}: {
  rows: (Informed & { id: string; belongs: boolean })[];
  caption: string;
  removal: string;
}) {
  const words = useWords();
  const own = words.informed;
  return (
    <table className="fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.name}</th>
          <th scope="col">{own.organisation}</th>
          <th scope="col">{own.email}</th>
          <th scope="col">{own.language}</th>
          <th scope="col">
            <span className="vh">{words.common.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.belongs ? <small className="below">{own.belongs}</small> : null}
            </th>
            <td>{row.organisation}</td>
            <td>{row.email}</td>
            <td>{words.terms.language[row.language]}</td>
            <td>
              <ButtonForm
                action={`${removal}/${row.id}/borttagning`}
                kind="link"
                label={
                  <>
                    <span aria-hidden="true">{words.common.remove}</span>
                    <span className="vh">{own.removeOf(row.name)}</span>
                  </>
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
