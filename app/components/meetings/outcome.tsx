import { actionPath } from "~/addresses/actions";
import { lessonPath } from "~/addresses/lessons";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import type { MeetingPage, ShownMeeting } from "~/domain/meetings/meeting-page.server";
import type { Outcome } from "~/domain/meetings/outcome.server";
import { dayInWords, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { Day } from "../moment";
import { Empty, Part } from "../page";
import { type Mark, presenceMarks, Status } from "../status";

/** How far the minutes have come, their summary, and the way to read or write them. */
export function MinutesPart({
  meeting,
  outcome,
  summaryHtml,
  writes,
}: {
  meeting: ShownMeeting;
  outcome: Outcome | null;
  summaryHtml: string;
  /** Whether the reader writes the minutes. */
  writes: boolean;
}) {
  const speech = useSpeech();
  const own = speech.words.meeting;
  const path = minutesPath(meeting.id);
  const begun = meeting.minutesStartedAt !== null;
  const out = meeting.minutesSignedOffAt !== null;
  const sent = meeting.minutesSentAt !== null;
  const state = out
    ? null
    : sent
      ? meeting.adjusters.length > 0
        ? own.minutesAwaiting(
            listInWords(
              meeting.adjusters.map(({ name }) => name),
              speech,
            ),
          )
        : own.minutesAwaitingNobody
      : !begun
        ? own.minutesNotBegun
        : writes
          ? own.minutesDraftWriter
          : own.minutesDraft;
  return (
    <Part id="anteckningar" title={own.minutesPart}>
      <div className="stack">
        {summaryHtml ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown and sanitised by the server
          <div className="prose" dangerouslySetInnerHTML={{ __html: summaryHtml }} />
        ) : null}
        {state ? <p className="note">{state}</p> : null}
        <div className="actions">
          {outcome && (out || sent) ? (
            <a className="btn main" href={path}>
              {own.readMinutes}
            </a>
          ) : null}
          {writes && !sent && !out ? (
            <a className="btn main" href={`${path}/skriv`}>
              {begun ? own.goOnWriting : own.writeMinutes}
            </a>
          ) : null}
        </div>
      </div>
    </Part>
  );
}

/** What the meeting decided, each decision in its own words. */
export function DecisionsPart({
  meetingId,
  decisions,
}: {
  meetingId: string;
  decisions: Outcome["decisions"];
}) {
  const { words } = useSpeech();
  const own = words.meeting;
  return (
    <Part id="beslut" title={own.decisions}>
      {decisions.length === 0 ? (
        <p className="note">{own.noDecisions}</p>
      ) : (
        <div className="stack">
          {decisions.map((decision) => (
            <div className="decision" key={decision.id}>
              <h3>
                <a href={`${minutesPath(meetingId)}#beslut-${decision.id}`}>
                  {decision.kind === "decision" && decision.number !== null && decision.year !== null
                    ? own.decisionNumber(decision.number, decision.year)
                    : words.terms.decisionKind[decision.kind]}
                </a>
              </h3>
              <p lang="sv">{decision.text}</p>
              <p className="meta">
                <Around passage={decision.itemTitle}>
                  {[decision.itemTitle, decision.responsibleName].filter(Boolean).join(". ")}
                </Around>
              </p>
            </div>
          ))}
        </div>
      )}
    </Part>
  );
}

/** What was agreed to be done, and how it stands today. */
export function AgreedActions({ actions, today }: { actions: Outcome["actions"]; today: string }) {
  const speech = useSpeech();
  const own = speech.words.meeting;
  return (
    <Part id="atgarder" title={own.agreedActions}>
      {actions.length === 0 ? (
        <p className="note">{own.noActions}</p>
      ) : (
        <ActionTable
          caption={own.agreedCaption}
          rows={actions.map((action) => ({
            ...action,
            who: action.responsibleName,
            ...standing(action, today),
          }))}
        />
      )}
    </Part>
  );

  function standing(action: Outcome["actions"][number], on: string): { mark: Mark; word: string } {
    if (action.doneAt !== null)
      return { mark: "done", word: own.doneOn(dayInWords(dayOf(action.doneAt), speech, { year: false })) };
    if (action.dueDay < on) return { mark: "need", word: own.overdue };
    return action.startedAt === null
      ? { mark: "open", word: own.open }
      : { mark: "half", word: own.underWay };
  }
}

type ActionRow = { id: string; text: string; who: string; dueDay: string; mark: Mark; word: string };

/** Actions with who, by when and how they stand. */
export function ActionTable({ caption, rows }: { caption: string; rows: ActionRow[] }) {
  const own = useSpeech().words.meeting;
  return (
    <table className="coming fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.action}</th>
          <th scope="col">{own.responsible}</th>
          <th scope="col">{own.due}</th>
          <th scope="col">{own.status}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={actionPath(row.id)} lang="sv">
                {row.text}
              </a>
            </th>
            <td>{row.who}</td>
            <td className="dated nw">
              <time dateTime={row.dueDay}>{row.dueDay}</time>
            </td>
            <td>
              <Status mark={row.mark}>{row.word}</Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lessons that the meeting gave rise to. */
export function LessonsPart({
  lessons,
  shareTo,
}: {
  lessons: MeetingPage["lessons"];
  /** Where the reader shares one; null for whoever may not. */
  shareTo: string | null;
}) {
  const own = useSpeech().words.meeting;
  if (lessons.length === 0 && !shareTo) return null;
  const share = shareTo ? (
    <a className="btn" href={shareTo}>
      {own.shareLesson}
    </a>
  ) : null;
  return (
    <Part id="lardomar" title={own.lessons} printed={lessons.length > 0}>
      {lessons.length === 0 ? (
        <Empty action={share}>{own.noLessons}</Empty>
      ) : (
        <div className="stack">
          <ul className="rows two">
            {lessons.map((lesson) => (
              <li key={lesson.id}>
                <span className="meta">
                  <Day day={lesson.learnedOn} />
                </span>
                <div>
                  <h3>
                    <a href={lessonPath(lesson.id)}>{lesson.title}</a>
                  </h3>
                  <p className="meta">{lesson.unitName}</p>
                </div>
              </li>
            ))}
          </ul>
          {share ? <div className="actions">{share}</div> : null}
        </div>
      )}
    </Part>
  );
}

/** Which units were there, departments before companies. */
export function AttendancePart({ attendance }: { attendance: Outcome["attendance"] }) {
  const { words } = useSpeech();
  const own = words.meeting;
  if (attendance.length === 0) return null;
  const there = attendance.filter((row) => row.presence === "present" || row.presence === "deputy").length;
  return (
    <Part id="narvaro" title={own.attendance} aside={own.attendanceCount(there, attendance.length)}>
      <div className="stack">
        {(["department", "company"] as const).map((kind) => {
          const rows = attendance.filter((row) => row.unitKind === kind);
          return rows.length === 0 ? null : (
            <table className="coming fold" key={kind}>
              <caption className="vh">
                {words.terms.unitKinds[kind]}: {own.attendanceCaption}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{own[kind]}</th>
                  <th scope="col">{own.attendance}</th>
                  <th scope="col">{own.who}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.unitId}>
                    <th scope="row">{row.unitName}</th>
                    <td>
                      <Status mark={presenceMarks[row.presence]}>{words.terms.presence[row.presence]}</Status>
                    </td>
                    <td>{row.personName ?? ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </Part>
  );
}
