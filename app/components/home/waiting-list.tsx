import type { Waiting } from "~/domain/overview/waiting.server";
import { type Speech, useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { ButtonForm } from "../buttons";
import { type Mark, Status } from "../status";
import { actionInWords } from "./action-waiting";
import { fundingInWords } from "./funding-waiting";
import { inputInWords } from "./input-waiting";
import { lessonInWords } from "./lesson-waiting";
import { meetingInWords } from "./meeting-waiting";
import { minutesInWords } from "./minutes-waiting";
import { officeInWords } from "./office-waiting";
import { pollInWords } from "./poll-waiting";

/** What waits for the reader: one thing a row, its status first and the one step that settles it last. */
export function WaitingList({
  waiting,
  more,
  quiet,
}: {
  waiting: Waiting[];
  more: number;
  /** Whether the page's one primary button is somewhere else. */
  quiet: boolean;
}) {
  const speech = useSpeech();
  return (
    <>
      <ul className="rows three">
        {waiting.map((thing, place) => {
          const row = inWords(thing, speech);
          return (
            <li key={row.to + thing.kind}>
              <Status mark={row.mark}>{row.status}</Status>
              <div>
                <h3>
                  <a href={row.to}>
                    <Around passage={row.passage}>{row.title}</Around>
                  </a>
                </h3>
                <p className="meta">
                  <Around passage={row.passage}>{row.meta}</Around>
                </p>
              </div>
              {row.replies ? (
                <Replies title={row.title} replies={row.replies} isFirst={!quiet && place === 0} />
              ) : (
                <div>
                  <a className={!quiet && place === 0 ? "btn main" : "btn low"} href={row.to}>
                    {row.button}
                    <span className="vh">
                      : <Around passage={row.passage}>{row.title}</Around>
                    </span>
                  </a>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p className="after">
          <a href="/?alla=1">{speech.words.home.more(more)}</a>
        </p>
      ) : null}
    </>
  );
}

/** The answers themselves, where one press is all it takes; whoever has more to say opens the title. */
function Replies({ title, replies, isFirst }: { title: string; replies: Reply[]; isFirst: boolean }) {
  return (
    <div className="actions tight">
      {replies.map(({ label, action, fields }, place) => (
        <ButtonForm
          key={label}
          action={action}
          kind={isFirst && place === 0 ? "mainLow" : "low"}
          fields={fields}
          label={
            <>
              {label}
              <span className="vh">: {title}</span>
            </>
          }
        />
      ))}
    </div>
  );
}

type Told = {
  mark: Mark;
  status: string;
  title: string;
  meta: string;
  /** What of it people of the house wrote. */
  passage?: string | null | (string | null)[];
  to: string;
};
type Reply = { label: string; action: string; fields: Record<string, string> };

/** A row ends with the one step that settles it, or with the answers that settle it here and now. */
export type Row = Told & ({ button: string; replies?: undefined } | { replies: Reply[] });

function inWords(thing: Waiting, speech: Speech): Row {
  switch (thing.kind) {
    case "signOff":
    case "signOffByOther":
    case "write":
    case "correct":
      return minutesInWords(thing, speech);
    case "answer":
    case "round":
    case "unanswered":
    case "notCalled":
    case "suggestedAnswers":
    case "proposals":
    case "planOutOfBounds":
      return meetingInWords(thing, speech);
    case "poll":
    case "pollOver":
      return pollInWords(thing, speech);
    case "action":
    case "actionOfOther":
      return actionInWords(thing, speech);
    case "failedLetters":
    case "incomingLetters":
    case "vacancy":
      return officeInWords(thing, speech);
    case "reviewLesson":
    case "draftLesson":
      return lessonInWords(thing, speech);
    case "fundingTest":
    case "initiativeUntested":
    case "earlierNo":
      return fundingInWords(thing, speech);
    case "askInputs":
    case "input":
    case "inputs":
      return inputInWords(thing, speech);
  }
}
