import { z } from "zod";
import { database } from "#db/client.server";
import { disposableKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { fewestYears, mostYears, type Rule } from "~/domain/retention/rules";
import { changeRule, rulesOf } from "~/domain/retention/rules.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, optionalNumber, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const ruleForm = z.object({
  years: optionalNumber(fewestYears, mostYears, "retentionYearsWrong"),
  reason: line("retentionReasonMissing", 300),
  version: shownVersion(),
});

const kindIn = (kind: string | undefined) => found(disposableKinds.find((each) => each === kind));

/** How long records of a kind are kept, as the municipality's plan says. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "approveDisposal");
  const kind = kindIn(params.kind);
  return { kind, rule: rulesOf(database())[kind] };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "approveDisposal");
  const kind = kindIn(params.kind);
  const form = await readForm(request, ruleForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...rule } = form.value;
  const refused = changeRule(database(), member, kind, rule, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/installningar/gallring#regler", "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { kind }) => words.retention.kinds[kind],
};

export default function RetentionRule() {
  const words = useWords();
  const own = words.retention;
  const { kind, rule } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as unknown as Rule | null | undefined;
  return (
    <>
      <Head
        small
        title={own.kinds[kind]}
        lead={own.countedFrom(own.starts[kind])}
        crumbs={["settings", "retention"]}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>
            {saved
              ? [
                  saved.years === null ? own.preserved : own.years(saved.years, own.starts[kind]),
                  saved.reason,
                ]
                  .filter(Boolean)
                  .join(". ")
              : null}
          </p>
        </SavedNow>
        <Form
          answer={answer}
          values={{ years: rule.years === null ? "" : String(rule.years), reason: rule.reason }}
          version={rule.version}
        >
          <Field
            name="years"
            label={own.yearsLabel}
            help={own.yearsHelp}
            width="number"
            inputMode="numeric"
            maxLength={3}
          />
          <Field name="reason" label={own.reason} help={own.reasonHelp} maxLength={300} required />
          <Actions submit={words.common.save}>
            <a href="/installningar/gallring">{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
