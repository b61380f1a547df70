import { z } from "zod";
import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { addPerson, changePerson, type PartnerPerson, personAt } from "~/domain/partners/people.server";
import { isRefusal } from "~/domain/refusal";
import { partnerToChange } from "~/doors/partners.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, optionalDay, optionalLine, optionalMailAddress, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const personForm = z.object({
  name: line("nameMissing"),
  title: optionalLine(),
  email: optionalMailAddress(),
  phone: optionalLine(40),
  leftOn: optionalDay(),
  version: shownVersion(),
});

/** Somebody at a partner: written in, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { partner, person } = personAsked(asking);
  return { partner: { id: partner.id, name: partner.content.name }, person };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, partner, person } = personAsked(asking);
  const form = await readForm(asking.request, personForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...facts } = form.value;
  const saved = person
    ? changePerson(database(), member, { partnerId: partner.id, id: person.id, version }, facts, now())
    : addPerson(database(), member, partner.id, facts, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`${partnerPath(partner.id)}#personer`, "saved");
}

function personAsked(asking: LoaderFunctionArgs) {
  const { member, partner } = partnerToChange(asking);
  const id = asking.params.person;
  return { member, partner, person: id ? found(personAt(database(), partner.id, id)) : null };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts: { theirPeople } }, { partner, person }) =>
    `${person ? theirPeople.changeTitle : theirPeople.newTitle}: ${partner.name}`,
};

export default function PartnerPersonForm() {
  const { common, contacts } = useWords();
  const own = contacts.theirPeople;
  const { partner, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as PartnerPerson | null | undefined;
  const path = partnerPath(partner.id);
  return (
    <>
      <Head
        small
        crumbs={["partners", { to: path, label: partner.name }]}
        title={person ? own.changeTitle : own.newTitle}
        lead={own.lead}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p>{[saved.name, saved.title, saved.email, saved.phone].filter(Boolean).join(", ")}</p>
          ) : null}
        </SavedNow>
        <Form answer={answer} version={person?.version ?? 0} values={{ ...person }}>
          <Field name="name" label={own.name} maxLength={200} required />
          <Field name="title" label={own.title} maxLength={200} />
          <Field name="email" label={own.email} type="email" maxLength={254} />
          <Field name="phone" label={own.phone} type="tel" maxLength={40} width="half" />
          <Field name="leftOn" label={own.leftOn} help={own.leftOnHelp} type="date" width="day" />
          <Actions submit={own.submit}>
            <a href={path}>{common.cancel}</a>
          </Actions>
        </Form>
        {person ? (
          <div className="after">
            <ButtonForm action={`${path}/personer/${person.id}/borttagning`} label={own.remove} />
          </div>
        ) : null}
      </Column>
    </>
  );
}
