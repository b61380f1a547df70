import { z } from "zod";
import { database } from "#db/client.server";
import { goalVerdicts } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Field } from "~/components/field";
import { writePath, yearPath } from "~/components/followup/address";
import { GoalVerdicts } from "~/components/followup/goal-verdicts";
import { LockedFollowup } from "~/components/followup/locked";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Judged, type Judging, judgeGoals } from "~/domain/followup/details.server";
import { draftAt } from "~/domain/followup/draft.server";
import { isLocked } from "~/domain/followup/stage";
import { type GoalOfYear, goalsOfYear } from "~/domain/goals/goals.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { optionalChoice, prose } from "~/http/fields";
import { checkTyped, formAgain, type Problems, readTyped, refusedForm, type Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const judgedForm = z.object({ verdict: optionalChoice(goalVerdicts), comment: prose(2000) });

/** How each of the year's goals is judged, and why. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  return {
    year: draft.year,
    locked: isLocked(draft),
    goals: goalsOfYear(database(), draft.year, draft.id),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const typed = await readTyped(request);
  const goals = goalsOfYear(database(), draft.year, draft.id);
  const { judgings, problems } = judgingsIn(typed, goals);
  if (Object.keys(problems).length > 0) return formAgain(problems, typed);
  const refused = judgeGoals(database(), member, draft.id, judgings, now());
  if (refused) return refusedForm(refused, typed);
  return redirectWithNote(`${writePath(draft.year)}#mal`, "goalsJudged");
}

/** What the form brings for each goal that it showed: how it was judged then, and how it is to be. */
function judgingsIn(typed: Typed, goals: GoalOfYear[]): { judgings: Judging[]; problems: Problems } {
  const problems: Problems = {};
  const judgings = goals.flatMap(({ id }): Judging[] => {
    const read = (prefix: string): Judged | null => {
      const fields = { verdict: typed[`${prefix}verdict-${id}`], comment: typed[`${prefix}comment-${id}`] };
      const judged = checkTyped(judgedForm, JSON.parse(JSON.stringify(fields)));
      if (judged.ok) return judged.value;
      for (const [field, key] of Object.entries(judged.problems)) problems[`${field}-${id}`] = key;
      return null;
    };
    if (!(`verdict-${id}` in typed)) return [];
    const [shown, own] = [read("shown-"), read("")];
    return shown && own ? [{ goalId: id, shown, typed: own }] : [];
  });
  return { judgings, problems };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.goals.title}, ${own.title(year)}`,
};

export default function JudgeGoals() {
  const words = useWords();
  const own = words.followupDesk.goals;
  const { year, locked, goals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked) return <LockedFollowup year={year} typed={answer?.typed} />;
  const values = Object.fromEntries(
    goals.flatMap(({ id, verdict, comment }) => [
      [`verdict-${id}`, verdict],
      [`comment-${id}`, comment],
    ]),
  );
  const saved = answer?.current as GoalOfYear[] | null | undefined;
  /** After a conflict the writer has seen what stands; with other problems, what was seen at first. */
  const shown = (name: string, stands: string | null) => {
    const typed = answer?.typed?.[`shown-${name}`];
    return typeof typed === "string" && !saved ? typed : (stands ?? "");
  };
  return (
    <>
      <Head
        small
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: writePath(year), label: words.followupDesk.short },
        ]}
        title={own.title}
        lead={goals.length > 0 ? own.lead : own.none}
      />
      <Column>
        <SavedNow answer={answer}>
          <p className="note">{own.savedNow}</p>
          {saved ? <GoalVerdicts goals={saved} year={year} /> : null}
        </SavedNow>
        {goals.length > 0 ? (
          <Form answer={answer} values={values}>
            {goals.map(({ id, number, title, verdict, comment }) => (
              <fieldset key={id} className="form">
                <legend lang="sv">
                  {number}. {title}
                </legend>
                <input type="hidden" name={`shown-verdict-${id}`} value={shown(`verdict-${id}`, verdict)} />
                <input type="hidden" name={`shown-comment-${id}`} value={shown(`comment-${id}`, comment)} />
                <Select
                  name={`verdict-${id}`}
                  label={own.verdict}
                  empty={own.notJudged}
                  options={goalVerdicts.map((each) => ({
                    value: each,
                    label: words.terms.goalVerdict[each],
                  }))}
                />
                <Field name={`comment-${id}`} label={own.comment} rows={3} />
              </fieldset>
            ))}
            <Actions submit={own.save}>
              <a href={writePath(year)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        ) : null}
      </Column>
    </>
  );
}
