import type { ReactNode } from "react";
import { lessonPath } from "~/addresses/lessons";
import type { ItemText, MinutesText as Text } from "~/domain/minutes/canonical";
import { capital, dayInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import type { MinutesSheet } from "~/transfer/minutes-prose.server";
import { Fact } from "../facts";
import { TiedLine } from "../goals/tied-goals";
import { Part } from "../page";
import { Prose } from "../prose";
import { Status } from "../status";
import { ActionsTable } from "./actions-table";
import { AttendancePart } from "./attendance-part";
import { DecisionBox } from "./decision-box";

/**
 * The whole text of a meeting's minutes, from the summary and the facts of the meeting to who came. `changed` holds the keys of
 * the parts to mark as changed; `withStatus` says how each action is today; `shareTo` is where a lesson from the
 * meeting is written, and each item then leads there.
 */
export function MinutesText({
  sheet,
  withStatus = false,
  changed = [],
  shareTo,
  withHistory = [],
  sendTo,
  lessons = [],
  goals = {},
  ties = false,
  children,
}: {
  sheet: MinutesSheet;
  withStatus?: boolean;
  changed?: string[];
  shareTo?: string;
  /** The items that have a history at other meetings, by id. */
  withHistory?: string[];
  /** The address that an item's matter is sent to another group from, by the item's id; for those who may. */
  sendTo?: (itemId: string) => string;
  /** The lessons that have come of the meeting, shown under the items they came of. */
  lessons?: { id: string; title: string; agendaItemId: string | null }[];
  /** The goals that items and decisions are tied to, by their ids. */
  goals?: Record<string, { id: string; title: string }[]>;
  /** Whether the reader may tie them. */
  ties?: boolean;
  /** What can be done with the text, below the facts of the meeting. */
  children?: ReactNode;
}) {
  const words = useWords();
  const own = words.minutes.text;
  const { text, html } = sheet;
  const decisions = text.items.flatMap((item) =>
    item.decisions.filter((each) => each.kind !== "information"),
  );
  const actions = text.items.flatMap((item) =>
    item.actions.map((action) => ({ ...action, item: item.number })),
  );
  return (
    <>
      {text.summary ? (
        <Part id="sammanfattning" title={own.summary} aside={<Changed is={changed.includes("summary")} />}>
          <p className="lead summary-text" lang="sv">
            {text.summary}
          </p>
        </Part>
      ) : null}
      <Part id="motet" title={own.meeting} aside={<Changed is={changed.includes("meeting")} />}>
        <div className="stack">
          <Facts text={text} />
          {children}
        </div>
      </Part>
      <div className="part">
        <header className="no-print">
          <p className="kant">{own.counts(text.items.length, decisions.length)}</p>
        </header>
        <div>
          {text.items.map((item) => (
            <Item
              key={item.id}
              item={item}
              html={html[item.id] ?? ""}
              changed={changed.includes(item.id)}
              shareTo={shareTo && `${shareTo}&punkt=${item.id}`}
              historyAt={withHistory.includes(item.id) ? `/fragor/${item.id}` : undefined}
              sendTo={sendTo?.(item.id)}
              lessons={lessons.filter(({ agendaItemId }) => agendaItemId === item.id)}
              goals={goals}
              ties={ties}
            />
          ))}
        </div>
      </div>
      {actions.length > 0 ? (
        <Part id="atgarder" title={own.actions} aside={own.actionCount(actions.length)}>
          <ActionsTable actions={actions} statuses={withStatus ? sheet.statuses : undefined} />
        </Part>
      ) : null}
      <AttendancePart
        text={text}
        represented={sheet.represented}
        aside={<Changed is={changed.includes("attendance")} />}
      />
      {text.noOutcomeWhy || text.correctionWhy ? <Reasons text={text} /> : null}
    </>
  );
}

function Facts({ text }: { text: Text }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.minutes.text;
  const day = dayInWords(text.day, speech, { weekday: true });
  return (
    <dl className="facts">
      <Fact label={own.when}>
        <time dateTime={text.day}>{speech.language === "sv" ? capital(day) : day}</time>,{" "}
        <span className="nw">
          {text.from}–{text.until}
        </span>
      </Fact>
      <Fact label={own.where}>{placeOf(text, words)}</Fact>
      {text.theme ? (
        <Fact label={own.theme} lang="sv">
          {text.theme}
        </Fact>
      ) : null}
      {text.caseNumber ? <Fact label={own.caseNumber}>{text.caseNumber}</Fact> : null}
    </dl>
  );
}

/** Why the text is as it is: what replaced the edition before, and why an item came to nothing. */
function Reasons({ text }: { text: Text }) {
  const own = useWords().minutes.text;
  return (
    <Part id="om-texten" title={own.about}>
      <dl className="facts">
        {text.correctionWhy ? (
          <Fact label={own.correction(text.edition)} lang="sv">
            {text.correctionWhy}
          </Fact>
        ) : null}
        {text.noOutcomeWhy ? (
          <Fact label={own.noOutcome} lang="sv">
            {text.noOutcomeWhy}
          </Fact>
        ) : null}
      </dl>
    </Part>
  );
}

function Item({
  item,
  html,
  changed,
  shareTo,
  historyAt,
  sendTo,
  lessons,
  goals,
  ties,
}: {
  item: ItemText;
  html: string;
  changed: boolean;
  shareTo?: string;
  historyAt?: string;
  sendTo?: string;
  lessons: { id: string; title: string }[];
  goals: Record<string, { id: string; title: string }[]>;
  ties: boolean;
}) {
  const words = useWords();
  const own = words.minutes.text;
  const ways = [
    { to: historyAt, label: words.matter.link },
    { to: item.notReached ? undefined : shareTo, label: own.shareLesson, passage: own.sharePassage },
    { to: sendTo, label: words.matter.send.link },
  ].flatMap(({ to, label, passage }) => (to ? [{ to, label, passage }] : []));
  const isEmpty = !html && item.decisions.length === 0 && !item.notReached;
  return (
    <section className="item" id={`punkt-${item.number}`}>
      <h2>
        <span>{item.number}</span>
        <span lang="sv" id={`punkt-${item.number}-rubrik`}>
          {item.title}
        </span>
      </h2>
      <div>
        <Changed is={changed} />
        {html ? <Prose html={html} lang="sv" /> : null}
        {isEmpty ? <p className="note">{own.empty}</p> : null}
        {item.notReached ? <p className="note">{own.notReached}</p> : null}
        {item.decisions.map((decision) => (
          <div key={decision.id}>
            <DecisionBox decision={decision} id={`beslut-${decision.id}`} />
            <TiedLine
              goals={goals[decision.id]}
              tie={ties ? { subject: "decision", id: decision.id, title: decision.text } : null}
            />
          </div>
        ))}
        <TiedLine
          goals={goals[item.id]}
          tie={ties ? { subject: "agendaItem", id: item.id, title: item.title } : null}
        />
        {lessons.length > 0 ? (
          <p className="meta">
            {own.lessons}{" "}
            {lessons.map(({ id, title }, place) => (
              <span key={id}>
                {place > 0 ? ", " : null}
                <a href={lessonPath(id)} lang="sv">
                  {title}
                </a>
              </span>
            ))}
          </p>
        ) : null}
        {ways.length > 0 ? (
          <p className="meta actions no-print">
            {ways.map(({ to, label, passage }) => (
              <a key={to} href={to} aria-describedby={`punkt-${item.number}-rubrik`} data-passage={passage}>
                {label}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Changed({ is }: { is: boolean }) {
  const words = useWords();
  return is ? <Status mark="need">{words.minutes.text.changed}</Status> : null;
}

function placeOf(text: Text, words: ReturnType<typeof useWords>): string {
  if (text.meetingForm === "online" || !text.place) return words.terms.meetingForm[text.meetingForm];
  return text.meetingForm === "hybrid" ? words.minutes.text.andOnline(text.place) : text.place;
}
