import { Day } from "../moment";

export type Doing = { to: string; title: string; day: string | null };

/** What a person or a unit does, a line each: a day and a title. */
export function Doings({ doings }: { doings: Doing[] }) {
  return (
    <ul className="rows two dense">
      {doings.map((doing) => (
        <li key={doing.to}>
          <span className="meta">{doing.day ? <Day day={doing.day} /> : null}</span>
          <p>
            <a href={doing.to} lang="sv">
              {doing.title}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
