import { actionPath } from "~/addresses/actions";
import type { ActionStatus as Word } from "~/domain/actions/action";
import { dayInWords, distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ActionStatus } from "./action-status";

export type ActionRow = {
  id: string;
  text: string;
  status: Word;
  responsible: string | null;
  unitName: string | null;
  dueDay: string;
  doneDay: string | null;
  doneByName: string | null;
  groupName: string;
  meeting: { number: number; year: number } | null;
};

/** Actions in rows: how it stands, what, who and where from, by when. */
export function ActionRows({ rows, today }: { rows: ActionRow[]; today: string }) {
  const speech = useSpeech();
  const own = speech.words.actions;
  return (
    <ul className="rows three">
      {rows.map((row) => (
        <li key={row.id}>
          <ActionStatus status={row.status} />
          <div>
            <h3 lang="sv">
              <a href={actionPath(row.id)}>{row.text}</a>
            </h3>
            <p className="meta">
              {[
                [row.responsible, row.unitName].filter(Boolean).join(", "),
                row.meeting ? own.from(row.groupName, row.meeting.number, row.meeting.year) : row.groupName,
              ].join(". ")}
              .
            </p>
          </div>
          <p className="meta">
            {row.doneDay
              ? own.doneOn(dayInWords(row.doneDay, speech), row.doneByName)
              : own.dueOn(dayInWords(row.dueDay, speech), distanceInWords(row.dueDay, today, speech))}
          </p>
        </li>
      ))}
    </ul>
  );
}
