import { database } from "#db/client.server";
import { participantCategories } from "#db/words";
import { projectPath } from "~/addresses/register";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { SavedYears, YearsTable } from "~/components/register/years-form";
import { paidField, partField, yearsAsked } from "~/domain/projects/years";
import { type ProjectYears, writeYears } from "~/domain/projects/years.server";
import { yearsForm } from "~/domain/projects/years-form";
import { isRefusal } from "~/domain/refusal";
import { yearsToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { moneyAsTyped } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** What was paid to a project and who took part, year by year. */
export async function loader(asking: LoaderFunctionArgs) {
  const { project, years } = projectWithYears(asking);
  const values = {
    ...Object.fromEntries(project.payments.map((each) => [paidField(each.year), moneyAsTyped(each.amount)])),
    ...Object.fromEntries(
      project.participants.map((each) => [partField(each.year, each.category), String(each.count)]),
    ),
  };
  const rows = years.map((year) => ({
    year,
    paid: paidField(year),
    parts: participantCategories.map((category) => ({ category, name: partField(year, category) })),
  }));
  return { id: project.id, title: project.title, version: project.version, rows, values };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, project, years } = projectWithYears(asking);
  const form = await readForm(asking.request, yearsForm(years));
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...written } = form.value;
  const answer = found(writeYears(database(), member, project.id, written, version, now()));
  if (!isRefusal(answer)) return redirectWithNote(`${projectPath(project.id)}#pengar`, "saved");
  const isAsked = years.some((year) => paidField(year) === answer.field);
  return refusedForm({ ...answer, field: isAsked ? answer.field : "otherYear" }, form.typed);
}

function projectWithYears(asking: LoaderFunctionArgs) {
  const { member, project } = yearsToChange(asking);
  const held = [...project.payments, ...project.participants].map(({ year }) => year);
  return { member, project, years: yearsAsked(project, held, dayOf(now())) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.projects.years.title}: ${title}`,
};

export default function ProjectYearsPage() {
  const { projects, common } = useWords();
  const own = projects.years;
  const { id, title, version, rows, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as ProjectYears | null | undefined;
  return (
    <>
      <Head
        small
        crumbs={["register", { to: projectPath(id), label: title, lang: "sv" }]}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        <SavedNow answer={answer}>{saved ? <SavedYears saved={saved} /> : null}</SavedNow>
        <Form answer={answer} version={version} values={values} className="form wide-form">
          <YearsTable years={rows} />
          <fieldset className="form">
            <legend>{own.other}</legend>
            <p className="help">{own.otherHelp}</p>
            <Field name="otherYear" label={own.year} width="number" inputMode="numeric" maxLength={4} />
            <Field name="otherPaid" label={own.paid} width="half" maxLength={30} />
          </fieldset>
          <Actions submit={own.save}>
            <a href={projectPath(id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
