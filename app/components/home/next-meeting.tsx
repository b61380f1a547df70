import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import type { NextMeetingFacts } from "~/domain/overview/next-meeting.server";
import { distanceInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Span } from "../moment";
import { Empty, Part } from "../page";
import { type Mark, Pips, Status } from "../status";

const groups = [
  ["yes", "done"],
  ["maybe", "half"],
  ["no", "no"],
  ["none", "need"],
] as const;

/** The next meeting: when, where, and which units are coming. */
export function NextMeeting({
  next,
  today,
  plans,
}: {
  next: NextMeetingFacts | null;
  today: string;
  plans: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const home = words.home;
  if (!next) {
    const plan = plans ? (
      <a className="btn" href="/moten/plan">
        {home.planYear}
      </a>
    ) : null;
    return (
      <Part id="nasta" title={home.next}>
        <Empty action={plan}>{home.nothingPlanned}</Empty>
      </Part>
    );
  }
  const name = home.meetingName(next.number, next.year);
  const units = next.answers;
  const total = units ? groups.reduce((sum, [answer]) => sum + units[answer].length, 0) : 0;
  return (
    <Part
      id="nasta"
      title={home.next}
      aside={home.nextAside(name, distanceInWords(dayOf(next.startsAt), today, speech))}
    >
      <h3 className="big">
        <a href={meetingPath(next.id)}>
          {next.theme ? <span lang="sv">{next.theme}</span> : words.meeting.name(next.number, next.year)}
        </a>
      </h3>
      <p className="sentence">
        <Span from={next.startsAt} to={next.endsAt} />
        {next.place || next.form === "online"
          ? `. ${[next.place, next.form !== "onSite" ? words.terms.meetingForm.online.toLocaleLowerCase(speech.language) : null].filter(Boolean).join(", ")}.`
          : "."}
      </p>
      {next.canJoin || next.takesItems ? (
        <p className="actions after">
          {next.canJoin ? (
            <a className="btn main" href={`${meetingPath(next.id)}/delta`}>
              {home.join}
            </a>
          ) : null}
          {next.takesItems ? (
            <a className="btn" href={`${meetingPath(next.id)}/forslag`}>
              {home.propose}
            </a>
          ) : null}
        </p>
      ) : null}
      {next.ownAnswer ? (
        <p className="after">
          {home.youAnswered[next.ownAnswer]} <a href={`${meetingPath(next.id)}#svar`}>{home.changeAnswer}</a>
        </p>
      ) : null}
      {units ? (
        <>
          <p className="tally after">
            <Pips
              marks={groups.flatMap(([answer, mark]) => units[answer].map((): Mark => mark))}
              label={home.pips(units.yes.length, units.maybe.length, units.no.length, units.none.length)}
            />{" "}
            <span>{home.answered(total - units.none.length, total)}</span>
          </p>
          <dl className="come">
            {groups
              .filter(([answer]) => units[answer].length > 0)
              .map(([answer, mark]) => (
                <div key={answer}>
                  <dt>
                    <Status mark={mark}>
                      {answer === "none" ? home.noAnswer : words.terms.answer[answer]}, {units[answer].length}
                    </Status>
                  </dt>
                  <dd>{units[answer].join(", ")}</dd>
                </div>
              ))}
          </dl>
        </>
      ) : (
        <p className="note after">{home.notCalledYet}</p>
      )}
    </Part>
  );
}
