import { meetingPath } from "~/addresses/meetings";
import { callPath } from "~/addresses/register";
import { yearOf } from "~/calendar/swedish-time";
import type { MeetingAhead } from "~/domain/overview/ahead.server";
import type { Deadline, YearTask } from "~/domain/overview/year.server";
import { capital, dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { Fact } from "../facts";
import { Part } from "../page";
import { withinAYear, YearWheel } from "../year-wheel";
import type { YearMark } from "../year-wheel-layout";

type Year = { meetings: MeetingAhead[]; deadlines: Deadline[]; tasks: YearTask[] };

/** The year ahead: the plan in words, the wheel, and what comes back every year. */
export function YearPart({ today, year }: { today: string; year: Year }) {
  const speech = useSpeech();
  const { words } = speech;
  const home = words.home;
  const marks = withinAYear(marksOf(year, speech), today);
  const network = year.meetings.filter((meeting) => meeting.groupKind === "network");
  // Late in the year the plan that matters is the next year's.
  const shown = network.some((meeting) => meeting.year > yearOf(today)) ? yearOf(today) + 1 : yearOf(today);
  const planned = network.filter((meeting) => meeting.year === shown);
  const [first] = network;
  const bounds = first ? `${first.fewest}–${first.most}` : "4–6";
  const [soonest] = marks;
  const undated = year.tasks.filter((task) => task.day === null);
  return (
    <>
      <Part id="ar" className="year" title={home.year} aside={home.yearAside}>
        <p className="lead first">
          {home.yearLead(planned.length, bounds, shown)}
          {soonest ? (
            <>
              {" "}
              <Around passage={soonest.lang && soonest.detail}>
                {home.yearNext(inOneLine(soonest), dayInWords(soonest.day, speech))}
              </Around>
            </>
          ) : null}
        </p>
        <YearWheel
          today={today}
          marks={marks}
          count={String(planned.length)}
          countLines={[home.wheel.ofMeetings(bounds), home.wheel.planned(shown)]}
        />
      </Part>
      {undated.length > 0 ? (
        <Part id="uppgifter" title={home.tasks} aside={home.tasksAside}>
          <dl className="facts">
            {words.common.dates.months.map((month, place) => {
              const inMonth = undated.filter((task) => task.month === place + 1);
              return inMonth.length > 0 ? <MonthTasks key={month} month={month} tasks={inMonth} /> : null;
            })}
          </dl>
        </Part>
      ) : null}
    </>
  );
}

function MonthTasks({ month, tasks }: { month: string; tasks: { id: string; text: string }[] }) {
  return (
    <Fact label={capital(month)}>
      {tasks.map((task) => (
        <span key={task.id} className="line" lang="sv">
          {task.text}
        </span>
      ))}
    </Fact>
  );
}

function marksOf(year: Year, { words, language }: ReturnType<typeof useSpeech>): YearMark[] {
  const meetings = year.meetings.map(
    (meeting): YearMark => ({
      day: meeting.day,
      kind: "meeting",
      number: meeting.number,
      title: capital(`${words.terms.archiveKind.meeting} ${meeting.number}`),
      detail: meeting.groupKind === "network" ? (meeting.theme ?? "") : meeting.groupName,
      lang: "sv",
      to: meetingPath(meeting.id),
    }),
  );
  const deadlines = year.deadlines
    .filter(({ status }) => status !== "declined")
    .map(
      (call): YearMark => ({
        day: call.closesOn,
        kind: "deadline",
        title: language === "sv" ? call.programme : call.programmeEn,
        detail: words.terms.callStatus[call.status].toLocaleLowerCase(language),
        to: callPath(call.id),
      }),
    );
  const tasks = year.tasks.flatMap((task): YearMark[] =>
    task.day
      ? [
          {
            day: task.day,
            kind: "followup",
            title: words.home.wheel.followup,
            detail: task.text,
            lang: "sv",
            to: "/uppfoljning",
          },
        ]
      : [],
  );
  return [...meetings, ...deadlines, ...tasks];
}

/** A mark in running text: its detail says more where the title is only a kind. */
const inOneLine = (mark: YearMark) => (mark.kind === "deadline" || !mark.detail ? mark.title : mark.detail);
