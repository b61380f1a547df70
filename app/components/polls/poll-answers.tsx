import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { InviteeLine } from "~/domain/polls/poll-page.server";
import type { SlotLine } from "~/domain/polls/polls.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { LinkDeeds } from "../meetings/link-deeds";
import { Part, Wide } from "../page";
import { Status } from "../status";

/** Everybody asked: whether they have answered, what they wrote, and what can be done with their links. */
export function PollAnswers({
  invitees,
  linkPath,
}: {
  invitees: InviteeLine[];
  /** Where new links are asked for; null when links lead nowhere any more. */
  linkPath: string | null;
}) {
  const { words } = useSpeech();
  const own = words.polls;
  return (
    <Part id="svar" title={own.people}>
      <table className="coming fold voices">
        <caption className="vh">{own.peopleCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.who}</th>
            <th scope="col">{own.capacity}</th>
            <th scope="col">{own.answer}</th>
            <th scope="col">{own.comment}</th>
            {linkPath ? (
              <th scope="col" className="tools-cell">
                <span className="vh">{words.link.invited.deeds}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {invitees.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>
                {words.terms.capacity[each.capacity]}
                {each.unitName ? <small>{each.unitName}</small> : null}
              </td>
              <td>
                <AnswerState invitee={each} />
                {linkPath && each.active && !each.hasLink ? (
                  <small>{words.link.invited.revoked}</small>
                ) : null}
              </td>
              <td className="said-text" lang="sv">
                {each.comment}
              </td>
              {linkPath ? (
                <td className="tools-cell">
                  {each.active ? <LinkDeeds path={linkPath} invitee={each} /> : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function AnswerState({ invitee }: { invitee: InviteeLine }) {
  const speech = useSpeech();
  const own = speech.words.polls;
  const { answeredAt, active, letterFailed, reminded } = invitee;
  if (answeredAt !== null)
    return (
      <Status mark="done">{own.answeredOn(dayInWords(dayOf(answeredAt), speech, { year: false }))}</Status>
    );
  return (
    <>
      <Status mark={letterFailed ? "need" : "open"}>
        {!active ? own.gone : letterFailed ? own.letterFailed : own.noAnswer}
      </Status>
      {reminded > 0 ? <small>{own.remindedTimes(reminded)}</small> : null}
    </>
  );
}

/** What each says of each time, in words; the times stand in order of date. */
export function PollMatrix({ slots, invitees }: { slots: SlotLine[]; invitees: InviteeLine[] }) {
  const speech = useSpeech();
  const own = speech.words.polls;
  const answered = invitees.filter((each) => each.answeredAt !== null);
  if (answered.length === 0) return null;
  return (
    <Part id="tid-for-tid" title={own.matrix}>
      <Wide label={own.matrixCaption}>
        <table className="poll-matrix">
          <caption className="vh">{own.matrixCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{own.who}</th>
              {slots.map((slot) => (
                <th scope="col" key={slot.id}>
                  {dayInWords(dayOf(slot.startsAt), speech, { year: false })}
                  <small>{clockOf(slot.startsAt)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answered.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  {each.name}
                  {each.unitName ? <small>{each.unitName}</small> : null}
                </th>
                {slots.map((slot) => {
                  const said = each.answers[slot.id] ?? "no";
                  return (
                    <td key={slot.id} className={`says-${said}`}>
                      {own.pollAnswer[said]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Part>
  );
}
