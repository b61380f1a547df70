import type { ReactNode } from "react";
import type { VacantUnit } from "~/domain/meetings/notice";
import type { Poll, Slot } from "~/domain/polls/poll";
import type { ToAsk } from "~/domain/polls/sending.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Fact } from "../facts";
import { Span } from "../moment";
import { Part } from "../page";

/** What a poll says beside its times. */
export function PollFacts({
  poll,
  children,
}: {
  poll: Pick<Poll, "form" | "place" | "text" | "answerBy">;
  children?: ReactNode;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.polls;
  return (
    <Part id="fragan" title={own.about}>
      <dl className="facts">
        <dt>{own.answerBy}</dt>
        <dd className="first-up">{dayInWords(poll.answerBy, speech, { weekday: true })}</dd>
        <Fact label={own.form}>{words.terms.meetingForm[poll.form]}</Fact>
        {poll.place ? <Fact label={own.place}>{poll.place}</Fact> : null}
      </dl>
      {poll.text ? (
        <p className="said-text" lang="sv">
          {poll.text}
        </p>
      ) : null}
      {children}
    </Part>
  );
}

/** The times a draft proposes. */
export function ProposedTimes({ slots, children }: { slots: Slot[]; children?: ReactNode }) {
  const own = useSpeech().words.polls;
  return (
    <Part id="tider" title={own.proposed} aside={own.slotCount(slots.length)}>
      <ul className="slot-list">
        {slots.map((slot) => (
          <li key={slot.id} className="first-up">
            <Span from={slot.startsAt} to={slot.endsAt} />
          </li>
        ))}
      </ul>
      {children}
    </Part>
  );
}

/** Whom a draft would ask, and which seats are vacant. */
export function AskedTable({ asked, vacant }: { asked: ToAsk[]; vacant: VacantUnit[] }) {
  const { words } = useSpeech();
  const own = words.polls;
  const units = new Set(asked.flatMap((each) => each.unitId ?? []));
  return (
    <Part id="mottagare" title={own.gets} aside={own.getsCount(asked.length, units.size)}>
      <table className="coming receivers fold">
        <caption className="vh">{own.gets}</caption>
        <thead>
          <tr>
            <th scope="col">{own.who}</th>
            <th scope="col">{own.capacity}</th>
            <th scope="col">{own.address}</th>
            <th scope="col">{own.language}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((each) => (
            <tr key={each.personId}>
              <th scope="row">{each.name}</th>
              <td>
                {words.terms.capacity[each.capacity]}
                {each.unitName ? <small>{each.unitName}</small> : null}
              </td>
              <td>{each.address}</td>
              <td>{words.terms.language[each.language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {vacant.length > 0 ? (
        <ul className="checks after">
          {vacant.map((unit) => (
            <li key={unit.unitId}>
              {unit.contact && unit.deputy
                ? own.vacantBoth(unit.unitName)
                : unit.contact
                  ? own.vacantContact(unit.unitName)
                  : own.vacantDeputy(unit.unitName)}
            </li>
          ))}
        </ul>
      ) : null}
    </Part>
  );
}
