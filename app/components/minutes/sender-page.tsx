import { meetingPath, minutesPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { Missing } from "~/domain/minutes/minutes";
import { dayInWords, listInWords, momentDay } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import type { FormAnswer } from "../form";
import { meetingCrumb } from "../meetings/meeting-head";
import { Column, Head } from "../page";
import { deskCrumb } from "./crumbs";
import { MissingList } from "./desk-start";
import { SendForm } from "./send-form";
import { StateOfMinutes } from "./state";

type SenderFacts = {
  meeting: { id: string; number: number; year: number; adjusters: string[] };
  state: "notBegun" | "draft" | "awaiting";
  isCorrection: boolean;
  missing: Missing[];
  items: { id: string; title: string }[];
  /** The items that came to nothing, for the reason asked for. */
  left: { id: string; number: number; title: string }[];
  noOutcomeWhy: string | null;
  asked: { name: string; approvedAt: number | null }[];
  /** The last day, or before sending the day to propose. */
  signOffBy: string;
};

/** For those who write: what keeps the text from being sent, the button that sends it, or whom it waits for. */
export function SenderPage({ facts, answer }: { facts: SenderFacts; answer?: FormAnswer }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.minutes.signOff;
  const { meeting, state, missing, items, asked, signOffBy } = facts;
  const isSent = state === "awaiting";
  const waitsFor = asked.filter((each) => each.approvedAt === null).map((each) => each.name);
  const isReady = missing.length === 0;
  return (
    <>
      <Head
        crumbs={[meetingCrumb(meeting, words), deskCrumb(meeting, words)]}
        kicker={<StateOfMinutes state={state} isCorrection={facts.isCorrection} />}
        title={
          isSent
            ? own.waits(listInWords(waitsFor, speech))
            : isReady
              ? facts.isCorrection
                ? words.editions.correction.sendTitle
                : own.sendTitle
              : own.notReady
        }
        lead={
          isSent
            ? own.waitsLead(dayInWords(signOffBy, speech))
            : isReady
              ? own.sendLead(listInWords(meeting.adjusters, speech), meeting.adjusters.length)
              : undefined
        }
      />
      <Column>
        <div className="stack">
          {facts.isCorrection ? (
            <p>
              <a href={`${meetingPath(meeting.id)}/justering/rattelse/andringar`}>
                {words.editions.correction.changes}
              </a>
            </p>
          ) : null}
          {asked.map(({ name, approvedAt }) =>
            approvedAt === null ? null : (
              <p key={name}>
                {own.approved(name, `${momentDay(approvedAt, speech)} ${clockOf(approvedAt)}`)}
              </p>
            ),
          )}
          {isSent ? (
            <>
              <div className="actions">
                <a className="btn" href={minutesPath(meeting.id)}>
                  {words.minutes.desk.read}
                </a>
                <ButtonForm
                  action={`${meetingPath(meeting.id)}/justering/tillbaka`}
                  label={own.takeBack}
                  kind="plain"
                  describedBy="tillbaka-hjalp"
                />
              </div>
              <p className="note" id="tillbaka-hjalp">
                {own.takeBackHelp}
              </p>
            </>
          ) : isReady ? (
            <SendForm
              meetingId={meeting.id}
              adjusters={meeting.adjusters}
              left={facts.left}
              noOutcomeWhy={facts.noOutcomeWhy}
              signOffBy={signOffBy}
              answer={answer}
            />
          ) : (
            <MissingList missing={missing} items={items} meetingId={meeting.id} />
          )}
        </div>
      </Column>
    </>
  );
}
