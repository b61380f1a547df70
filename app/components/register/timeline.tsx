import { informationPath } from "~/addresses/information";
import { lessonPath } from "~/addresses/lessons";
import { projectPath } from "~/addresses/register";
import { Around } from "~/components/around";
import { Day } from "~/components/moment";
import type { TimelineEntry } from "~/domain/partners/timeline.server";
import { dayInWords, kronor } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { TiedLine } from "../goals/tied-goals";

/** What we have done with a partner, the latest first: the day in the margin, what it was, and who. */
export function Timeline({
  entries,
  changePath,
}: {
  entries: (TimelineEntry & { mayChange: boolean; goals: { id: string; title: string }[] })[];
  changePath: (id: string) => string;
}) {
  return (
    <ul className="rows two">
      {entries.map((entry) => (
        <li key={`${entry.sort} ${entry.id}`}>
          <span className="meta">
            <Day day={entry.day} />
          </span>
          <div>
            <Heading entry={entry} />
            <Facts entry={entry} />
            <TiedLine
              goals={entry.goals}
              tie={entry.mayChange ? { subject: "contact", id: entry.id, title: entry.title } : null}
            />
            {entry.mayChange ? <Change day={entry.day} to={changePath(entry.id)} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Heading({ entry }: { entry: TimelineEntry }) {
  const { words } = useSpeech();
  if (entry.sort === "contact")
    return (
      <>
        <h3>{words.terms.contactKind[entry.kind]}</h3>
        <p lang="sv">{entry.title}</p>
        {entry.outcome ? (
          <p>
            {words.contacts.outcome} <span lang="sv">{entry.outcome}</span>
          </p>
        ) : null}
      </>
    );
  if (entry.sort === "lesson")
    return (
      <h3>
        {words.contacts.lesson}:{" "}
        <a href={lessonPath(entry.id)} lang="sv">
          {entry.title}
        </a>
      </h3>
    );
  if (entry.sort === "information")
    return (
      <h3>
        {words.terms.informationKind[entry.kind]}:{" "}
        <a href={informationPath(entry.id)} lang="sv">
          {entry.title}
        </a>
      </h3>
    );
  const kind = words.terms.projectKind[entry.kind];
  return (
    <h3>
      {entry.sort === "began" ? words.contacts.began(kind) : words.contacts.ended(kind)}:{" "}
      <a href={projectPath(entry.id)} lang="sv">
        {entry.title}
      </a>
    </h3>
  );
}

function Facts({ entry }: { entry: TimelineEntry }) {
  const speech = useSpeech();
  const { contacts } = speech.words;
  if (entry.sort === "contact")
    return (
      <p className="meta">
        <span lang="sv">{contacts.by(entry.personName, entry.unitName)}</span>
        {entry.projectTitle ? (
          <>
            , <Around passage={entry.projectTitle}>{contacts.within(entry.projectTitle)}</Around>
          </>
        ) : null}
      </p>
    );
  const told = [
    entry.unitName,
    ...(entry.sort === "information" && entry.caseNumber
      ? [speech.words.information.dnr(entry.caseNumber)]
      : []),
    ...(entry.sort === "ended" && entry.people > 0 ? [contacts.people(entry.people)] : []),
    ...(entry.sort === "began" && entry.grant ? [contacts.grant(kronor(entry.grant, speech))] : []),
  ];
  return <p className="meta">{told.filter(Boolean).join(", ")}</p>;
}

function Change({ day, to }: { day: string; to: string }) {
  const speech = useSpeech();
  const { contacts } = speech.words;
  return (
    <p className="no-print">
      <a href={to} aria-label={contacts.changeLabel(dayInWords(day, speech))}>
        {contacts.change}
      </a>
    </p>
  );
}
