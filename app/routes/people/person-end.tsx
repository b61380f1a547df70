import { z } from "zod";
import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { HeirsTable } from "~/components/people/heirs-table";
import { heirsIn } from "~/domain/handover/chosen";
import { dutiesOf } from "~/domain/handover/duties.server";
import { dutyKey } from "~/domain/handover/duty";
import { letLeave } from "~/domain/handover/handing-over.server";
import { suggestedHeirs } from "~/domain/handover/heirs.server";
import { activatePerson } from "~/domain/members/leaving.server";
import { personById, personChoices } from "~/domain/members/people.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const endForm = z.object({ active: tick() });

/** Closes a person's account, or opens it again; what stands in their name passes to whoever is chosen. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const duties = person.deactivatedAt ? [] : dutiesOf(database(), person.id, now());
  const suggested = suggestedHeirs(database(), person.id, duties, dayOf(now()));
  return {
    person,
    duties: duties.map((duty) => ({ ...duty, key: dutyKey(duty) })),
    values: Object.fromEntries(duties.map((duty, at) => [dutyKey(duty), suggested[at] ?? ""])),
    people: duties.length > 0 ? personChoices(database()).filter(({ id }) => id !== person.id) : [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const form = await readForm(request, endForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = form.value.active
    ? activatePerson(database(), member, person.id, now())
    : letLeave(database(), member, person.id, heirsIn(form.typed), now());
  if (refused) return refusedForm(refused, form.typed);
  const note = form.value.active ? "personReopened" : "personEnded";
  return redirectWithNote(personPath(person.id), note, person.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) =>
    person.deactivatedAt
      ? words.people.endForm.reopenTitle(person.name)
      : words.people.endForm.title(person.name),
};

export default function PersonEnd() {
  const words = useWords();
  const own = words.people.endForm;
  const { person, duties, values, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isClosed = person.deactivatedAt !== null;
  const submit = (
    <>
      <input type="hidden" name="active" value={isClosed ? "1" : "0"} />
      <Actions submit={isClosed ? own.reopen : own.submit}>
        <a href={personPath(person.id)}>{words.common.cancel}</a>
      </Actions>
    </>
  );
  return (
    <>
      <Head
        small
        title={isClosed ? own.reopenTitle(person.name) : own.title(person.name)}
        lead={isClosed ? own.reopenLead : own.lead}
        crumbs={["people", { to: personPath(person.id), label: person.name }]}
      />
      {isClosed ? (
        <Column>
          <Form answer={answer}>{submit}</Form>
        </Column>
      ) : (
        <Part id="kvar" title={own.duties}>
          <Form answer={answer} values={values} className="form roomy">
            {duties.length > 0 ? (
              <HeirsTable duties={duties} people={people} empty={words.common.choose} />
            ) : (
              <p className="note">{own.noDuties}</p>
            )}
            {submit}
          </Form>
        </Part>
      )}
    </>
  );
}
