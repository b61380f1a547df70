import { meetingPath } from "~/addresses/meetings";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { AgendaItem } from "~/domain/meetings/agenda";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Around } from "../around";
import { ButtonForm } from "../buttons";
import { comesFromWords, referredWords } from "./agenda-table";

type Timed = AgendaItem & { number: number; startsAt: number | null };

/**
 * The agenda as it is arranged: each item with its time, and buttons that move, change and remove it. With
 * scripts an item can also be dragged by its grip: public/agenda.js reads the data attributes, and tells in the
 * line below what came of it.
 */
export function AgendaRows({ agenda, meetingId }: { agenda: Timed[]; meetingId: string }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting.arrangePage;
  const order = `${meetingPath(meetingId)}/dagordning/ordning`;
  return (
    <>
      <ol className="rows three" data-order={order} data-moved={own.movedTo("{title}", "{place}")}>
        {agenda.map((item) => (
          <li key={item.id} data-item={item.id} data-title={item.title}>
            <span className="meta dated">
              <span className="grip" aria-hidden="true" title={own.drag} />
              {item.startsAt === null ? "" : clockOf(item.startsAt)}
            </span>
            <div>
              <h3>
                <a
                  href={`${meetingPath(meetingId)}/punkter/${item.id}`}
                  lang="sv"
                >{`${item.number}. ${item.title}`}</a>
              </h3>
              <ItemMeta item={item} />
              {item.comesFrom ? <p className="meta">{comesFromWords(item, speech)}</p> : null}
              {item.referred ? (
                <p className="meta">
                  <a href={`/fragor/${item.id}`}>{referredWords(item.referred, speech)}</a>
                </p>
              ) : null}
            </div>
            <div className="placing">
              {item.number > 1 ? (
                <ButtonForm
                  action={order}
                  fields={{ item: item.id, place: item.number - 1 }}
                  label={<Named short={own.up} full={own.upOf(item.title)} passage={item.title} />}
                />
              ) : null}
              {item.number < agenda.length ? (
                <ButtonForm
                  action={order}
                  fields={{ item: item.id, place: item.number + 1 }}
                  label={<Named short={own.down} full={own.downOf(item.title)} passage={item.title} />}
                />
              ) : null}
              <ButtonForm
                action={`${meetingPath(meetingId)}/dagordning/avslag`}
                fields={{ item: item.id }}
                label={<Named short={own.takeOff} full={own.takeOffOf(item.title)} passage={item.title} />}
                kind="link"
              />
            </div>
          </li>
        ))}
      </ol>
      <p className="vh" role="status" />
    </>
  );
}

/** Items that are not on the agenda: proposals, and those declined or taken off. */
export function OtherRows({
  items,
  meetingId,
  declines,
}: {
  items: AgendaItem[];
  meetingId: string;
  /** Whether they can be declined: those declined already cannot. */
  declines: boolean;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting.arrangePage;
  return (
    <ul className="rows three">
      {items.map((item) => (
        <li key={item.id}>
          <span className="meta">
            {item.proposedAt === null ? "" : dayInWords(dayOf(item.proposedAt), speech, { year: false })}
          </span>
          <div>
            <h3>
              <a href={`${meetingPath(meetingId)}/punkter/${item.id}`} lang="sv">
                {item.title}
              </a>
            </h3>
            <ItemMeta item={item} />
            {item.description ? <p lang="sv">{item.description}</p> : null}
            {item.comesFrom ? <p className="meta">{comesFromWords(item, speech)}</p> : null}
          </div>
          <div className="placing">
            <ButtonForm
              action={`${meetingPath(meetingId)}/dagordning/antagande`}
              fields={{ item: item.id }}
              label={<Named short={own.accept} full={own.acceptOf(item.title)} passage={item.title} />}
            />
            {declines ? (
              <ButtonForm
                action={`${meetingPath(meetingId)}/dagordning/avslag`}
                fields={{ item: item.id }}
                label={<Named short={own.decline} full={own.declineOf(item.title)} passage={item.title} />}
                kind="link"
              />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function ItemMeta({ item }: { item: AgendaItem }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const facts = [
    item.presenterId === item.proposedBy ? null : item.presenterName,
    words.terms.itemKind[item.kind].toLocaleLowerCase(speech.language),
    item.minutes === null ? null : own.minutesLong(item.minutes),
    item.proposerName ? own.arrangePage.proposedBy(item.proposerName) : null,
  ];
  return <p className="meta">{facts.filter(Boolean).join(", ")}</p>;
}

/** A short word for the eye and a full one for whoever hears the page; `passage` is what of it people of the house wrote. */
export function Named({ short, full, passage }: { short: string; full: string; passage?: string }) {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="vh">
        <Around passage={passage}>{full}</Around>
      </span>
    </>
  );
}
