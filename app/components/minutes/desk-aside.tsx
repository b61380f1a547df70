import { meetingPath, minutesPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { DeskClock, DeskItem } from "~/domain/minutes/desk.server";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { PaceLine } from "./followed";

/** The agenda with its planned times, each item a link to where it is written; the clock while the meeting is held. */
export function DeskAside({
  items,
  clock,
  hereId,
}: {
  items: DeskItem[];
  clock: DeskClock;
  /** The item that is being written. */
  hereId: string | null;
}) {
  const words = useWords();
  const own = words.minutes.desk;
  const done = items.filter(isWritten).length;
  const to = minutesPath(clock.meetingId);
  return (
    <aside aria-label={own.agenda} className="no-print">
      <Clock items={items} clock={clock} />
      {clock.points ? <Whereabouts items={items} clock={clock} hereId={hereId} /> : null}
      <details className="agenda-box">
        <summary>{own.agendaBox(done, items.length)}</summary>
        <ol className="run">
          {items.map((item) => (
            <li key={item.id} className={isWritten(item) && item.id !== hereId ? "was" : undefined}>
              <a href={`${to}/punkter/${item.id}`} aria-current={item.id === hereId ? "page" : undefined}>
                <span className="t">{item.startsAt === null ? "" : clockOf(item.startsAt)}</span>
                <span lang="sv">
                  {item.number}. {item.title}
                </span>
                <small className="meta">{saidOf(item, clock, words)}</small>
              </a>
            </li>
          ))}
          <li>
            <a href={`${to}/skriv`} aria-current={hereId === null ? "page" : undefined}>
              <span className="t" />
              <span>{own.overview}</span>
            </a>
          </li>
        </ol>
      </details>
    </aside>
  );
}

const isWritten = (item: DeskItem) =>
  item.text !== "" || item.notReached || item.decisions.length > 0 || item.actions.length > 0;

/** While the meeting is held: the clock, and how long the plan gives until the next item unless the writer has said more. */
function Clock({ items, clock }: { items: DeskItem[]; clock: DeskClock }) {
  const own = useWords().minutes.desk;
  const { now, startsAt, endsAt } = clock;
  if (now < startsAt - 3_600_000 || now > endsAt + 3_600_000) return null;
  const next = items.find((item) => item.startsAt !== null && item.startsAt > now);
  const left = Math.ceil(((next?.startsAt ?? endsAt) - now) / 60_000);
  return (
    <div className="desk-now">
      <p className="clock">
        <time dateTime={new Date(now).toISOString()}>{clockOf(now)}</time>
      </p>
      {clock.pace ? null : (
        <p className="meta">
          {now < startsAt
            ? own.begins(clockOf(startsAt))
            : now >= endsAt
              ? own.over
              : own.minutesLeft(left, next?.number ?? null)}
        </p>
      )}
    </div>
  );
}

/** Where the writer has said that the meeting is, and the button that says the next. */
function Whereabouts({
  items,
  clock: { meetingId, pace },
  hereId,
}: {
  items: DeskItem[];
  clock: DeskClock;
  hereId: string | null;
}) {
  const own = useWords().follow;
  const to = minutesPath(meetingId);
  const here = items.find((item) => item.id === hereId);
  const next = items.find((item) => item.number === (pace?.number ?? 0) + 1);
  return (
    <div className="whereabouts">
      {pace ? <PaceLine pace={pace} /> : null}
      <div className="actions">
        {here && here.number !== pace?.number ? (
          <ButtonForm action={`${to}/punkter/${here.id}/nu`} label={own.isHere} />
        ) : pace && next ? (
          <ButtonForm action={`${to}/punkter/${next.id}/nu`} label={own.next(next.number)} />
        ) : pace ? (
          <ButtonForm action={`${to}/genomgangen`} label={own.goneThrough} />
        ) : null}
        <a href={`${meetingPath(meetingId)}/nu`}>{own.way}</a>
      </div>
    </div>
  );
}

function saidOf(item: DeskItem, clock: DeskClock, words: ReturnType<typeof useWords>): string {
  const own = words.minutes.desk;
  const said = [
    item.id === clock.runningId ? own.running : null,
    item.notReached ? own.notReached : isWritten(item) ? own.done : null,
    item.decisions.length > 0 ? own.decisions(item.decisions.length) : null,
    item.actions.length > 0 ? own.actions(item.actions.length) : null,
  ].filter(Boolean);
  return said.length > 0 ? said.join(", ") : item.minutes ? own.minutes(item.minutes) : "";
}
