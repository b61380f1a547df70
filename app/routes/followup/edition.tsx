import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { clockOf, dayOf, yearOf } from "~/calendar/swedish-time";
import { editionsPath, yearPath } from "~/components/followup/address";
import { DifferenceParts } from "~/components/followup/difference-parts";
import { Downloads } from "~/components/followup/downloads";
import { EditionParts } from "~/components/followup/edition-parts";
import { Sum } from "~/components/minutes/sign-part";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { keyFiguresIn } from "~/domain/followup/canonical";
import { differencesBetween } from "~/domain/followup/differences";
import { editionOfYear } from "~/domain/followup/editions.server";
import { comparedText } from "~/domain/followup/text.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** A frozen edition as it was, with its sum, and what is otherwise today. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const db = database();
  const year = found(/^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null);
  const edition = found(editionOfYear(db, viewerOf(member), year, Number(params.number)));
  const { canonical, text, ...facts } = edition;
  return {
    year,
    edition: facts,
    text: {
      ...text,
      sections: text.sections.map(({ id, heading, text: words }) => ({
        id,
        heading,
        html: proseHtml(words),
      })),
    },
    key: keyFiguresIn(text),
    differences: differencesBetween(text, comparedText(db, { id: facts.followupId, year }, now())),
    thisYear: yearOf(dayOf(now())),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { edition, text }) => `${words.followupPaper.edition(edition.number)}, ${text.title}`,
};

export default function Edition() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.followupPaper;
  const { year, edition, text, key, differences, thisYear } = useLoaderData<typeof loader>();
  const to = `${editionsPath(year)}/${edition.number}`;
  return (
    <article>
      <Head
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: editionsPath(year), label: own.one.all },
        ]}
        kicker={
          <>
            <span>{own.edition(edition.number)}</span>
            <span>{own.stages[edition.stage]}</span>
          </>
        }
        title={text.title}
        lang="sv"
        lead={<span lang={speech.language}>{own.one.lead}</span>}
      >
        <Downloads of={to} />
      </Head>
      <Part id="summa" title={own.one.sum}>
        <div className="stack">
          <p>
            {own.frozen(
              `${dayInWords(dayOf(edition.frozenAt), speech)} ${clockOf(edition.frozenAt)}`,
              edition.frozenByName,
            )}
          </p>
          <Sum sum={edition.sum} />
          <p className="meta no-print">
            <a href={`${to}/text.json`}>{own.one.file}</a>. {own.one.fileHelp}
          </p>
        </div>
      </Part>
      <DifferenceParts differences={differences} />
      <EditionParts text={text} figures={key} thisYear={thisYear} />
    </article>
  );
}
