import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { Moment } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { coordinatorToAsk } from "~/domain/members/coordinator.server";
import { heldCounts } from "~/domain/personal/held.server";
import { leaveAskedAt } from "~/domain/personal/leaving.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** What is held about the member: what, why, to fetch, to correct, and to be forgotten. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  return {
    counts: heldCounts(database(), member.id),
    askedAt: leaveAskedAt(database(), member.id),
    toAsk: coordinatorToAsk(database()),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.personal.ownData.title };

export default function OwnData() {
  const speech = useSpeech();
  const { words } = speech;
  const { ownData: own, held } = words.personal;
  const { counts, askedAt, toAsk } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={own.title} lead={own.lead} crumbs={["yourPage"]} />
      <Part
        id="finns"
        title={own.what}
        aside={<a href="/personuppgifter">{words.about.personalData.title}</a>}
      >
        <table className="fold">
          <caption className="vh">{own.what}</caption>
          <thead>
            <tr>
              <th scope="col">{own.sort}</th>
              <th scope="col" className="num">
                {own.rows}
              </th>
              <th scope="col">{own.why}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ group, rows }) => (
              <tr key={group}>
                <th scope="row">{held.groups[group].name}</th>
                <td className="num" data-l={own.rows}>
                  {number(rows, speech)}
                </td>
                <td data-l={own.why}>{held.groups[group].why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part id="hamta" title={own.fetch}>
        <div className="stack">
          <p className="prose">{own.fetchText}</p>
          <div className="actions">
            <a className="btn main" href="/min-sida/uppgifter/utdrag.zip">
              {own.asZip}
            </a>
            <a href="/min-sida/uppgifter/utdrag.json">{own.asJson}</a>
          </div>
        </div>
      </Part>
      <Part id="ratta" title={own.correct}>
        <div className="stack">
          <p className="prose">
            {own.correctSelf} <a href="/min-sida#uppgifter">{own.correctHere}</a>
          </p>
          <p className="prose">{own.correctOthers}</p>
          {toAsk ? (
            <p>
              <a href={personPath(toAsk.id)}>{toAsk.name}</a>
              {toAsk.phone ? `, ${toAsk.phone}` : null}
            </p>
          ) : null}
        </div>
      </Part>
      <Part id="lamna" title={own.leave}>
        <div className="stack">
          <p className="prose">{own.leaveText}</p>
          {askedAt ? (
            <>
              <p role="status">
                {own.asked} <Moment at={askedAt} />.
              </p>
              <div className="actions">
                <a className="btn" href="/min-sida/uppgifter/avslut">
                  {own.goOn}
                </a>
                <ButtonForm
                  action="/min-sida/uppgifter/begaran"
                  fields={{ wanted: "0" }}
                  label={own.takeBack}
                  kind="link"
                />
              </div>
            </>
          ) : (
            <div className="actions">
              <ButtonForm
                action="/min-sida/uppgifter/begaran"
                fields={{ wanted: "1" }}
                label={own.ask}
                kind="plain"
              />
            </div>
          )}
        </div>
      </Part>
    </>
  );
}
