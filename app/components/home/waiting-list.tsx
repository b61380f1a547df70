import type { Answer, AttendanceMode, MeetingForm } from "#db/words";
import { actionPath } from "~/addresses/actions";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { unitPath } from "~/addresses/people";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords, listInWords } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { ButtonForm } from "../buttons";
import { type Mark, Status } from "../status";
import { fundingInWords } from "./funding-waiting";
import { inputInWords } from "./input-waiting";

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

/** Whoever comes to a meeting that is held in both ways says how. */
const repliesTo = (form: MeetingForm): { answer: Answer; mode?: AttendanceMode }[] =>
  form === "hybrid"
    ? [{ answer: "yes", mode: "onSite" }, { answer: "yes", mode: "online" }, { answer: "no" }]
    : [{ answer: "yes" }, { answer: "maybe" }, { answer: "no" }];

function inWords(thing: Waiting, speech: Speech): Row {
  const { home, terms } = speech.words;
  const say = (day: string | null) => (day ? dayInWords(day, speech) : null);
  const meeting = (about: { number: number; year: number }) => home.meetingName(about.number, about.year);
  switch (thing.kind) {
    case "signOff": {
      const { status, button, ...words } = home.waiting.signOff;
      const to = `${meetingPath(thing.meetingId)}/justering`;
      return {
        mark: "need",
        status,
        button,
        to,
        title: words.title(meeting(thing)),
        meta: words.meta(thing.from, say(thing.by)),
      };
    }
    case "signOffByOther": {
      const { status, late, button, ...words } = home.waiting.signOffByOther;
      const to = `${meetingPath(thing.meetingId)}/justering`;
      const names = thing.adjusters.length > 0 ? listInWords(thing.adjusters, speech) : null;
      const meta = words.meta(names, dayInWords(thing.since, speech), say(thing.by));
      return {
        mark: "need",
        status: thing.overdue ? late : status,
        button,
        to,
        title: words.title(meeting(thing)),
        meta,
      };
    }
    case "write": {
      const { status, button, ...words } = home.waiting.write;
      const to = `${minutesPath(thing.meetingId)}/skriv`;
      const meta = words.meta(dayInWords(thing.day, speech), thing.secretary);
      return { mark: "need", status, button, to, title: words.title(meeting(thing)), meta };
    }
    case "correct": {
      const { status, button, ...words } = home.waiting.correct;
      const to = `${minutesPath(thing.meetingId)}/skriv`;
      const meta = words.meta(dayInWords(thing.since, speech), thing.why);
      return {
        ...{ mark: "open", status, button, to },
        ...{ title: words.title(meeting(thing)), meta, passage: thing.why },
      };
    }
    case "answer": {
      const { status, ...words } = home.waiting.answer;
      const to = `${meetingPath(thing.meetingId)}#svar`;
      const title = words.title(meeting(thing), dayInWords(thing.day, speech));
      const replies = repliesTo(thing.form).map((fields) => ({
        label: words.reply[fields.mode ?? fields.answer],
        action: `${meetingPath(thing.meetingId)}/svar`,
        fields: { ...fields, from: "start" },
      }));
      return { mark: "need", status, to, title, meta: words.meta(thing.unit, say(thing.by)), replies };
    }
    case "round": {
      const { status, button, ...words } = home.waiting.round;
      return {
        mark: "open",
        status,
        button,
        to: `${meetingPath(thing.meetingId)}/laget-runt/${thing.unitId}`,
        title: words.title(meeting(thing)),
        meta: words.meta(thing.unit, dayInWords(thing.day, speech)),
      };
    }
    case "poll": {
      const { status, button, ...words } = home.waiting.poll;
      const meta = words.meta(dayInWords(thing.by, speech));
      return {
        mark: "need",
        status,
        button,
        to: `/datum/${thing.key}`,
        title: words.title(thing.title),
        passage: thing.title,
        meta,
      };
    }
    case "pollOver": {
      const { status, button, ...words } = home.waiting.pollOver;
      const meta = words.meta(thing.answered, thing.asked);
      const to = `/moten/datum/${thing.pollId}`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.title),
        passage: thing.title,
        meta,
      };
    }
    case "unanswered": {
      const { status, button, ...words } = home.waiting.unanswered;
      const to = `${meetingPath(thing.meetingId)}/paminnelse`;
      const title = words.title(thing.units.length, dayInWords(thing.day, speech, { year: false }));
      return { mark: "need", status, button, to, title, meta: words.meta(listInWords(thing.units, speech)) };
    }
    case "notCalled": {
      const { status, button, ...words } = home.waiting.notCalled;
      const to = `${meetingPath(thing.meetingId)}/kallelse`;
      const title = words.title(meeting(thing), dayInWords(thing.day, speech));
      return { mark: "need", status, button, to, title, meta: words.meta(thing.days) };
    }
    case "suggestedAnswers": {
      const { status, button, ...words } = home.waiting.suggestedAnswers;
      const to = `${meetingPath(thing.meetingId)}/kalendersvar`;
      const title = words.title(thing.suggested, meeting(thing));
      return { mark: "need", status, button, to, title, meta: words.meta() };
    }
    case "proposals": {
      const { status, button, ...words } = home.waiting.proposals;
      const to = `${meetingPath(thing.meetingId)}/dagordning`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.proposed, meeting(thing)),
        meta: words.meta(),
      };
    }
    case "action": {
      const { status, statusOverdue, button, ...words } = home.waiting.action;
      const origin = thing.origin ? meeting(thing.origin) : null;
      return {
        mark: thing.overdue ? "need" : "open",
        status: thing.overdue ? statusOverdue : status,
        button,
        to: actionPath(thing.actionId),
        title: words.title(thing.text),
        passage: thing.text,
        meta: words.meta(origin, dayInWords(thing.due, speech, { weekday: true })),
      };
    }
    case "actionOfOther": {
      const { status, button, ...words } = home.waiting.actionOfOther;
      const meta = words.meta(thing.who, dayInWords(thing.due, speech), thing.days);
      return {
        mark: "need",
        status,
        button,
        to: actionPath(thing.actionId),
        title: words.title(thing.text),
        passage: thing.text,
        meta,
      };
    }
    case "planOutOfBounds": {
      const { status, button, ...words } = home.waiting.planOutOfBounds;
      const { group, year, planned, fewest, most } = thing;
      return {
        mark: "need",
        status,
        button,
        to: `/moten/plan?ar=${year}&grupp=${thing.groupId}`,
        title: planned < fewest ? words.few(group, year) : words.many(group, year),
        meta: words.meta(planned, fewest, most),
      };
    }
    case "failedLetters": {
      const { status, button, ...words } = home.waiting.failedLetters;
      return {
        mark: "need",
        status,
        button,
        to: "/utkorg?lage=failed",
        title: words.title(thing.number),
        meta: words.meta(),
      };
    }
    case "incomingLetters": {
      const { status, button, ...words } = home.waiting.incomingLetters;
      const title = words.title(thing.number);
      return { mark: "open", status, button, to: "/information/inkommet", title, meta: words.meta() };
    }
    case "vacancy": {
      const { status, button, ...words } = home.waiting.vacancy;
      const place = terms.seatPlace[thing.place].toLocaleLowerCase(speech.language);
      return {
        mark: "need",
        status,
        button,
        to: unitPath(thing.unitId),
        title: words.title(thing.unit, place),
        meta: words.meta(),
      };
    }
    case "reviewLesson": {
      const { status, button, ...words } = home.waiting.reviewLesson;
      return {
        mark: "need",
        status,
        button,
        to: lessonPath(thing.lessonId),
        title: words.title(thing.title),
        passage: thing.title,
        meta: words.meta(thing.author, dayInWords(thing.day, speech)),
      };
    }
    case "fundingTest":
    case "initiativeUntested":
    case "earlierNo":
      return fundingInWords(thing, speech);
    case "askInputs":
    case "input":
    case "inputs":
      return inputInWords(thing, speech);
    case "draftLesson": {
      const { status, button, ...words } = home.waiting.draftLesson;
      const to = `${lessonPath(thing.lessonId)}/andra`;
      return {
        mark: "open",
        status,
        button,
        to,
        title: words.title(thing.title),
        passage: thing.title,
        meta: words.meta(dayInWords(thing.day, speech)),
      };
    }
  }
}
