import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Steps } from "~/components/set-up/steps";
import { beginUnits, readUnits } from "~/domain/members/beginnings.server";
import { stepsLeft } from "~/domain/members/set-up.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { lines } from "~/http/fields";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const unitsForm = z
  .object({ departments: lines(100, 120, "unitTooLong"), companies: lines(100, 120, "unitTooLong") })
  .refine(({ departments, companies }) => departments.length + companies.length > 0, {
    path: ["departments"],
    message: "unitsMissing",
  });

/** Fourth step of the set-up: departments and companies. Passed by when there are some already. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageSettings");
  const left = stepsLeft(database());
  if (!left.includes("units")) throw redirect("/start");
  return { left };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  if (!stepsLeft(database()).includes("units")) return redirect("/start");
  const form = await readForm(request, unitsForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { departments, companies } = form.value;
  const wanted = [...readUnits("department", departments), ...readUnits("company", companies)];
  const made = beginUnits(database(), member, wanted, now());
  return redirectWithNote("/start", "unitsSaved", String(made));
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.setUp.units.title };

export default function SetUpUnits() {
  const words = useWords();
  const own = words.setUp.units;
  const { left } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={own.title} lead={own.lead} kicker={words.setUp.stepOf(4, 4)} />
      <Column>
        <Steps now="units" left={left} />
        <Form answer={answer}>
          <Field name="departments" label={own.departments} help={own.departmentsHelp} rows={8} />
          <Field name="companies" label={own.companies} help={own.companiesHelp} rows={5} />
          <Actions submit={own.submit}>
            <a href="/start">{words.setUp.skip}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
