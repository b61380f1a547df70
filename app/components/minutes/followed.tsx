import { clockOf } from "~/calendar/swedish-time";
import type { Followed, FollowedItem, Happening } from "~/domain/minutes/follow";
import type { Pace } from "~/domain/minutes/pace";
import { useWords, type Words } from "~/i18n/language";
import { Status } from "../status";
import { DecisionBox } from "./decision-box";

/** What the clock says, and how the meeting keeps its plan. */
export function FollowedClock({ followed }: { followed: Followed }) {
  const own = useWords().follow;
  const { now, pace, startsAt, endsAt } = followed;
  const isHeld = now >= startsAt && now < endsAt;
  return (
    <>
      <p className="clock">{clockOf(now)}</p>
      {pace ? (
        <PaceLine pace={pace} />
      ) : now < startsAt ? (
        <p>{own.begins(clockOf(startsAt))}</p>
      ) : isHeld ? (
        <p className="note">{own.nowhere}</p>
      ) : null}
    </>
  );
}

/** "Punkt 4 sedan 13.42, enligt planen 13.35", and below it "7 minuter efter planen". */
export function PaceLine({ pace }: { pace: Pace }) {
  const own = useWords().follow;
  const at = own.at(pace.number, clockOf(pace.since));
  return (
    <>
      <p>{pace.plannedAt === null ? at : `${at}, ${own.planned(clockOf(pace.plannedAt))}`}</p>
      {pace.late === null ? null : (
        <p>
          <Status mark={pace.late > 0 ? "need" : "done"}>
            {pace.late > 0 ? own.late(pace.late) : pace.late < 0 ? own.early(-pace.late) : own.inTime}
          </Status>
        </p>
      )}
    </>
  );
}

/** The agenda with what each item has come to so far. */
export function FollowedAgenda({ followed }: { followed: Followed }) {
  const own = useWords().follow;
  const { items, pace } = followed;
  if (items.length === 0) return <p className="note">{own.empty}</p>;
  return items.map((item) => <Item key={item.id} item={item} isHere={item.number === pace?.number} />);
}

function Item({ item, isHere }: { item: FollowedItem; isHere: boolean }) {
  const words = useWords();
  const own = words.follow;
  const { number, title, presenterName, startsAt, minutes, notReached, decisions, actions } = item;
  const plan = [
    startsAt === null ? null : clockOf(startsAt),
    minutes === null ? null : words.minutes.desk.minutes(minutes),
    presenterName,
  ];
  return (
    <section
      className={isHere ? "item is-here" : "item"}
      aria-current={isHere ? "step" : undefined}
      aria-labelledby={`punkt-${number}`}
    >
      <h2 id={`punkt-${number}`}>
        <span>{number}</span>
        <span lang="sv">{title}</span>
      </h2>
      <div>
        <p className="meta">
          {plan.filter(Boolean).join(", ")}
          {isHere ? (
            <>
              {"\u2002"}
              <Status mark="half">{own.here}</Status>
            </>
          ) : null}
        </p>
        {notReached ? <p className="note">{words.minutes.text.notReached}</p> : null}
        {decisions.map((decision) => (
          <DecisionBox key={decision.id} decision={decision} />
        ))}
        {actions.length > 0 ? (
          <>
            <h3>{own.actions}</h3>
            <ul>
              {actions.map(({ id, text, responsible, unit, due }) => (
                <li key={id}>
                  <span lang="sv">{text}</span>{" "}
                  <span className="meta">{own.by([responsible, unit].filter(Boolean).join(", "), due)}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

/** What has happened, as it is said to those who hear the page: "Nytt beslut under punkt 4." */
export const happeningsInWords = (happened: Happening[], words: Words): string =>
  happened.map(({ what, number }) => words.follow.now[what](number)).join(" ");
