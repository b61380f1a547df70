import { z } from "zod";
import { database } from "#db/client.server";
import { languages } from "#db/words";
import { personPath } from "~/addresses/people";
import { isProvedNow } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Choice, Select, Tick } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changePerson, createPerson, personById } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, mailAddress, optionalId, optionalLine, shownVersion, tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const personForm = z.object({
  name: line("nameMissing", 120),
  email: mailAddress("addressMissing"),
  title: optionalLine(120),
  phone: optionalLine(40),
  unitId: optionalId(),
  language: choice(languages, "wrongValue"),
  welcome: tick(),
  version: shownVersion(),
});

/** A person's details, for a new person (without an id) or one who is there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  return {
    person: params.id ? found(personById(database(), params.id)) : null,
    units: unitChoices(database(), dayOf(now())),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const before = params.id ? found(personById(database(), params.id)) : null;
  const form = await readForm(request, personForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, welcome, ...details } = form.value;
  if (!before) {
    const id = createPerson(database(), member, { ...details, welcome }, now());
    if (isRefusal(id)) return refusedForm(id, form.typed);
    return redirectWithNote(personPath(id), "personAdded", details.name);
  }
  if (before.email !== details.email && !isProvedNow({ context }, member))
    return formAgain({ email: "proveAgain" }, form.typed);
  const refused = changePerson(database(), member, before.id, details, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(personPath(before.id), "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) =>
    person ? words.people.personForm.changeTitle(person.name) : words.people.personForm.newTitle,
};

export default function PersonForm() {
  const words = useWords();
  const own = words.people.personForm;
  const { person, units } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as typeof person | undefined;
  return (
    <>
      <Head
        small
        title={person ? own.changeTitle(person.name) : own.newTitle}
        lead={person ? null : own.newLead}
        crumbs={["people", ...(person ? [{ to: personPath(person.id), label: person.name }] : [])]}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>
            {[current?.name, current?.email, current?.title, current?.phone, current?.unitName]
              .filter(Boolean)
              .join(", ")}
          </p>
        </SavedNow>
        <Form
          answer={answer}
          values={person ?? { language: "sv", welcome: "1" }}
          version={person?.version ?? 0}
        >
          <Field name="name" label={own.name} required />
          <Field
            name="email"
            type="email"
            inputMode="email"
            label={own.email}
            help={own.emailHelp}
            required
          />
          <Field name="title" label={own.title} help={words.common.optional} />
          <Field name="phone" type="tel" label={own.phone} help={words.common.optional} width="half" />
          <Select
            name="unitId"
            label={own.unit}
            help={own.unitHelp}
            empty={own.noUnit}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
          <Choice
            name="language"
            legend={own.language}
            options={languages.map((value) => ({ value, label: words.terms.language[value] }))}
          />
          {person ? null : <Tick name="welcome" label={own.welcome} />}
          <Actions submit={person ? words.common.save : own.submitNew}>
            <a href={person ? personPath(person.id) : "/personer"}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
