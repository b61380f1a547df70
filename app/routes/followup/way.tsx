import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { editionsPath, writePath, yearPath } from "~/components/followup/address";
import { Downloads } from "~/components/followup/downloads";
import { DecideForm, DiscussForm, SendForm, TakeBackForm } from "~/components/followup/stage-forms";
import { StageStatus } from "~/components/followup/stage-status";
import { problemText } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { draftAt } from "~/domain/followup/draft.server";
import { editionsOfYear } from "~/domain/followup/editions.server";
import { unfitToSend } from "~/domain/followup/freezing.server";
import { stageOf, stages } from "~/domain/followup/stage";
import { actionsOfFollowup, meetingsToDiscuss, recordedIn, wordsSum } from "~/domain/followup/stages.server";
import { viewerOf } from "~/domain/members/member";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The way of a year's follow-up from draft to published: how far it has come, and the step that is next. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "freezeFollowup");
  const db = database();
  const draft = found(draftAt(db, params.year));
  const { year, discussedOn, discussedMeetingId, submittedOn, boardOn, publishedOn, version } = draft;
  const isOpen = submittedOn === null;
  const decides = submittedOn !== null && publishedOn === null;
  const meetings = meetingsToDiscuss(db, year, now());
  return {
    year,
    today: dayOf(now()),
    stage: stageOf(draft),
    days: {
      draft: null,
      discussed: discussedOn,
      sent: submittedOn,
      decided: boardOn,
      published: publishedOn,
    },
    meetings: isOpen ? meetings : [],
    discussed: { day: discussedOn, meetingId: discussedMeetingId },
    discussedAt: meetings.find(({ id }) => id === discussedMeetingId) ?? null,
    lacks: isOpen ? (unfitToSend(db, draft)?.refused ?? null) : null,
    shown: isOpen ? wordsSum(db, draft) : "",
    version,
    recorded: recordedIn(draft),
    choices: {
      people: decides && boardOn === null ? personChoices(db) : [],
      units: decides && boardOn === null ? unitChoices(db, dayOf(now())) : [],
    },
    actions: actionsOfFollowup(db, draft.id).map(({ id, text }) => ({ id, text })),
    editions: editionsOfYear(db, viewerOf(member), year).length,
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { year }) => words.followupDesk.way.title(year),
};

export default function Way() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.followupDesk;
  const facts = useLoaderData<typeof loader>();
  const { year, stage, days, lacks, discussedAt, actions, editions } = facts;
  const reached = stages.indexOf(stage);
  return (
    <>
      <Head
        small
        crumbs={["followup", { to: yearPath(year), label: String(year) }]}
        kicker={<StageStatus stage={stage} />}
        title={own.way.title(year)}
        lead={own.way.lead}
      />
      <Part id="steg" title={own.way.short}>
        <div className="stack">
          <ol className="plain stack close">
            {stages.map((each, place) => {
              const day = days[each];
              const name = own.way.stages[each];
              return (
                <li key={each}>
                  <Status mark={place <= reached ? "done" : "none"}>
                    {day ? own.way.done(name, dayInWords(day, speech)) : name}
                    {each === "discussed" && discussedAt
                      ? ` ${own.way.at(discussedAt.number, discussedAt.year)}`
                      : null}
                  </Status>
                </li>
              );
            })}
          </ol>
          <p className="actions">
            {days.sent === null ? <a href={writePath(year)}>{own.title(year)}</a> : null}
            {editions > 0 ? <a href={editionsPath(year)}>{own.way.editions(editions)}</a> : null}
          </p>
          <Downloads of={yearPath(year)} />
        </div>
      </Part>
      {days.sent === null ? (
        <>
          <Part id="natverket" title={own.discuss.title}>
            <DiscussForm year={year} meetings={facts.meetings} {...facts.discussed} />
          </Part>
          <Part id="skicka" title={own.send.title}>
            {lacks ? (
              <p className="note">
                {own.way.lacks}: {problemText(words, lacks)}
              </p>
            ) : (
              <SendForm year={year} today={facts.today} shown={facts.shown} />
            )}
          </Part>
        </>
      ) : null}
      {days.sent !== null && days.published === null ? (
        <Part id="ks" title={days.decided ? own.decide.correctTitle : own.decide.title}>
          <DecideForm year={year} version={facts.version} decision={facts.recorded} choices={facts.choices} />
        </Part>
      ) : null}
      {days.sent !== null && days.decided === null ? (
        <Part id="ta-tillbaka" title={own.takeBack.title}>
          <TakeBackForm year={year} />
        </Part>
      ) : null}
      {actions.length > 0 ? (
        <Part id="uppdrag" title={own.way.actions}>
          <ul>
            {actions.map(({ id, text }) => (
              <li key={id}>
                <a href={actionPath(id)} lang="sv">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {days.decided !== null && days.published === null ? (
        <Part id="publicera" title={own.way.stages.published}>
          <p>{own.way.publishing}</p>
          <p className="actions">
            <a className="btn main" href={`/publicering/followup/${year}`}>
              {speech.words.publishing.link}
            </a>
          </p>
        </Part>
      ) : null}
    </>
  );
}
