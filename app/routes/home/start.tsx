import { database } from "#db/client.server";
import { currentMember, requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { FirstYearPart } from "~/components/guides/first-year-steps";
import { NewsList } from "~/components/home/news-list";
import { NextMeeting } from "~/components/home/next-meeting";
import { WaitingList } from "~/components/home/waiting-list";
import { YearPart } from "~/components/home/year-part";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { may } from "~/domain/members/permissions";
import { invitedAhead, meetingsOfTwoYears } from "~/domain/overview/ahead.server";
import { firstYearFor } from "~/domain/overview/first-year";
import { firstYearAhead } from "~/domain/overview/first-year.server";
import { newsFor } from "~/domain/overview/news.server";
import { nextMeetingFor } from "~/domain/overview/next-meeting.server";
import { waitingFor } from "~/domain/overview/waiting.server";
import { duesAhead } from "~/domain/overview/year.server";
import { now } from "~/env.server";
import { capital, dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The start page answers "what now?": what waits, the next meeting, what is new, the year. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!currentMember({ request, context })) throw redirect("/oppet");
  const member = requireMember({ request, context }, "seeMeetings");
  const at = now();
  const all = new URL(request.url).searchParams.has("alla");
  const meetings = meetingsOfTwoYears(database(), member, at);
  const invited = invitedAhead(database(), meetings, at);
  const waiting = waitingFor(database(), member, meetings, invited, at);
  const firstYear = may(member, "seeFirstYear") ? firstYearAhead(database(), at) : null;
  return {
    today: dayOf(at),
    firstYear: firstYear && firstYearFor(member, firstYear),
    waiting: all ? waiting : waiting.slice(0, shownAtFirst),
    waitingInAll: waiting.length,
    next: nextMeetingFor(member, meetings, invited, at),
    news: newsFor(database(), member, 6, at),
    year: { meetings, ...duesAhead(database(), at) },
    plans: may(member, "planMeetings", { groupId: member.groupIds[0] }),
  };
}

const shownAtFirst = 8;

export const handle: PageHandle<typeof loader> = { title: (words) => words.common.menu.overview };

export default function Start() {
  const speech = useSpeech();
  const { words } = speech;
  const { today, firstYear, waiting, waitingInAll, next, news, year, plans } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        kicker={capital(dayInWords(today, speech, { weekday: true }))}
        title={words.home.title(waitingInAll)}
      />
      {firstYear ? <FirstYearPart year={firstYear} /> : null}
      {waitingInAll > 0 ? (
        <Part id="vantar" title={words.home.waits} aside={words.home.waitsAside}>
          <WaitingList
            waiting={waiting}
            more={waitingInAll - waiting.length}
            quiet={firstYear !== null && firstYear.next !== null}
          />
        </Part>
      ) : null}
      <NextMeeting next={next} today={today} plans={plans} />
      <Part id="nytt" title={words.home.news} aside={words.home.newsAside}>
        <NewsList news={news} />
      </Part>
      <YearPart today={today} year={year} />
    </>
  );
}
