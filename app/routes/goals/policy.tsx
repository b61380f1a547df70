import { database } from "#db/client.server";
import { policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { Facts } from "~/components/facts";
import { GoalRows } from "~/components/goals/goal-rows";
import { PolicyMark, PolicyRow, validity } from "~/components/goals/policy-rows";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { goalsIn } from "~/domain/goals/goals.server";
import { editionsOf, policyById } from "~/domain/goals/policies.server";
import { firstDay, standingOn } from "~/domain/goals/policy";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** One edition of a governing document: its text, its goals, the decision, and the other editions. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeGoals");
  const today = dayOf(now());
  const { sections, ...policy } = found(policyById(database(), params.id ?? ""));
  const editions = editionsOf(database(), policy.id);
  const later = editions.find((edition) => edition.replacesId === policy.id);
  return {
    ...policy,
    standing: standingOn(policy, today),
    sections: sections.map(({ heading, text }) => ({ heading, text: proseHtml(text) })),
    goals: goalsIn(database(), policy.id, yearOf(today)),
    editions: editions.map((edition) => ({ ...edition, standing: standingOn(edition, today) })),
    later: later ? { id: later.id, from: firstDay(later) } : null,
    writes: may(member, "changeRegister"),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (_, policy) => policy.title,
  below: () => "/uppfoljning",
};

export default function PolicyPage() {
  const speech = useSpeech();
  const { goals: own } = speech.words;
  const policy = useLoaderData<typeof loader>();
  const { later, writes } = policy;
  const add = (
    <a className="btn" href={`${policyPath(policy.id)}/mal/nytt`}>
      {own.policy.addGoal}
    </a>
  );
  return (
    <article>
      <Head
        crumbs={["followup", "goals"]}
        kicker={
          <>
            <span>{own.kinds[policy.kind]}</span>
            <PolicyMark standing={policy.standing} />
          </>
        }
        title={policy.title}
        lang="sv"
      >
        {later ? (
          <p className="note">
            <a href={policyPath(later.id)}>
              {later.from ? own.policy.replacedFrom(dayInWords(later.from, speech)) : own.standing.proposed}
            </a>
          </p>
        ) : null}
        {writes ? <PolicyDeeds policy={policy} /> : null}
      </Head>
      <Part
        id="mal"
        title={own.policy.goals}
        aside={policy.goals.length > 0 ? own.policy.goalsAside(policy.goals.length) : undefined}
      >
        {policy.goals.length > 0 ? (
          <>
            <GoalRows goals={policy.goals} moves={writes} />
            {writes ? <p className="actions below no-print">{add}</p> : null}
          </>
        ) : (
          <Empty action={writes ? add : undefined}>{own.policy.noGoals}</Empty>
        )}
      </Part>
      {policy.sections.map((section, place) => (
        <Part
          key={section.heading}
          id={`avsnitt-${place + 1}`}
          title={<span lang="sv">{section.heading}</span>}
        >
          <Prose html={section.text} lang="sv" />
        </Part>
      ))}
      <Part id="beslutet" title={own.policy.facts}>
        <PolicyFacts policy={policy} />
        {policy.adoptedOn ? <AlikeLink kind="policy" id={policy.id} /> : null}
      </Part>
      {policy.editions.length > 1 ? (
        <Part id="utgavor" title={own.policy.editions}>
          <ul className="rows two">
            {policy.editions.map((edition) => (
              <PolicyRow
                key={edition.id}
                policy={edition}
                here={edition.id === policy.id ? own.policy.thisEdition : undefined}
              />
            ))}
          </ul>
        </Part>
      ) : null}
    </article>
  );
}

function PolicyDeeds({ policy }: { policy: Shown }) {
  const { policy: own } = useWords().goals;
  const path = policyPath(policy.id);
  return (
    <p className="actions no-print">
      <a className="btn" href={`${path}/andra`}>
        {own.change}
      </a>
      {policy.later ? null : <a href={`${path}/ny-utgava`}>{own.newEdition}</a>}
    </p>
  );
}

function PolicyFacts({ policy }: { policy: Shown }) {
  const speech = useSpeech();
  const { goals: own } = speech.words;
  const { adoptedBy, adoptedOn, paragraph } = policy;
  return (
    <Facts
      facts={[
        [own.policy.kind, own.kinds[policy.kind]],
        [
          own.policy.adopted,
          own.adopted(adoptedBy, adoptedOn && dayInWords(adoptedOn, speech), paragraph) || null,
        ],
        [own.policy.caseNumber, policy.caseNumber],
        [own.policy.valid, validity(policy, speech)],
        [own.policy.review, policy.reviewYear],
        [own.policy.responsible, policy.responsibleUnit && <span lang="sv">{policy.responsibleUnit}</span>],
      ]}
    />
  );
}
