import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { SlotLine } from "~/domain/polls/polls.server";
import type { Ranked } from "~/domain/polls/ranking";
import { dayInWords, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useField } from "../field";
import { Span } from "../moment";
import { Status } from "../status";

/**
 * The times of a poll, the best first: how many units each would bring together and who would be missing. Inside a
 * form each time that is still to come can be chosen (`slots[]`).
 */
export function RankedSlots({
  ranked,
  units,
  members,
  now,
}: {
  ranked: Ranked<SlotLine>[];
  units: number;
  members: number;
  now: number;
}) {
  const { words } = useSpeech();
  const own = words.polls;
  const { id, value, problem } = useField("slots");
  const chosen = Array.isArray(value) ? value : [];
  return (
    <>
      {problem ? (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <table className="coming fold ranked">
        <caption className="vh">{own.rankingCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.rank}</th>
            <th scope="col">{own.when}</th>
            {units > 0 ? <th scope="col">{own.represented}</th> : null}
            {members > 0 ? <th scope="col">{own.members}</th> : null}
            <th scope="col">{own.missing}</th>
            <th scope="col">{own.meeting}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((slot, place) => (
            <tr key={slot.id}>
              <td className="num">{slot.rank}</td>
              <th scope="row" className="first-up">
                <Span from={slot.startsAt} to={slot.endsAt} />
              </th>
              {units > 0 ? (
                <td>
                  <b>{own.representedOf(slot.represented, units)}</b>
                  {slot.represented > slot.withYes ? (
                    <small>{own.ofThemIfNeedBe(slot.represented - slot.withYes)}</small>
                  ) : null}
                </td>
              ) : null}
              {members > 0 ? (
                <td data-l={own.members}>{own.membersOf(slot.membersComing, members)}</td>
              ) : null}
              <td data-l={own.missing}>
                <Missing slot={slot} />
              </td>
              <td>
                {slot.meetingId !== null ? (
                  <Became slot={slot} />
                ) : slot.startsAt <= now ? (
                  <Status mark="no">{own.past}</Status>
                ) : (
                  <Pick id={place === 0 ? id : undefined} slot={slot} checked={chosen.includes(slot.id)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Missing({ slot }: { slot: Ranked<SlotLine> }) {
  const speech = useSpeech();
  const missing = [...slot.missing, ...slot.membersMissing];
  return <>{missing.length > 0 ? listInWords(missing, speech) : speech.words.polls.nobodyMissing}</>;
}

function Pick({ id, slot, checked }: { id?: string; slot: SlotLine; checked: boolean }) {
  const speech = useSpeech();
  const own = speech.words.polls;
  const when = `${dayInWords(dayOf(slot.startsAt), speech)} ${clockOf(slot.startsAt)}`;
  return (
    <label className="pick">
      <input type="checkbox" name="slots[]" id={id} value={slot.id} defaultChecked={checked} />
      <span aria-hidden="true">{own.chosen}</span>
      <span className="vh">{own.choose(when)}</span>
    </label>
  );
}

/** The meeting that a time became, and the next step: its notice. */
function Became({ slot }: { slot: SlotLine }) {
  const { words } = useSpeech();
  const own = words.polls;
  const name = words.meeting.name(slot.meetingNumber ?? 0, slot.meetingYear ?? 0);
  return (
    <>
      <a href={meetingPath(slot.meetingId ?? "")}>{name}</a>
      <small>
        {slot.calledOffAt !== null ? (
          own.meetingCalledOff
        ) : slot.calledAt !== null ? (
          own.noticeSent
        ) : (
          <a href={`${meetingPath(slot.meetingId ?? "")}/kallelse`}>
            {own.sendNotice}
            <span className="vh">{own.sendNoticeFor(name)}</span>
          </a>
        )}
      </small>
    </>
  );
}
