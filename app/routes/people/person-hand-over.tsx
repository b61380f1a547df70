import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { HeirsTable } from "~/components/people/heirs-table";
import { heirsIn } from "~/domain/handover/chosen";
import { dutiesOf } from "~/domain/handover/duties.server";
import { dutyKey } from "~/domain/handover/duty";
import { handOver } from "~/domain/handover/handing-over.server";
import { suggestedHeirs } from "~/domain/handover/heirs.server";
import { personById, personChoices } from "~/domain/members/people.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { readTyped, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Puts what stands in somebody's name in another's, as when they leave a place; the unit's own (`enhet`) has heirs suggested. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const unit = new URL(request.url).searchParams.get("enhet");
  const duties = dutiesOf(database(), person.id, now());
  const suggested = suggestedHeirs(database(), person.id, duties, dayOf(now()));
  return {
    person: { id: person.id, name: person.name },
    duties: duties.map((duty) => ({ ...duty, key: dutyKey(duty) })),
    values: Object.fromEntries(
      duties.map((duty, at) => [dutyKey(duty), unit && duty.unitId === unit ? (suggested[at] ?? "") : ""]),
    ),
    people: personChoices(database()).filter(({ id }) => id !== person.id),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const person = found(personById(database(), params.id ?? ""));
  const typed = await readTyped(request);
  const refused = handOver(database(), member, person.id, heirsIn(typed), now());
  if (refused) return refusedForm(refused, typed);
  return redirectWithNote(personPath(person.id), "handedOver", person.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { person }) => words.handover.personTitle(person.name),
};

export default function PersonHandOver() {
  const words = useWords();
  const own = words.handover;
  const { person, duties, values, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.personTitle(person.name)}
        lead={duties.length > 0 ? own.personLead : undefined}
        crumbs={["people", { to: personPath(person.id), label: person.name }]}
      />
      <Part id="kvar" title={words.people.endForm.duties}>
        {duties.length > 0 ? (
          <Form answer={answer} values={values} className="form roomy">
            <HeirsTable duties={duties} people={people} empty={own.stays} />
            <Actions submit={own.submit}>
              <a href={personPath(person.id)}>{words.common.cancel}</a>
            </Actions>
          </Form>
        ) : (
          <Empty>{own.nothing}</Empty>
        )}
      </Part>
    </>
  );
}
