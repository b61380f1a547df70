import type { Break } from "~/domain/members/breaks.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { ButtonForm } from "../buttons";

/** A group's breaks; with `removal` each can be taken away there. */
export function BreaksTable({
  breaks,
  caption,
  removal,
}: {
  breaks: (Break & { id: string })[];
  caption: string;
  /** The address of the page that keeps them; null where they are only read. */
  removal: string | null;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.breaks;
  return (
    <table className="fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.name}</th>
          <th scope="col">{own.from}</th>
          <th scope="col">{own.until}</th>
          {removal ? (
            <th scope="col">
              <span className="vh">{words.common.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {breaks.map((each) => (
          <tr key={each.id}>
            <th scope="row" lang="sv">
              {each.name}
            </th>
            <td>
              <time dateTime={each.fromDay}>{dayInWords(each.fromDay, speech, { weekday: true })}</time>
            </td>
            <td>
              <time dateTime={each.untilDay}>{dayInWords(each.untilDay, speech, { weekday: true })}</time>
            </td>
            {removal ? (
              <td>
                <ButtonForm
                  action={`${removal}/${each.id}/borttagning`}
                  kind="link"
                  label={
                    <>
                      <span aria-hidden="true">{words.common.remove}</span>
                      <span className="vh">
                        <Around passage={each.name}>
                          {own.removeOf(each.name, dayInWords(each.fromDay, speech))}
                        </Around>
                      </span>
                    </>
                  }
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
