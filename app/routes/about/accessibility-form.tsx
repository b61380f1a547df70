import { database } from "#db/client.server";
import { statementLevels } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Choice } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Statement, saveStatement, statement } from "~/domain/accessibility/statement.server";
import { statementForm } from "~/domain/accessibility/statement-form";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Where what has been found of the house's accessibility is entered. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageSettings");
  return { said: statement(database()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  const form = await readForm(request, statementForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...wanted } = form.value;
  const refused = saveStatement(database(), member, wanted, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/tillganglighet", "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.accessibility.form.title,
  below: () => "/installningar",
};

export default function AccessibilityForm() {
  const words = useWords();
  const own = words.accessibility;
  const { said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as unknown as Statement | null | undefined;
  const joined = (points: string[] | undefined) => points?.join("\n") ?? "";
  return (
    <>
      <Head
        small
        crumbs={[{ to: "/tillganglighet", label: own.title }]}
        title={own.form.title}
        lead={own.form.lead}
      />
      <Part id="redogorelse" title={own.form.title}>
        <SavedNow answer={answer}>
          {saved ? (
            <ul>
              {[own.form.levels[saved.level], saved.method, ...saved.deficiencies].map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          ) : null}
        </SavedNow>
        <Form
          answer={answer}
          version={said?.version ?? 0}
          values={{
            level: said?.level ?? "",
            assessedOn: said?.assessedOn ?? "",
            method: said?.method ?? "",
            deficiencies: joined(said?.deficiencies),
            burdens: joined(said?.burdens),
            outside: joined(said?.outside),
            email: said?.email ?? "",
            phone: said?.phone ?? "",
          }}
        >
          <Choice
            name="level"
            legend={own.form.level}
            options={statementLevels.map((value) => ({ value, label: own.form.levels[value] }))}
          />
          <Field name="assessedOn" type="date" label={own.assessedOn} width="day" required />
          <Field name="method" label={own.method} help={own.form.methodHelp} required />
          <Field name="deficiencies" label={own.deficiencies} help={own.form.deficienciesHelp} rows={6} />
          <Field name="burdens" label={own.burdens} help={own.form.burdensHelp} rows={3} />
          <Field name="outside" label={own.outside} help={own.form.outsideHelp} rows={3} />
          <Field name="email" type="email" inputMode="email" label={own.email} help={own.form.contactHelp} />
          <Field name="phone" type="tel" label={own.phone} help={own.form.contactHelp} width="half" />
          <Actions submit={words.common.save}>
            <a href="/tillganglighet">{words.common.cancel}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
