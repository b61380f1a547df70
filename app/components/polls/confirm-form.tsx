import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import type { SlotLine } from "~/domain/polls/polls.server";
import type { Ranking } from "~/domain/polls/ranking";
import { listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Tick } from "../choices";
import { Fact } from "../facts";
import { Form, type FormAnswer } from "../form";
import { Confirm } from "../meetings/confirm";
import { RankedSlots } from "./ranked-slots";

/** The times of a poll with a choice of those that are to become meetings. */
export function ConfirmForm({
  pollId,
  ranking,
  closed,
  now,
  answer,
  pointedOut = [],
}: {
  pollId: string;
  ranking: Ranking<SlotLine>;
  closed: boolean;
  now: number;
  answer?: FormAnswer;
  /** What must be confirmed first; empty when there is nothing. */
  pointedOut?: PointedOut[];
}) {
  const speech = useSpeech();
  const own = speech.words.polls;
  const { ranked, units, members, silentUnits, silentMembers } = ranking;
  const canChoose = ranked.some((slot) => slot.meetingId === null && slot.startsAt > now);
  return (
    <Form
      action={`/moten/datum/${pollId}/bekraftelse`}
      values={{ close: "1", slots: [] }}
      answer={answer}
      className="form roomy"
    >
      <RankedSlots ranked={ranked} units={units} members={members} now={now} />
      {silentUnits.length > 0 || silentMembers.length > 0 ? (
        <dl className="facts">
          {silentUnits.length > 0 ? (
            <Fact label={own.silentUnits}>{listInWords(silentUnits, speech)}</Fact>
          ) : null}
          {silentMembers.length > 0 ? (
            <Fact label={own.silentMembers}>{listInWords(silentMembers, speech)}</Fact>
          ) : null}
        </dl>
      ) : null}
      {canChoose ? (
        <>
          <Confirm points={pointedOut} now={now} />
          {closed ? null : <Tick name="close" label={own.close} />}
          <Actions submit={own.confirmSubmit} />
          <p className="note">{own.confirmNote}</p>
        </>
      ) : null}
    </Form>
  );
}
