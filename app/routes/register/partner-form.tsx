import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PartnerFields } from "~/components/register/partner-fields";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { partnerFields, partnerForm } from "~/domain/partners/partner-form";
import { changePartner, countriesFor, startPartner, type Twin } from "~/domain/partners/writing.server";
import { isRefusal } from "~/domain/refusal";
import { partnerToChange } from "~/doors/partners.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** A partner: written in, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, partner } = partnerAsked(asking);
  const units = unitChoices(database(), dayOf(now())).map(({ id, name }) => ({ id, name }));
  const people = personChoices(database()).map(({ id, name }) => ({ id, name }));
  return {
    partner: partner && { id: partner.id, name: partner.content.name },
    choices: { countries: countriesFor(partner?.content ?? null), people, units },
    version: partner?.version ?? 0,
    values: partner ? partnerFields(partner.content) : { status: "starting", responsibleId: member.id },
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerAsked(asking);
  const form = await readForm(asking.request, partnerForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, isAnother, ...content } = form.value;
  const saved = partner
    ? changePartner(database(), member, partner.id, content, version, now())
    : startPartner(database(), member, content, isAnother, now());
  if (saved && isRefusal(saved)) {
    if (saved.refused !== "partnerThere") return refusedForm(saved, form.typed);
    const problems = { name: saved.refused };
    return data({ problems, typed: form.typed, current: saved.current }, { status: 422 });
  }
  return redirectWithNote(partnerPath(partner?.id ?? saved?.id ?? ""), "partnerSaved");
}

function partnerAsked(asking: LoaderFunctionArgs) {
  return asking.params.id
    ? partnerToChange(asking)
    : { member: requireMember(asking, "writePartner"), partner: null };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts: { partnerForm: form } }, { partner }) =>
    partner ? form.changeTitle(partner.name) : form.newTitle,
  ownScripts: ["/tried.js"],
};

export default function PartnerForm() {
  const { common, contacts } = useWords();
  const form = contacts.partnerForm;
  const { partner, choices, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as { content?: { name: string }; twins?: Twin[] } | null | undefined;
  const back = partner ? partnerPath(partner.id) : "/register/partner";
  return (
    <>
      <Head
        small
        crumbs={["partners", ...(partner ? [{ to: back, label: partner.name }] : [])]}
        title={partner ? form.changeTitle(partner.name) : form.newTitle}
        lead={partner ? undefined : form.newLead}
      />
      <SavedNow answer={answer}>{current?.content ? <p>{current.content.name}</p> : null}</SavedNow>
      <Form answer={answer} version={version} values={values} className="form parts">
        <PartnerFields choices={choices} partnerId={partner?.id ?? null}>
          {current?.twins ? <Twins twins={current.twins} /> : null}
          <Actions submit={form.submit}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        </PartnerFields>
      </Form>
    </>
  );
}

/** The partners that may be the same as the one that is being written in. */
function Twins({ twins }: { twins: Twin[] }) {
  const { partnerForm: form } = useWords().contacts;
  return (
    <fieldset className="field">
      <legend>{form.maybeSame}</legend>
      <ul>
        {twins.map(({ id, name }) => (
          <li key={id}>
            <a href={partnerPath(id)}>{name}</a>
          </li>
        ))}
      </ul>
      <Tick name="isAnother" label={form.isAnother} />
    </fieldset>
  );
}
