import { clockOf } from "~/calendar/swedish-time";
import type { DeskItem } from "~/domain/minutes/desk.server";
import { useWords } from "~/i18n/language";

/** What the desk's left side shows. */
export type DeskClock = {
  meetingId: string;
  startsAt: number;
  endsAt: number;
  now: number;
  /** The item that the plan says the meeting is at, while it is held. */
  runningId: string | null;
};

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
  const to = `/moten/${clock.meetingId}/anteckningar`;
  return (
    <aside aria-label={own.agenda} className="no-print">
      <Clock items={items} clock={clock} />
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

/** While the meeting is held: the clock, and how long the plan gives until the next item. */
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
      <p className="meta">
        {now < startsAt
          ? own.begins(clockOf(startsAt))
          : now >= endsAt
            ? own.over
            : own.minutesLeft(left, next?.number ?? null)}
      </p>
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
