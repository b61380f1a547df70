import { meetingPath, minutesPath } from "~/addresses/meetings";
import { listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** Sends the minutes to the adjusters, with a last day, and why items came to nothing where some did. */
export function SendForm({
  meetingId,
  adjusters,
  left,
  noOutcomeWhy,
  signOffBy,
  answer,
}: {
  meetingId: string;
  adjusters: string[];
  left: { id: string; number: number; title: string }[];
  /** The reason given when the text was sent before. */
  noOutcomeWhy: string | null;
  signOffBy: string;
  answer?: FormAnswer;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.signOff;
  return (
    <Form
      action={`${meetingPath(meetingId)}/justering/skicka`}
      answer={answer}
      values={{ signOffBy, noOutcomeWhy }}
    >
      {left.length > 0 ? (
        <section className="stack" aria-labelledby="utan-utfall">
          <h2 id="utan-utfall">{own.left(left.length)}</h2>
          <ul>
            {left.map(({ id, number, title }) => (
              <li key={id}>
                <a href={`${minutesPath(meetingId)}/punkter/${id}`}>
                  {speech.words.minutes.desk.itemNumber(number)}, <span lang="sv">{title}</span>
                </a>
              </li>
            ))}
          </ul>
          <Field name="noOutcomeWhy" label={own.leftWhy} help={own.leftHelp} rows={3} required />
        </section>
      ) : null}
      <Field
        name="signOffBy"
        label={own.lastDayLabel}
        help={own.lastDayHelp}
        width="day"
        inputMode="numeric"
        required
      />
      <Actions submit={own.send(listInWords(adjusters, speech))} />
    </Form>
  );
}
