import { database } from "#db/client.server";
import { goalPath, policyPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ButtonForm } from "~/components/buttons";
import { DoneParts, GoalFigures } from "~/components/goals/done";
import { IndicatorList } from "~/components/goals/indicators";
import { PolicyMark } from "~/components/goals/policy-rows";
import { Verdicts } from "~/components/goals/verdicts";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { followed, goalById, kinOf, verdictsOn } from "~/domain/goals/goal-page.server";
import { holdsGoal } from "~/domain/goals/goal-writing.server";
import { indicatorsOf } from "~/domain/goals/indicators.server";
import { standingOn } from "~/domain/goals/policy";
import { may } from "~/domain/members/permissions";
import { doneFor } from "~/domain/ties/done.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** A goal: what it means, what was done for it, how it is measured and how it has been judged. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeGoals");
  const goal = found(goalById(database(), params.id ?? ""));
  const { before, after } = kinOf(database(), goal.id);
  const beforeIds = before.map((each) => each.id);
  const measured = indicatorsOf(database(), goal.id, ...beforeIds);
  const writes = may(member, "changeRegister");
  return {
    ...goal,
    standing: standingOn(goal, dayOf(now())),
    done: doneFor(database(), member, goal.id, beforeIds),
    verdicts: verdictsOn(database(), member, [goal.id, ...beforeIds]),
    indicators: followed(
      measured.filter((each) => each.goalId === goal.id),
      measured.filter((each) => each.goalId !== goal.id),
    ),
    kin: { before: before.slice(0, 1), after: after.slice(0, 1) },
    writes,
    held: writes && holdsGoal(database(), goal.id),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (_, goal) => goal.title,
  below: () => "/uppfoljning",
};

export default function GoalPage() {
  const speech = useSpeech();
  const { goals: own } = speech.words;
  const goal = useLoaderData<typeof loader>();
  const { done, indicators, verdicts, writes } = goal;
  const add = (
    <a className="btn" href={`${goalPath(goal.id)}/indikatorer/ny`}>
      {own.indicators.add}
    </a>
  );
  return (
    <article>
      <Head
        crumbs={["goals", { to: policyPath(goal.policyId), label: goal.policyTitle, lang: "sv" }]}
        kicker={
          <>
            <span>{own.goal.number(goal.number)}</span>
            <PolicyMark standing={goal.standing} />
          </>
        }
        title={goal.title}
        lead={goal.text ? <span lang="sv">{goal.text}</span> : undefined}
        lang="sv"
      >
        <Kin goal={goal} />
        {writes ? <GoalDeeds goal={goal} /> : null}
      </Head>
      {done.length > 0 ? (
        <Part id="siffror" title={own.goal.figures} aside={own.goal.figuresAside}>
          <GoalFigures done={done} />
        </Part>
      ) : null}
      <Part id="indikatorer" title={own.indicators.heading}>
        {indicators.length > 0 ? (
          <>
            <IndicatorList
              indicators={indicators}
              changePath={writes ? (id) => `${goalPath(goal.id)}/indikatorer/${id}` : null}
            />
            {writes ? <p className="actions below no-print">{add}</p> : null}
          </>
        ) : (
          <Empty action={writes ? add : undefined}>{own.indicators.none}</Empty>
        )}
      </Part>
      {verdicts.length > 0 ? (
        <Part id="bedomning" title={own.goal.verdicts}>
          <Verdicts verdicts={verdicts} />
        </Part>
      ) : null}
      {done.length > 0 ? (
        <DoneParts done={done} />
      ) : (
        <Part id="gjort" title={own.goal.done}>
          <Empty>{own.goal.nothing}</Empty>
        </Part>
      )}
    </article>
  );
}

/** The goal that this one carries on, and the one that carries it on. */
function Kin({ goal }: { goal: Shown }) {
  const speech = useSpeech();
  const { goal: own } = speech.words.goals;
  const { before, after } = goal.kin;
  const named = (kin: { id: string; title: string; policyTitle: string; adoptedOn: string | null }) => (
    <>
      <a href={goalPath(kin.id)} lang="sv">
        {kin.title}
      </a>
      <span lang="sv">, {kin.policyTitle}</span>
      {kin.adoptedOn ? ` (${kin.adoptedOn.slice(0, 4)})` : null}
    </>
  );
  return (
    <>
      {goal.standing === "ended" ? (
        <p className="note">{own.ended(goal.validUntil && dayInWords(goal.validUntil, speech))}</p>
      ) : null}
      {after.map((kin) => (
        <p className="note" key={kin.id}>
          {own.goesOnIn} {named(kin)}
        </p>
      ))}
      {before.map((kin) => (
        <p className="note" key={kin.id}>
          {own.continues} {named(kin)}
        </p>
      ))}
    </>
  );
}

function GoalDeeds({ goal }: { goal: Shown }) {
  const { goal: own } = useSpeech().words.goals;
  return (
    <div className="actions no-print">
      <a className="btn" href={`${goalPath(goal.id)}/andra`}>
        {own.change}
      </a>
      {goal.held ? null : <ButtonForm action={`${goalPath(goal.id)}/borttagning`} label={own.remove} />}
    </div>
  );
}
