import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm, RowDeeds } from "~/components/buttons";
import { Facts } from "~/components/facts";
import { Field } from "~/components/field";
import { sectionPath, wayPath, writePath, yearPath } from "~/components/followup/address";
import { FollowupAside } from "~/components/followup/desk-aside";
import { StageStatus } from "~/components/followup/stage-status";
import { Form } from "~/components/form";
import { momentOf } from "~/components/minutes/saved";
import { Column, Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { plainText } from "~/domain/archive/plain-text";
import { draftAt, sectionsOf } from "~/domain/followup/draft.server";
import { isLocked, stageOf } from "~/domain/followup/stage";
import { goalsOfYear } from "~/domain/goals/goals.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type LoaderFunctionArgs, redirect } from "~/remix.server";

/** The desk where a year's follow-up is written: its sections, and what stands beside them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  const year = found(/^\d{4}$/.test(params.year ?? "") ? Number(params.year) : null);
  const draft = draftAt(database(), params.year);
  if (draft && isLocked(draft)) throw redirect(wayPath(year));
  const goals = draft ? goalsOfYear(database(), year, draft.id) : [];
  return {
    year,
    today: dayOf(now()),
    stage: draft && stageOf(draft),
    draft: draft && {
      title: draft.title,
      caseNumber: draft.caseNumber,
      proposedDecision: draft.proposedDecision,
      priorities: draft.priorities.length,
    },
    sections: draft
      ? sectionsOf(database(), draft.id).map(({ text, ...section }) => ({
          ...section,
          text: plainText(text).slice(0, 240),
        }))
      : [],
    judged: { of: goals.length, judged: goals.filter(({ verdict }) => verdict !== null).length },
  };
}

type Draft = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["draft"]>;

export const handle: PageHandle<typeof loader> = {
  title: (words, { year }) => words.followupDesk.title(year),
};

export default function Desk() {
  const words = useWords();
  const own = words.followupDesk;
  const { year, stage, draft, sections, judged } = useLoaderData<typeof loader>();
  const head = (
    <Head
      small
      crumbs={["followup", { to: yearPath(year), label: String(year) }]}
      kicker={stage ? <StageStatus stage={stage} /> : undefined}
      title={own.title(year)}
      lead={draft ? own.lead : undefined}
    />
  );
  if (!draft)
    return (
      <>
        {head}
        <Column>
          <Empty
            action={
              <ButtonForm action={`${writePath(year)}/borja`} label={own.begin.button(year)} kind="main" />
            }
          >
            {own.begin.empty}
          </Empty>
        </Column>
      </>
    );
  return (
    <div className="desk">
      <FollowupAside year={year} sections={sections} hereId={null} />
      <div>
        {head}
        <div className="stack desk-start">
          <SectionsPart />
          <DetailsPart draft={draft} year={year} />
          <section aria-labelledby="mal">
            <h2 id="mal">{words.followup.goals.heading}</h2>
            <p>{judged.of > 0 ? own.goals.judged(judged.judged, judged.of) : own.goals.none}</p>
            {judged.of > 0 ? (
              <p className="actions">
                <a className="btn" href={`${writePath(year)}/mal`}>
                  {own.goals.link}
                </a>
              </p>
            ) : null}
          </section>
          <section aria-labelledby="vag">
            <h2 id="vag">{own.way.short}</h2>
            <p>{own.way.lead}</p>
            <p className="actions">
              <a className="btn main" href={wayPath(year)}>
                {own.locked.way}
              </a>
            </p>
          </section>
        </div>
      </div>
    </div>
  );
}

function SectionsPart() {
  const own = useWords().followupDesk.sections;
  const { year } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="avsnitt">
      <h2 id="avsnitt">{own.title}</h2>
      <Sections />
      <Form action={`${writePath(year)}/avsnitt`}>
        <Field name="heading" label={own.heading} maxLength={120} />
        <Actions submit={own.add} kind="plain" />
      </Form>
    </section>
  );
}

function DetailsPart({ draft, year }: { draft: Draft; year: number }) {
  const own = useWords().followupDesk.details;
  return (
    <section aria-labelledby="uppgifter">
      <h2 id="uppgifter">{own.title}</h2>
      <Facts
        facts={[
          [
            own.heading,
            <span key="title" lang="sv">
              {draft.title}
            </span>,
          ],
          [own.caseNumber, draft.caseNumber ?? own.nothing],
          [
            own.proposedDecision,
            draft.proposedDecision ? (
              <span key="proposal" lang="sv">
                {draft.proposedDecision}
              </span>
            ) : (
              own.nothing
            ),
          ],
          [own.priorities, draft.priorities > 0 ? own.number(draft.priorities) : own.nothing],
        ]}
      />
      <p className="actions">
        <a className="btn" href={`${writePath(year)}/uppgifter`}>
          {own.change}
        </a>
      </p>
    </section>
  );
}

function Sections() {
  const speech = useSpeech();
  const own = speech.words.followupDesk.sections;
  const { year, today, sections } = useLoaderData<typeof loader>();
  return (
    <ol className="rows">
      {sections.map(({ id, heading, text, writtenAt, writerName }, place) => {
        const to = sectionPath(year, id);
        return (
          <li key={id} className="hit">
            <div className="stack close">
              <h3 lang="sv">
                <a href={to}>{heading}</a>
              </h3>
              <p className="excerpt" lang={text ? "sv" : undefined}>
                {text || own.empty}
              </p>
              {writtenAt !== null ? (
                <p className="meta">
                  {speech.words.writing.savedAt(momentOf(writtenAt, today, speech), writerName)}
                </p>
              ) : null}
              <RowDeeds
                label={
                  <>
                    {own.change}
                    <span className="vh" lang="sv">
                      {` ${heading}`}
                    </span>
                  </>
                }
              >
                {place > 0 ? (
                  <ButtonForm action={`${to}/ordning`} fields={{ step: "up" }} label={own.up} />
                ) : null}
                {place < sections.length - 1 ? (
                  <ButtonForm action={`${to}/ordning`} fields={{ step: "down" }} label={own.down} />
                ) : null}
                <a href={`${to}/rubrik`}>{own.rename}</a>
                <a href={`${to}/borttagning`}>{own.remove}</a>
              </RowDeeds>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
