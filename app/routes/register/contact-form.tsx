import { z } from "zod";
import { database } from "#db/client.server";
import { contactKinds } from "#db/words";
import { partnerPath } from "~/addresses/register";
import { requireMember, requireRight } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Member, unitsOf, viewerOf } from "~/domain/members/member";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { longestAbout, longestOutcome } from "~/domain/partners/contact";
import {
  type Contact,
  changeContact,
  contactById,
  logContact,
  projectsWith,
} from "~/domain/partners/contacts.server";
import { partnerById, partnerChoices } from "~/domain/partners/partners.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, chosenId, day, optionalId, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const contactForm = z.object({
  happenedOn: day(),
  kind: choice(contactKinds, "wrongValue"),
  personId: chosenId("contactPersonMissing"),
  unitId: chosenId("unitMissing"),
  projectId: optionalId(),
  about: prose(longestAbout).pipe(z.string().min(1, "aboutMissing")),
  outcome: prose(longestOutcome),
  version: shownVersion(),
});

/** Where no partner has been chosen by the address. */
const anywhereForm = z.object({ partnerId: chosenId("partnerMissing"), ...contactForm.shape });

/** One time that somebody was in touch with a partner: written in, or corrected. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, partner, contact } = contactAsked(asking);
  const people = personChoices(database());
  const units = unitChoices(database(), dayOf(now())).map(({ id, name }) => ({ id, name }));
  const projects = partner ? projectsWith(database(), member, partner.id) : [];
  // Whoever has left, and what has been closed or hidden, stays where it stands.
  if (contact && !people.some(({ id }) => id === contact.personId))
    people.push({ id: contact.personId, name: contact.personName, unitName: null });
  if (contact && !units.some(({ id }) => id === contact.unitId))
    units.push({ id: contact.unitId, name: contact.unitName });
  return {
    partner: partner && { id: partner.id, name: partner.name },
    partners: partner ? [] : partnerChoices(database()),
    contactId: contact?.id ?? null,
    values: contact ? valuesOf(contact) : startOf(member),
    people,
    units,
    projects,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, partner, contact } = contactAsked(asking);
  const form = await readForm(
    asking.request,
    partner ? contactForm.transform((typed) => ({ ...typed, partnerId: partner.id })) : anywhereForm,
  );
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, partnerId, ...facts } = form.value;
  const saved = contact
    ? changeContact(database(), member, { partnerId, id: contact.id, version }, facts, now())
    : logContact(database(), member, partnerId, facts, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`${partnerPath(partnerId)}#tidslinje`, "contactLogged");
}

function contactAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, params.contact ? "seeRegister" : "logContact");
  const partner = params.id ? found(partnerById(database(), viewerOf(member), params.id)) : null;
  const contact =
    partner && params.contact ? found(contactById(database(), partner.id, params.contact)) : null;
  if (contact)
    requireRight(member, "changeContact", { authorId: contact.createdBy, personId: contact.personId });
  return { member, partner, contact };
}

/** A new contact is of today, and the writer's own. */
const startOf = (member: Member) => ({
  happenedOn: dayOf(now()),
  kind: "meeting",
  personId: member.id,
  unitId: unitsOf(member)[0] ?? member.unitId ?? "",
  projectId: "",
  about: "",
  outcome: "",
  version: 0,
});

function valuesOf({ happenedOn, kind, personId, unitId, projectId, about, outcome, version }: Contact) {
  return { happenedOn, kind, personId, unitId, projectId, about, outcome, version };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts: { form } }, { contactId, partner }) =>
    [contactId ? form.changeTitle : form.newTitle, partner?.name].filter(Boolean).join(": "),
};

export default function ContactForm() {
  const { words } = useSpeech();
  const { form } = words.contacts;
  const { partner, partners, contactId, values, people, units, projects } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Contact | null | undefined;
  const path = partner ? partnerPath(partner.id) : "/register/partner";
  const options = (of: { id: string; name: string }[]) =>
    of.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Head
        small
        crumbs={["partners", ...(partner ? [{ to: path, label: partner.name }] : [])]}
        title={contactId ? form.changeTitle : form.newTitle}
        lead={contactId ? undefined : form.newLead(partner?.name ?? null)}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? <p>{[saved.happenedOn, saved.about, saved.outcome].filter(Boolean).join(" – ")}</p> : null}
        </SavedNow>
        <Form answer={answer} version={values.version} values={values}>
          {partner ? null : (
            <Select
              name="partnerId"
              label={form.partner}
              help={
                <>
                  {form.partnerHelp} <a href="/register/partner/ny">{words.contacts.partnerForm.newButton}</a>
                </>
              }
              empty={form.choosePartner}
              options={options(partners)}
            />
          )}
          <Field name="happenedOn" label={form.day} type="date" width="day" required />
          <Select
            name="kind"
            label={form.kind}
            options={contactKinds.map((value) => ({ value, label: words.terms.contactKind[value] }))}
          />
          <Select name="personId" label={form.person} options={options(people)} />
          <Select name="unitId" label={form.unit} options={options(units)} />
          {projects.length > 0 ? (
            <Select
              name="projectId"
              label={form.project}
              empty={form.noProject}
              options={projects.map(({ id, title }) => ({ value: id, label: title, lang: "sv" }))}
            />
          ) : null}
          <Field name="about" label={form.about} rows={4} maxLength={longestAbout} required />
          <Field
            name="outcome"
            label={form.outcomeLabel}
            help={form.outcomeHelp}
            rows={3}
            maxLength={longestOutcome}
          />
          <Actions submit={form.submit}>
            <a href={path}>{words.common.cancel}</a>
            {contactId ? <a href={`${path}/kontakter/${contactId}/borttagning`}>{form.remove}</a> : null}
          </Actions>
        </Form>
      </Column>
    </>
  );
}
