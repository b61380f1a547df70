import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Steps } from "~/components/set-up/steps";
import {
  beginNetwork,
  firstNetworkName,
  firstStandingItems,
  readStandingItems,
} from "~/domain/members/beginnings.server";
import { personChoices } from "~/domain/members/people.server";
import { stepsLeft } from "~/domain/members/set-up.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line, lines, optionalId, wholeNumber } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const networkForm = z.object({
  name: line("nameMissing", 120),
  fewestMeetings: wholeNumber(0, 24, "boundMissing"),
  mostMeetings: wholeNumber(0, 24, "boundMissing"),
  chairId: optionalId(),
  items: lines(30, 200, "itemsTooLong"),
});

/** Third step of the set-up: the network. Passed by when it is there already. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageSettings");
  const left = stepsLeft(database());
  if (!left.includes("group")) throw redirect(left.includes("units") ? "/start/enheter" : "/start");
  return {
    left,
    people: personChoices(database()),
    name: firstNetworkName,
    items: firstStandingItems.map((item) => `${item.title} (${item.minutes})`).join("\n"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  if (!stepsLeft(database()).includes("group")) return redirect("/start");
  const form = await readForm(request, networkForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { items, ...network } = form.value;
  const standingItems = readStandingItems(items);
  const refused = beginNetwork(database(), member, { ...network, standingItems }, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/start/enheter", "networkSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.setUp.group.title };

export default function SetUpGroup() {
  const words = useWords();
  const own = words.setUp.group;
  const { left, people, name, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head title={own.title} lead={own.lead} kicker={words.setUp.stepOf(3, 4)} />
      <Column>
        <Steps now="group" left={left} />
        <Form answer={answer} values={{ name, fewestMeetings: 4, mostMeetings: 6, items }}>
          <Field name="name" label={own.name} required />
          <Field name="fewestMeetings" label={own.fewest} width="number" inputMode="numeric" required />
          <Field name="mostMeetings" label={own.most} width="number" inputMode="numeric" required />
          <Select
            name="chairId"
            label={own.chair}
            help={own.chairHelp}
            empty={words.groups.nobody}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
          <Field name="items" label={own.items} help={own.itemsHelp} rows={5} />
          <Actions submit={own.submit}>
            <a href="/start/enheter">{words.setUp.skip}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
