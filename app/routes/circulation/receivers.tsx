import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { activeReceivers } from "~/domain/circulation/receivers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Whom results are passed on to besides the companies. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "circulate");
  return { receivers: activeReceivers(database()) };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.circulation.receivers.title };

export default function Receivers() {
  const { circulation } = useWords();
  const { receivers: own } = circulation;
  const { receivers } = useLoaderData<typeof loader>();
  const add = (
    <a className="btn main" href="/spridning/mottagare/ny">
      {own.add}
    </a>
  );
  return (
    <>
      <Head small crumbs={["circulation"]} title={own.title} lead={own.lead} />
      <Part id="mottagare" title={own.all}>
        {receivers.length === 0 ? (
          <Empty action={add}>{own.none}</Empty>
        ) : (
          <div className="stack">
            <table className="fold">
              <thead>
                <tr>
                  <th scope="col">{own.name}</th>
                  <th scope="col">{own.kind}</th>
                  <th scope="col">{own.reached}</th>
                  <th scope="col">{own.change}</th>
                </tr>
              </thead>
              <tbody>
                {receivers.map(({ id, name, kind, contactName, email, address }) => (
                  <tr key={id}>
                    <th scope="row">
                      <a href={`/spridning/mottagare/${id}`}>{name}</a>
                    </th>
                    <td>{own.kinds[kind]}</td>
                    <td>{[contactName, email, address].filter(Boolean).join(", ") || own.unreached}</td>
                    <td>
                      <ButtonForm action={`/spridning/mottagare/${id}/avslut`} label={own.end} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="actions">{add}</div>
          </div>
        )}
      </Part>
    </>
  );
}
