import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { editionsPath, yearPath } from "~/components/followup/address";
import { Sum } from "~/components/minutes/sign-part";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { editionsOfYear } from "~/domain/followup/editions.server";
import { viewerOf } from "~/domain/members/member";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The frozen editions of a year's follow-up that the reader may read, the latest first. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const year = found(/^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null);
  return { year, editions: editionsOfYear(database(), viewerOf(member), year) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { year }) => words.followupPaper.title(year),
};

export default function Editions() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.followupPaper;
  const { year, editions } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        crumbs={["followup", { to: yearPath(year), label: String(year) }]}
        title={own.title(year)}
        lead={own.lead}
      />
      {editions.length === 0 ? <Empty>{own.none}</Empty> : null}
      {editions.map(({ number, stage, sum, frozenAt, frozenByName }) => (
        <Part key={number} id={`utgava-${number}`} title={own.edition(number)} aside={own.stages[stage]}>
          <div className="stack">
            <p>{own.frozen(`${dayInWords(dayOf(frozenAt), speech)} ${clockOf(frozenAt)}`, frozenByName)}</p>
            <Sum sum={sum} />
            <p className="actions">
              <a href={`${editionsPath(year)}/${number}`}>{own.read(number)}</a>
            </p>
          </div>
        </Part>
      ))}
    </>
  );
}
