import { dayOf } from "~/calendar/swedish-time";
import { dayInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { wayPath } from "./address";
import { type ResponsibleChoices, ResponsibleFields } from "./assignment-fields";

type Shown = { year: number; answer?: FormAnswer };

/** When the network talked the follow-up through: at one of its meetings, or on a day. */
export function DiscussForm({
  year,
  answer,
  meetings,
  day,
  meetingId,
}: Shown & {
  meetings: { id: string; number: number; year: number; startsAt: number }[];
  day: string | null;
  meetingId: string | null;
}) {
  const speech = useSpeech();
  const own = speech.words.followupDesk.discuss;
  return (
    <Form
      action={`${wayPath(year)}/natverket`}
      answer={answer}
      id="natverket"
      values={{ day: meetingId ? null : day, meeting: meetingId }}
    >
      <Select
        name="meeting"
        label={own.meeting}
        empty={own.noMeeting}
        options={meetings.map((meeting) => ({
          value: meeting.id,
          label: `${speech.words.meeting.name(meeting.number, meeting.year)}, ${dayInWords(dayOf(meeting.startsAt), speech)}`,
        }))}
      />
      <Field name="day" label={own.day} help={own.dayHelp} width="day" inputMode="numeric" />
      <Actions submit={day ? own.again : own.submit} kind="plain" />
    </Form>
  );
}

/** Sends the follow-up to the board. `shown` is the sum of the words that the sender has read. */
export function SendForm({ year, answer, today, shown }: Shown & { today: string; shown: string }) {
  const own = useWords().followupDesk.send;
  const isChanged = answer?.problems?.form === "changedMeanwhile";
  return (
    <Form action={`${wayPath(year)}/namnden`} answer={answer} id="namnden" values={{ day: today }}>
      <input type="hidden" name="shown" value={shown} />
      {isChanged ? <p className="note">{own.changed}</p> : null}
      <Field name="day" label={own.day} help={own.dayHelp} width="day" inputMode="numeric" required />
      <p className="note">{own.help}</p>
      <Actions submit={own.submit} />
    </Form>
  );
}

/** Takes the follow-up back from the board, for a reason. */
export function TakeBackForm({ year, answer }: Shown) {
  const own = useWords().followupDesk.takeBack;
  return (
    <Form action={`${wayPath(year)}/tillbaka`} answer={answer} id="tillbaka">
      <p className="note">{own.help}</p>
      <Field name="why" label={own.why} required maxLength={300} />
      <Actions submit={own.submit} kind="plain" />
    </Form>
  );
}

/** How many lines for assignments a form has. */
export const assignmentLines = ["1", "2", "3", "4", "5"] as const;

/** What the board decided; to record it, or once it is recorded to correct its words. */
export function DecideForm({
  year,
  answer,
  version,
  decision,
  choices,
}: Shown & {
  version: number;
  /** Null until it is recorded. */
  decision: { day: string; paragraph: string; decision: string } | null;
  choices: ResponsibleChoices;
}) {
  const own = useWords().followupDesk.decide;
  return (
    <Form
      action={`${wayPath(year)}/beslut`}
      answer={answer}
      id="beslut"
      version={version}
      values={decision ?? {}}
    >
      <Field name="day" label={own.day} help={own.dayHelp} width="day" inputMode="numeric" required />
      <Field name="paragraph" label={own.paragraph} help={own.paragraphHelp} width="code" required />
      <Field name="decision" label={own.decision} rows={4} required />
      {decision ? (
        <p className="note">{own.correctHelp}</p>
      ) : (
        <>
          <h3>{own.assignments}</h3>
          <p className="note">{own.assignmentsHelp}</p>
          {assignmentLines.map((line) => (
            <ResponsibleFields key={line} line={line} choices={choices} />
          ))}
        </>
      )}
      <Actions submit={decision ? own.correct : own.submit} kind={decision ? "plain" : "main"} />
    </Form>
  );
}
