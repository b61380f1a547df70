import { informationPath } from "~/addresses/information";
import type { EntryLine } from "~/domain/information/entries.server";
import { useWords } from "~/i18n/language";
import { Day } from "../moment";

/** What the coordinator has been told, in a list: the day in the margin, the title, of what and by whom. */
export function EntryRows({ entries }: { entries: EntryLine[] }) {
  const { information, terms } = useWords();
  return (
    <ul className="rows two">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span className="meta">
            <Day day={entry.day} />
          </span>
          <div>
            <h3>
              <a href={informationPath(entry.id)} lang="sv">
                {entry.title}
              </a>
            </h3>
            <p className="meta">
              {[
                terms.informationKind[entry.kind],
                entry.caseNumber ? information.dnr(entry.caseNumber) : null,
                entry.unitName,
                entry.partnerName,
                entry.notes > 1 ? information.notesIn(entry.notes) : null,
              ]
                .filter(Boolean)
                .join(", ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
