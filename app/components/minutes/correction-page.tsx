import { meetingPath, minutesPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { Correction } from "~/domain/minutes/correction.server";
import type { MinutesState } from "~/domain/minutes/minutes";
import { momentDay } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions, ButtonForm } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { meetingCrumb } from "../meetings/meeting-head";
import { Column, Head } from "../page";
import { minutesCrumb } from "./crumbs";
import { StateOfMinutes } from "./state";

type CorrectionFacts = {
  meeting: { id: string; number: number; year: number };
  state: MinutesState;
  correction: Correction | null;
};

/** Where a correction of signed minutes is opened, with a reason, and where an open one is followed or cancelled. */
export function CorrectionPage({ facts, answer }: { facts: CorrectionFacts; answer?: FormAnswer }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.editions.correction;
  const { meeting, state, correction } = facts;
  const here = `${meetingPath(meeting.id)}/justering/rattelse`;
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), minutesCrumb(meeting, words)]}
        kicker={<StateOfMinutes state={state} isCorrection={correction !== null} />}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        {correction ? (
          <div className="stack">
            <p>
              {own.openedBy(
                correction.byName,
                `${momentDay(correction.at, speech)} ${clockOf(correction.at)}`,
              )}
            </p>
            <p>
              {own.reason}: <bdi lang="sv">{correction.why}</bdi>
            </p>
            <div className="actions">
              <a className="btn main" href={`${minutesPath(meeting.id)}/skriv`}>
                {own.toDesk}
              </a>
              <a className="btn" href={`${here}/andringar`}>
                {own.changes}
              </a>
              <ButtonForm
                action={`${here}/avbrott`}
                label={own.cancel}
                kind="plain"
                describedBy="avbrott-hjalp"
              />
            </div>
            <p className="note" id="avbrott-hjalp">
              {own.cancelHelp}
            </p>
          </div>
        ) : (
          <Form action={here} answer={answer} values={{ why: "" }}>
            <Field name="why" label={own.why} help={own.whyHelp} rows={3} required />
            <p className="note">{own.kept}</p>
            <Actions submit={own.open}>
              <a href={minutesPath(meeting.id)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        )}
      </Column>
    </>
  );
}
