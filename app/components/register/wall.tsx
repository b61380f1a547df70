import { callPath, projectPath } from "~/addresses/register";
import type { WallEntry } from "~/domain/funding/wall.server";
import { capital, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Status } from "../status";
import { dutyMarks } from "./duty-rows";

type ShownEntry = WallEntry & {
  /** How a duty stands; null for what is no duty. */
  state: "done" | "overdue" | "open" | null;
};

/** A year in twelve months, each with its days as a list. */
export function Wall({ year, entries, today }: { year: number; entries: ShownEntry[]; today: string }) {
  const { words } = useSpeech();
  return (
    <div className="wall">
      {words.common.dates.months.map((name, place) => {
        const month = `${year}-${String(place + 1).padStart(2, "0")}`;
        const its = entries.filter((entry) => entry.day.startsWith(month));
        return (
          <section key={month} id={`manad-${place + 1}`} aria-labelledby={`month-${place + 1}`}>
            <h2 id={`month-${place + 1}`}>
              {capital(name)}
              {today.startsWith(month) ? <small>{words.calls.wall.now}</small> : null}
            </h2>
            {its.length === 0 ? (
              <p className="note">{words.calls.wall.nothing}</p>
            ) : (
              <ol>
                {its.map((entry) => (
                  <Day
                    key={`${entry.what} ${entry.id} ${entry.day} ${entry.dutyTitle}`}
                    entry={entry}
                    today={today}
                  />
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Day({ entry, today }: { entry: ShownEntry; today: string }) {
  const speech = useSpeech();
  const { words } = speech;
  const { wall } = words.calls;
  const { what, day, clock, id, title, dutyKind, dutyTitle, status, state } = entry;
  const isCall = what === "opens" || what === "closes";
  const kind =
    dutyKind !== null
      ? wall.duty(words.terms.projectDutyKind[dutyKind])
      : clock
        ? wall.closesAt(clock)
        : wall.what[what];
  const programme =
    entry.programmeSv && nameIn({ nameSv: entry.programmeSv, nameEn: entry.programmeEn ?? "" }, speech);
  return (
    <li className={day < today ? "past" : undefined}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <p>
        <b>{kind}</b>{" "}
        <a href={isCall ? callPath(id) : projectPath(id)} lang="sv">
          {title}
        </a>
        <small>
          {dutyTitle ? <span lang="sv">{dutyTitle}. </span> : null}
          {programme ? `${programme}.` : null}
          {what === "closes" && status ? ` ${words.terms.callStatus[status]}.` : null}
        </small>
        {state && state !== "open" ? (
          <small>
            <Status mark={dutyMarks[state]}>{words.projects.duties.state[state]}</Status>
          </small>
        ) : null}
      </p>
    </li>
  );
}
