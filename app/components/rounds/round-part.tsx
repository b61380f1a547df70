import { meetingPath } from "~/addresses/meetings";
import { addDays, dayOf } from "~/calendar/swedish-time";
import type { Round } from "~/domain/rounds/round";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Part } from "../page";
import { ToldByUnits } from "./told";

/**
 * The round on the meeting's page: what the units tell before the meeting. Before anybody has been asked it
 * says, to those who lead the meeting, when they will be.
 */
export function RoundPart({
  round,
  count,
  meeting,
  asks,
  tells,
  today,
  writesFor,
}: {
  round: Round;
  /** How many units have answered, of those asked; null before they have been. */
  count: { answered: number; asked: number } | null;
  meeting: { id: string; startsAt: number };
  /** Whether the reader may ask the units now. */
  asks: boolean;
  /** The units for which the reader may tell, as long as it can be told; "all" for the coordinator. */
  tells: string[] | "all";
  today: string;
  /** The units for which the reader may make a lesson of what they tell; "all" for the coordinator. */
  writesFor: string[] | "all";
}) {
  const speech = useSpeech();
  const own = speech.words.round;
  const here = `${meetingPath(meeting.id)}/laget-runt`;
  if (count === null) {
    if (!asks) return null;
    const day = round.days === null ? null : addDays(dayOf(meeting.startsAt), -round.days);
    return (
      <Part id="laget-runt" title={own.title} printed={false}>
        <div className="stack">
          <p>
            {day === null
              ? own.notAsked
              : day > today
                ? own.askedOn(dayInWords(day, speech, { weekday: true }))
                : own.askedSoon}
          </p>
          <ButtonForm action={here} label={own.askNow} kind="plain" />
        </div>
      </Part>
    );
  }
  return (
    <Part id="laget-runt" title={own.title} aside={own.count(count.answered, count.asked)}>
      <ToldByUnits
        units={round.units}
        lessonTo={(unitId) =>
          among(writesFor, unitId) ? `/lardomar/ny?mote=${meeting.id}&enhet=${unitId}` : null
        }
        tellTo={(unitId) => (among(tells, unitId) ? `${here}/${unitId}` : null)}
      />
    </Part>
  );
}

const among = (units: string[] | "all", unitId: string) => units === "all" || units.includes(unitId);
