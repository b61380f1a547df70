import { meetingPath, minutesPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { MinutesText } from "~/domain/minutes/canonical";
import type { DeskItem } from "~/domain/minutes/desk.server";
import type { MinutesState, Missing } from "~/domain/minutes/minutes";
import type { Summary } from "~/domain/minutes/summary.server";
import { momentDay } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Fact } from "../facts";
import { AttendanceLine } from "./attendance-part";
import { SummaryForm, type SummaryWriter } from "./summary-form";

type Shown = {
  meeting: { id: string; secretaryName: string | null; adjusters: string[] };
  state: MinutesState;
  items: DeskItem[];
  runningId: string | null;
  facts: Pick<MinutesText, "summary" | "units" | "members" | "others"> & {
    written: Summary;
    represented: { represented: number; of: number };
  };
  writer: SummaryWriter;
  missing: Missing[];
  objections: { name: string; objection: string; objectedAt: number | null }[];
};

/** What remains before minutes can be sent for sign-off, who came, and the summary. */
export function DeskStart({ meeting, state, items, runningId, facts, writer, missing, objections }: Shown) {
  const own = useWords().minutes.desk;
  const empty = missing.find((each) => each.what === "itemEmpty")?.itemId;
  const next = items.find((item) => item.id === (runningId ?? empty));
  const isReady = missing.length === 0;
  return (
    <div className="stack desk-start">
      {state === "awaiting" ? <p className="note">{own.awaitingNote}</p> : null}
      {state === "draft"
        ? objections.map((objection) => <Objection key={objection.name} {...objection} />)
        : null}
      <Steps meetingId={meeting.id} state={state} next={next} isReady={isReady} />
      {isReady && state === "awaiting" ? null : (
        <section aria-labelledby="saknas">
          <h2 id="saknas">{isReady ? own.ready : own.missing}</h2>
          {isReady ? (
            <p>{own.nothingMissing}</p>
          ) : (
            <MissingList missing={missing} items={items} meetingId={meeting.id} />
          )}
        </section>
      )}
      <PeoplePart meeting={meeting} facts={facts} />
      <section aria-labelledby="sammanfattning-rubrik" id="sammanfattning">
        <SummaryForm
          meetingId={meeting.id}
          summary={facts.written}
          writer={writer}
          headingId="sammanfattning-rubrik"
        />
      </section>
    </div>
  );
}

/** What somebody asks to have changed before they approve. */
function Objection({ name, objection, objectedAt }: Shown["objections"][number]) {
  const speech = useSpeech();
  const own = speech.words.minutes.desk;
  return (
    <section className="example">
      <h2>{own.objection(name)}</h2>
      {objectedAt === null ? null : (
        <p className="meta">
          {momentDay(objectedAt, speech)} {clockOf(objectedAt)}
        </p>
      )}
      <p className="typed" lang="sv">
        {objection}
      </p>
    </section>
  );
}

/** The way on, which is to write until nothing is missing. */
function Steps({
  meetingId,
  state,
  next,
  isReady,
}: {
  meetingId: string;
  state: MinutesState;
  next: DeskItem | undefined;
  isReady: boolean;
}) {
  const { minutes } = useWords();
  const own = minutes.desk;
  const to = minutesPath(meetingId);
  return (
    <p className="actions">
      {next ? (
        <a className={isReady ? "btn" : "btn main"} href={`${to}/punkter/${next.id}`}>
          {state === "notBegun" ? own.start(next.number) : own.proceed(next.number)}
        </a>
      ) : null}
      {isReady && state === "draft" ? (
        <a className="btn main" href={`${meetingPath(meetingId)}/justering`}>
          {own.send}
        </a>
      ) : null}
      {state === "awaiting" ? (
        <a className="btn" href={`${meetingPath(meetingId)}/justering`}>
          {minutes.toSignOff}
        </a>
      ) : null}
      {state === "notBegun" ? null : <a href={to}>{own.read}</a>}
    </p>
  );
}

/** Who writes and signs off, and who came. */
function PeoplePart({ meeting, facts }: Pick<Shown, "meeting" | "facts">) {
  const own = useWords().minutes.desk;
  const hasAttendance = facts.units.length + facts.members.length > 0;
  return (
    <section aria-labelledby="personer">
      <h2 id="personer">{own.people}</h2>
      <dl className="facts">
        <Fact label={own.secretary}>{meeting.secretaryName ?? own.nobody}</Fact>
        <Fact label={own.adjusters(meeting.adjusters.length)}>
          {meeting.adjusters.join(", ") || own.nobody}
        </Fact>
      </dl>
      {hasAttendance ? (
        <p>
          <AttendanceLine text={facts} represented={facts.represented} />
        </p>
      ) : null}
      <p className="actions">
        <a className="btn low" href={`${meetingPath(meeting.id)}/narvaro`}>
          {hasAttendance ? own.changeAttendance : own.attendance}
        </a>
      </p>
    </section>
  );
}

/** What is missing, each with the way to mend it. */
export function MissingList({
  missing,
  items,
  meetingId,
}: {
  missing: Missing[];
  items: { id: string; title: string }[];
  meetingId: string;
}) {
  const own = useWords().minutes.desk;
  return (
    <ul className="missing">
      {missing.map(({ what, itemId, itemNumber }) => (
        <li key={what + (itemId ?? "")}>
          {what === "itemEmpty" && itemNumber !== undefined ? (
            <>
              <a href={`${minutesPath(meetingId)}/punkter/${itemId}`}>
                {own.itemNumber(itemNumber)},{" "}
                <span lang="sv">{items.find((item) => item.id === itemId)?.title}</span>,
              </a>{" "}
              {own.missingWhat.itemEmpty}
            </>
          ) : (
            <Mend what={what} meetingId={meetingId} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Mend({ what, meetingId }: { what: Missing["what"]; meetingId: string }) {
  const own = useWords().minutes.desk;
  const said = own.missingWhat[what];
  if (what === "notHeld" || what === "calledOff") return said;
  if (what === "summaryMissing" || what === "summaryTooLong")
    return <a href={`${minutesPath(meetingId)}/skriv#sammanfattning`}>{said}</a>;
  const to = what === "agendaEmpty" ? meetingPath(meetingId) : `${meetingPath(meetingId)}/narvaro`;
  return <a href={to}>{said}</a>;
}
