import { database } from "#db/client.server";
import { goalPath } from "~/addresses/goals";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field, FieldInTable } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { goalContent } from "~/domain/goals/goal-writing.server";
import { indicatorFields, indicatorForm } from "~/domain/goals/indicator-form";
import {
  addIndicator,
  changeIndicator,
  type Indicator,
  indicatorById,
  yearsToAsk,
} from "~/domain/goals/indicators.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** An indicator of a goal with its values, year by year: added, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { goal, indicator, years } = indicatorAsked(asking);
  return {
    goal: { id: goal.id, title: goal.title },
    indicator: indicator && {
      id: indicator.id,
      removable: indicator.values.every(({ outcome }) => outcome === null),
    },
    years,
    version: indicator?.version ?? 0,
    values: indicator ? indicatorFields(indicator) : {},
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, goal, indicator, years } = indicatorAsked(asking);
  const form = await readForm(asking.request, indicatorForm(years));
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const saved = indicator
    ? changeIndicator(database(), member, { goalId: goal.id, id: indicator.id }, content, version, now())
    : addIndicator(database(), member, goal.id, content, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`${goalPath(goal.id)}#indikatorer`, "indicatorSaved");
}

function indicatorAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const goal = found(goalContent(database(), params.id ?? ""));
  const indicator = params.indicator ? found(indicatorById(database(), goal.id, params.indicator)) : null;
  return { member, goal, indicator, years: yearsToAsk(indicator?.values ?? [], yearOf(dayOf(now()))) };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ goals: { indicators: own } }, { indicator }) => (indicator ? own.changeTitle : own.newTitle),
  below: () => "/uppfoljning",
};

export default function IndicatorForm() {
  const { common, goals } = useWords();
  const { indicators: own } = goals;
  const { goal, indicator, years, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Indicator | null | undefined;
  return (
    <>
      <Head
        small
        crumbs={["goals", { to: goalPath(goal.id), label: goal.title, lang: "sv" }]}
        title={indicator ? own.changeTitle : own.newTitle}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <ul>
              <li lang="sv">
                {saved.text}, {saved.measure}
              </li>
              {saved.values.map(({ year, target, outcome }) => (
                <li key={year}>
                  {year}: {own.target} {target ?? "–"}, {own.outcome} {outcome ?? "–"}
                </li>
              ))}
            </ul>
          ) : null}
        </SavedNow>
        <Form answer={answer} version={version} values={values}>
          <Field name="text" label={own.text} help={own.textHelp} required maxLength={200} />
          <Field
            name="measure"
            label={own.measure}
            help={own.measureHelp}
            width="half"
            required
            maxLength={40}
          />
          <YearFields years={years} />
          <Actions submit={own.save}>
            <a href={goalPath(goal.id)}>{common.cancel}</a>
          </Actions>
        </Form>
        {indicator?.removable ? (
          <div className="below">
            <ButtonForm
              action={`${goalPath(goal.id)}/indikatorer/${indicator.id}/borttagning`}
              label={own.remove}
            />
          </div>
        ) : null}
      </Column>
    </>
  );
}

function YearFields({ years }: { years: number[] }) {
  const { indicators: own } = useWords().goals;
  return (
    <fieldset className="field">
      <legend>{own.values}</legend>
      <p className="help">{own.valuesHelp}</p>
      <table>
        <caption className="vh">{own.values}</caption>
        <thead>
          <tr>
            <th scope="col">{own.year}</th>
            <th scope="col">{own.target}</th>
            <th scope="col">{own.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <FieldInTable name={`target-${year}`} label={own.of(own.target, year)} />
              </td>
              <td>
                <FieldInTable name={`outcome-${year}`} label={own.of(own.outcome, year)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
