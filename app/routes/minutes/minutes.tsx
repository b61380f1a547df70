import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { Downloads } from "~/components/minutes/downloads";
import { MinutesText } from "~/components/minutes/minutes-text";
import { NotReady } from "~/components/minutes/not-ready";
import { SignPart } from "~/components/minutes/sign-part";
import { StateOfMinutes } from "~/components/minutes/state";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import type { Crumb } from "~/components/places";
import { Status } from "~/components/status";
import { standingOf } from "~/domain/actions/actions.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { itemsWithHistory } from "~/domain/minutes/matter.server";
import { stateRead } from "~/domain/minutes/minutes";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { expectedBy } from "~/domain/minutes/sign-off.server";
import { minutesAsked } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { minutesSheet } from "~/transfer/minutes-prose.server";

/** The minutes of a meeting. Whoever may not read an unsigned text is told that it is not ready, and by whom and when. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, asked, thing } = minutesAsked(asking);
  const { id, groupName, number, year } = meeting;
  const page = { id, groupName, number, year, state: stateRead(meeting), today: dayOf(now()) };
  const expected = expectedBy(meeting, asked);
  if (!may(member, "readMinutes", thing)) {
    requireRight(member, "seeMeeting", thing);
    const { secretaryName, startsAt, calledOffAt } = meeting;
    const waitsFor = { secretaryName, adjusters: asked.map((each) => each.name), startsAt };
    return { ...page, notReady: { ...waitsFor, isCalledOff: calledOffAt !== null, expected }, read: null };
  }
  const { text, sum } = readMinutes(database(), meeting, asked);
  return {
    ...page,
    notReady: null,
    read: {
      sheet: minutesSheet(text, standingOf(database(), id), page.today),
      sum,
      signOffBy: expected,
      mayWrite: may(member, "writeMinutes", thing),
      maySignOff: may(member, "signOffMinutes", thing),
      mayCorrect: may(member, "correctMinutes", thing),
      isCorrected: meeting.minutesCorrectionAt !== null,
      mayShare: may(member, "writeLesson", thing),
      maySend: may(member, "sendMatterOn", thing),
      mayTie: may(member, "tieMeeting", thing),
      goals: goalsOf(
        database(),
        ["agendaItem", "decision"],
        text.items.flatMap((item) => [item.id, ...item.decisions.map((decision) => decision.id)]),
      ),
      withHistory: itemsWithHistory(database(), id),
      lessons: lessonsFrom(database(), viewerOf(member), { meetingId: id }).map(
        ({ id, title, agendaItemId }) => ({ id, title, agendaItemId }),
      ),
    },
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { number, year }) =>
    `${words.minutes.title}, ${words.meeting.name(number, year).toLocaleLowerCase("sv")}`,
  ownScripts: ["/passage.js"],
};

export default function Minutes() {
  const words = useWords();
  const { id, groupName, number, year, state, today, read, notReady } = useLoaderData<typeof loader>();
  const crumbs: Crumb[] = ["meetings", meetingCrumb({ id, number, year }, words)];
  if (!read) {
    return <NotReady meetingId={id} crumbs={crumbs} facts={notReady} state={state} today={today} />;
  }
  const { sheet } = read;
  const own = words.editions;
  return (
    <>
      <link rel="stylesheet" media="print" href={`${minutesPath(id)}/utskrift.css`} />
      <Head
        crumbs={crumbs}
        kicker={
          <>
            <span>{words.minutes.title}</span>
            <StateOfMinutes state={state} signedOffOn={sheet.text.signedOff?.day} />
            {read.isCorrected && (read.mayWrite || read.maySignOff) ? (
              <Status mark="open">{own.correction.underWay}</Status>
            ) : null}
          </>
        }
        title={words.minutes.groupMeeting(groupName, number, year)}
      />
      <MinutesText
        sheet={sheet}
        withStatus
        shareTo={read.mayShare ? `/lardomar/ny?mote=${id}` : undefined}
        withHistory={read.withHistory}
        lessons={read.lessons}
        goals={read.goals}
        ties={read.mayTie}
        sendTo={read.maySend ? (itemId) => `${minutesPath(id)}/punkter/${itemId}/vidare` : undefined}
      >
        {read.isCorrected && read.mayWrite ? <p className="note">{own.correction.readersSee}</p> : null}
        {read.mayWrite || read.maySignOff || read.mayCorrect || sheet.text.edition > 1 ? (
          <p className="actions no-print">
            {read.maySignOff ? (
              <a className="btn main" href={`${meetingPath(id)}/justering`}>
                {words.minutes.toSignOff}
              </a>
            ) : null}
            {read.mayWrite ? (
              <a className="btn" href={`${minutesPath(id)}/skriv`}>
                {read.isCorrected ? own.correction.toDesk : words.minutes.toDesk}
              </a>
            ) : null}
            {read.mayCorrect ? (
              <a href={`${meetingPath(id)}/justering/rattelse`}>
                {read.isCorrected ? own.correction.about : own.correction.link}
              </a>
            ) : null}
            {sheet.text.edition > 1 ? (
              <a href={`${minutesPath(id)}/utgavor`}>{own.list.link(sheet.text.edition)}</a>
            ) : null}
          </p>
        ) : null}
        <Downloads of={minutesPath(id)} />
        {sheet.text.signedOff ? (
          <>
            <p className="no-print">
              <a href={`/publicering/minutes/${id}`}>{words.publishing.see}</a>
            </p>
            <AlikeLink kind="minutes" id={id} />
          </>
        ) : null}
      </MinutesText>
      <SignPart text={sheet.text} state={state} sum={read.sum} signOffBy={read.signOffBy} />
    </>
  );
}
