import { z } from "zod";
import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import {
  type Agreement,
  addAgreement,
  agreementById,
  changeAgreement,
} from "~/domain/partners/agreements.server";
import { isRefusal } from "~/domain/refusal";
import { partnerToChange } from "~/doors/partners.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, optionalDay, optionalLine, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const agreementForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  signedOn: optionalDay(),
  endsOn: optionalDay(),
  decidedBy: optionalLine(200),
  caseNumber: optionalLine(100),
  version: shownVersion(),
});

/** What has been agreed with a partner: written in, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { partner, agreement } = agreementAsked(asking);
  return { partner: { id: partner.id, name: partner.content.name }, agreement };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, partner, agreement } = agreementAsked(asking);
  const form = await readForm(asking.request, agreementForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...facts } = form.value;
  const saved = agreement
    ? changeAgreement(database(), member, { partnerId: partner.id, id: agreement.id, version }, facts, now())
    : addAgreement(database(), member, partner.id, facts, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`${partnerPath(partner.id)}#avtal`, "saved");
}

function agreementAsked(asking: LoaderFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  const id = asking.params.agreement;
  return { member, partner, agreement: id ? found(agreementById(database(), partner.id, id)) : null };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts: { agreements } }, { partner, agreement }) =>
    `${agreement ? agreements.changeTitle : agreements.newTitle}: ${partner.name}`,
};

export default function PartnerAgreementForm() {
  const { common, contacts } = useWords();
  const own = contacts.agreements;
  const { partner, agreement } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Agreement | null | undefined;
  const path = partnerPath(partner.id);
  return (
    <>
      <Head
        small
        crumbs={["partners", { to: path, label: partner.name }]}
        title={agreement ? own.changeTitle : own.newTitle}
        lead={own.lead}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p lang="sv">{[saved.title, saved.signedOn, saved.endsOn].filter(Boolean).join(", ")}</p>
          ) : null}
        </SavedNow>
        <Form answer={answer} version={agreement?.version ?? 0} values={{ ...agreement }}>
          <Field name="title" label={own.name} help={own.nameHelp} maxLength={200} required />
          <Field name="signedOn" label={own.signedOn} type="date" width="day" />
          <Field name="endsOn" label={own.endsOn} help={own.endsOnHelp} type="date" width="day" />
          <Field name="decidedBy" label={own.decidedBy} help={own.decidedByHelp} maxLength={200} />
          <Field name="caseNumber" label={own.caseNumber} maxLength={100} width="half" />
          <Actions submit={own.submit}>
            <a href={path}>{common.cancel}</a>
          </Actions>
        </Form>
        {agreement ? (
          <div className="after">
            <ButtonForm action={`${path}/avtal/${agreement.id}/borttagning`} label={own.remove} />
          </div>
        ) : null}
      </Column>
    </>
  );
}
