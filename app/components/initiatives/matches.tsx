import { callPath, initiativePath } from "~/addresses/register";
import type { EarlierAnswer, OpenMatch } from "~/domain/funding/matching.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Regarding } from "../around";
import { ButtonForm } from "../buttons";
import { Part } from "../page";
import type { TestRights } from "./test-part";

/** The calls that may change an initiative's answer: test again, or say that the answer still holds. */
export function MatchesPart({
  initiativeId,
  matches,
  isAsked,
  canBeAsked,
  rights,
}: {
  initiativeId: string;
  matches: OpenMatch[];
  /** Whether a question waits for the head already. */
  isAsked: boolean;
  /** Whether the unit has a head to ask. */
  canBeAsked: boolean;
  rights: TestRights;
}) {
  const speech = useSpeech();
  const own = speech.words.initiatives.matches;
  const here = initiativePath(initiativeId);
  if (matches.length === 0) return null;
  return (
    <Part id="provas-igen" title={own.title} printed={false}>
      <div className="stack">
        <p>{matches.length === 1 ? own.lead : own.leadMany}</p>
        <ul className="rows">
          {matches.map((match) => (
            <li key={match.callId}>
              <div className="stack close">
                <h3>
                  <a href={callPath(match.callId)} lang="sv">
                    {match.title}
                  </a>
                </h3>
                <p className="meta">
                  {nameIn({ nameSv: match.programmeSv, nameEn: match.programmeEn }, speech)}.{" "}
                  {own.closes(dayInWords(match.closesOn, speech))}.
                </p>
                {rights.signs ? (
                  <ButtonForm
                    action={`${here}/svaret-galler`}
                    fields={{ call: match.callId }}
                    label={
                      <>
                        {own.holds}
                        <Regarding passage={match.title} />
                      </>
                    }
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
        {rights.signs ? (
          <p className="actions">
            <a className="btn main" href={`${here}/provning`}>
              {own.again}
            </a>
          </p>
        ) : rights.asks && !isAsked && canBeAsked ? (
          <div className="actions">
            <ButtonForm action={`${here}/fraga`} label={own.again} kind="main" />
          </div>
        ) : null}
      </div>
    </Part>
  );
}

/** The earlier answers that a call may change, on the call's own page. */
export function EarlierAnswers({ answers }: { answers: EarlierAnswer[] }) {
  const speech = useSpeech();
  const { matches: own, test } = speech.words.initiatives;
  const open = answers.filter(({ isOpen }) => isOpen);
  const say = (day: string) => dayInWords(day, speech);
  if (answers.length === 0) return null;
  return (
    <Part
      id="tidigare-svar"
      title={own.onCall}
      aside={open.length > 0 ? own.onCallAside(open.length) : undefined}
    >
      <ul className="rows">
        {answers.map((answer) => (
          <li key={answer.testId}>
            <div className="stack close">
              <h3>
                <a href={initiativePath(answer.initiativeId)} lang="sv">
                  {answer.title}
                </a>
              </h3>
              <p>{test.because[answer.verdict]}</p>
              <blockquote className="comment" lang="sv">
                {answer.reason}
              </blockquote>
              <p className="meta">
                {own.said(answer.signedName, answer.unitName, say(answer.signedOn))}.{" "}
                {!answer.isLatest
                  ? own.retested
                  : answer.settledOn && answer.settledName
                    ? own.settled(answer.settledName, say(answer.settledOn))
                    : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
