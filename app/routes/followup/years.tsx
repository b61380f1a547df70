import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { plainText } from "~/domain/archive/plain-text";
import { followupYears } from "~/domain/followup/followups.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The years that are followed up, latest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const thisYear = yearOf(dayOf(now()));
  return {
    thisYear,
    years: followupYears(database(), viewerOf(member), thisYear).map(({ year, text }) => ({
      year,
      text: text && {
        publishedOn: text.publishedOn,
        boardOn: text.boardOn,
        boardParagraph: text.boardParagraph,
        opening: plainText(text.opening),
      },
    })),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.followup.title };

export default function FollowupYears() {
  const speech = useSpeech();
  const { followup: words } = speech.words;
  const { thisYear, years } = useLoaderData<typeof loader>();
  return (
    <>
      <Head title={words.title} lead={words.lead}>
        <p className="actions no-print">
          <a href="/mal">{speech.words.goals.title}</a>
        </p>
      </Head>
      <Part id="ar" title={words.years}>
        <ul className="rows two">
          {years.map(({ year, text }) => (
            <li key={year} className="hit">
              <span>
                {text?.publishedOn ? (
                  <Status mark="done">{words.published(dayInWords(text.publishedOn, speech))}</Status>
                ) : text ? (
                  <Status mark="none">{words.unpublished}</Status>
                ) : (
                  <Status mark={year >= thisYear ? "half" : "open"}>
                    {year >= thisYear ? words.ongoing : words.onlyFigures}
                  </Status>
                )}
              </span>
              <div className="stack close">
                <h3>
                  <a href={`/uppfoljning/${year}`}>
                    {year >= thisYear ? words.soFar(year) : words.yearTitle(year)}
                  </a>
                </h3>
                <p className="excerpt" lang={text ? "sv" : undefined}>
                  {text ? text.opening : year >= thisYear ? words.currentLead : words.noTextLead}
                </p>
                {text?.boardOn ? (
                  <p className="meta">{words.board(dayInWords(text.boardOn, speech), text.boardParagraph)}</p>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}
