import { meetingPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { Correction } from "~/domain/minutes/correction.server";
import type { ShownText } from "~/domain/minutes/sign-off.server";
import { dayInWords, distanceInWords, momentDay } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import type { MinutesSheet } from "~/transfer/minutes-prose.server";
import { ButtonForm } from "../buttons";
import type { FormAnswer } from "../form";
import { meetingCrumb } from "../meetings/meeting-head";
import { Head, Part } from "../page";
import { ChangeForm } from "./change-form";
import { MinutesText } from "./minutes-text";
import { Sum } from "./sign-part";
import { StateOfMinutes } from "./state";

type SignOffFacts = {
  meeting: { id: string; number: number; year: number };
  sheet: MinutesSheet;
  shown: ShownText;
  sentAt: number | null;
  sentByName: string | null;
  signOffBy: string | null;
  hasApproved: boolean;
  /** The correction that the text belongs to; null for minutes that have not been signed off before. */
  correction: Correction | null;
  /** Who else has been asked, and when they approved. */
  others: { name: string; approvedAt: number | null }[];
  today: string;
};

/**
 * The adjuster's page, made for a phone: what is asked, the whole text, and at the end the two ways to answer.
 * `changed` tells that the text has changed since it was shown, and which parts.
 */
export function SignOffPage({
  facts,
  changed,
  changeAnswer,
}: {
  facts: SignOffFacts;
  changed?: string[] | null;
  changeAnswer?: FormAnswer;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.signOff;
  const { meeting, sheet, shown, signOffBy, today } = facts;
  const name = speech.words.meeting.name(meeting.number, meeting.year).toLocaleLowerCase("sv");
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, speech.words)]}
        kicker={<StateOfMinutes state="awaiting" isCorrection={facts.correction !== null} />}
        title={own.ask(name)}
        lead={own.lead}
      >
        <p className="after-lead">
          {facts.sentByName && facts.sentAt
            ? own.from(facts.sentByName, momentDay(facts.sentAt, speech))
            : null}{" "}
          {signOffBy
            ? own.lastDay(dayInWords(signOffBy, speech), distanceInWords(signOffBy, today, speech))
            : null}{" "}
          <a href="#justera">{own.toForm}</a>
        </p>
        {facts.correction ? (
          <p className="after-lead">
            {speech.words.editions.correction.reason}: <bdi lang="sv">{facts.correction.why}</bdi>{" "}
            <a href={`${meetingPath(meeting.id)}/justering/rattelse/andringar`}>
              {speech.words.editions.correction.changes}
            </a>
          </p>
        ) : null}
        {facts.others.map(({ name, approvedAt }) => (
          <p key={name} className="after-lead">
            {approvedAt === null
              ? own.alsoAsked(name)
              : own.approved(name, `${momentDay(approvedAt, speech)} ${clockOf(approvedAt)}`)}
          </p>
        ))}
      </Head>
      {changed ? <TextChanged changed={changed} facts={facts} /> : null}
      <MinutesText sheet={sheet} changed={changed ?? []} />
      <Part id="justera" title={own.approveTitle} printed={false}>
        <div className="stack">
          {facts.hasApproved ? (
            <p>{own.youApproved}</p>
          ) : (
            <>
              <p className="note">{own.approveHelp}</p>
              <p className="note">{own.shownSum}</p>
              <Sum sum={shown.sum} />
              <div className="actions">
                <ButtonForm
                  action={`${meetingPath(meeting.id)}/justering/godkann`}
                  fields={{ sum: shown.sum, parts: JSON.stringify(shown.parts) }}
                  label={own.approve}
                  kind="main"
                />
              </div>
            </>
          )}
        </div>
      </Part>
      <Part id="andring" title={own.objectTitle} printed={false}>
        <ChangeForm meetingId={meeting.id} answer={changeAnswer} />
      </Part>
    </>
  );
}

/** Says first of all that the text is another now, and where to look. */
function TextChanged({ changed, facts }: { changed: string[]; facts: SignOffFacts }) {
  const speech = useSpeech();
  const own = speech.words.minutes.signOff;
  const names = changed.map((key) => {
    const item = facts.sheet.text.items.find((each) => each.id === key);
    if (item) return { key, to: `#punkt-${item.number}`, name: `${item.number}. ${item.title}` };
    if (key === "meeting") return { key, to: "#motet", name: own.changedPart.meeting };
    if (key === "attendance") return { key, to: "#narvaro", name: own.changedPart.attendance };
    if (key === "summary") return { key, to: "#sammanfattning", name: own.changedPart.summary };
    return { key, to: null, name: own.changedGone };
  });
  return (
    // biome-ignore lint/a11y/noAutofocus: what has changed is where the reader has to begin
    <div className="summary beside-edge" role="alert" tabIndex={-1} autoFocus>
      <h2>{own.changedTitle}</h2>
      <p>{names.length > 0 ? own.changedText : own.changedUnknown}</p>
      <ul>
        {names.map(({ key, to, name }) => (
          <li key={key}>{to ? <a href={to}>{name}</a> : name}</li>
        ))}
      </ul>
    </div>
  );
}
