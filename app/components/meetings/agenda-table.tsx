import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { Referred } from "~/domain/meetings/agenda";
import type { MeetingPage } from "~/domain/meetings/meeting-page.server";
import { dayInWords } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";

type Item = MeetingPage["agenda"][number];

/** The agenda with planned clock times, and in words whether it fits the meeting. */
export function AgendaTable({
  agenda,
  length,
  caption,
  endsAt,
  actions,
  round,
  warns,
  shareTo,
}: {
  agenda: Item[];
  /** How it fits the meeting; null when that no longer matters. */
  length: MeetingPage["length"] | null;
  caption: string;
  endsAt: number;
  /** The group's open actions, told under the item that follows them up; null once the meeting is over. */
  actions: { open: number; overdue: number } | null;
  /** What the units have told the round, told under that item; null before they have been asked. */
  round: { answered: number; asked: number } | null;
  /** Whether to tell what could be mended: to those who arrange the agenda, before the meeting. */
  warns: boolean;
  /** Where the reader writes a lesson from the meeting, once it is over; each item then leads there. */
  shareTo?: string;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const firstFollowUp = agenda.find((item) => item.listsActions)?.id;
  return (
    <>
      <table className="agenda fold">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.time}</th>
            <th scope="col">{own.item}</th>
            <th scope="col">{own.presenter}</th>
            <th scope="col">{own.kind}</th>
            <th scope="col" className="num">
              {own.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {agenda.map((item) => (
            <tr key={item.id} id={`punkt-${item.number}`}>
              <td className="dated">{item.startsAt === null ? "" : clockOf(item.startsAt)}</td>
              <th scope="row" className="title">
                <span id={`punkt-${item.number}-rubrik`} lang="sv">{`${item.number}. ${item.title}`}</span>
                {item.comesFrom ? <small>{comesFromWords(item, speech)}</small> : null}
                {item.referred ? (
                  <small>
                    <a href={`/fragor/${item.id}`}>{referredWords(item.referred, speech)}</a>
                  </small>
                ) : null}
                {actions && item.id === firstFollowUp ? (
                  <small>{own.actionsUnder(actions.open, actions.overdue)}</small>
                ) : null}
                {item.description ? <small lang="sv">{item.description}</small> : null}
                {round && item.isRound ? (
                  <small>
                    <a href="#laget-runt">{words.round.count(round.answered, round.asked)}</a>
                  </small>
                ) : null}
                {shareTo ? (
                  <small className="no-print">
                    <a href={`${shareTo}&punkt=${item.id}`} aria-describedby={`punkt-${item.number}-rubrik`}>
                      {words.minutes.text.shareLesson}
                    </a>
                  </small>
                ) : null}
              </th>
              <td>{item.presenterName ?? ""}</td>
              <td>{words.terms.itemKind[item.kind].toLocaleLowerCase(speech.language)}</td>
              <td
                className="num"
                data-unit={item.minutes === null ? undefined : own.minutes.toLocaleLowerCase(speech.language)}
              >
                {item.minutes ?? ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {length ? <LengthNote length={length} endsAt={endsAt} warns={warns} /> : null}
    </>
  );
}

/** How long the planned agenda is beside the meeting, and what is wrong with that. */
export function LengthNote({
  length,
  endsAt,
  warns,
}: {
  length: MeetingPage["length"];
  endsAt: number;
  warns: boolean;
}) {
  const own = useSpeech().words.meeting;
  if (length.planned === 0) return null;
  const slack = length.meeting - length.planned;
  return (
    <p className="note after">
      {own.agendaSum(length.planned, clockOf(endsAt))}
      {warns && length.tooLongBy > 0 ? (
        <>
          {" "}
          <strong className="warns">{own.agendaTooLong(length.tooLongBy)}</strong>
        </>
      ) : null}
      {warns && slack > 0 && length.unplanned === 0 ? ` ${own.agendaSlack(slack)}` : ""}
      {warns && length.unplanned > 0 ? ` ${own.agendaUnplanned(length.unplanned)}` : ""}
    </p>
  );
}

/** Which other group has to do with an item: "Skickad hit från Internationella nätverket". */
export const referredWords = ({ why, groupName }: Referred, { words }: Speech) =>
  why === "sent" ? words.matter.agendaSent(groupName) : words.matter.agendaAnswer(groupName);

/** Where an item comes from: "Bordlagd den 12 november 2026", with a link to that meeting. */
export function comesFromWords(item: Pick<Item, "comesFrom">, speech: Speech) {
  if (!item.comesFrom) return null;
  const { why, meetingId, startsAt } = item.comesFrom;
  const text = speech.words.meeting.comesFrom[why](dayInWords(dayOf(startsAt), speech));
  return <a href={meetingPath(meetingId)}>{text}</a>;
}
