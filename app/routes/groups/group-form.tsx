import { z } from "zod";
import { database } from "#db/client.server";
import { groupKinds } from "#db/words";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Choice, Select, Tick } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changeGroup, createGroup, groupById } from "~/domain/members/groups.server";
import { personChoices } from "~/domain/members/people.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import {
  choice,
  dayOfYear,
  line,
  lines,
  optionalId,
  optionalLine,
  optionalNumber,
  shownVersion,
  tick,
  wholeNumber,
} from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const groupForm = z.object({
  kind: choice(groupKinds, "groupKindMissing"),
  name: line("nameMissing", 120),
  purpose: optionalLine(1000),
  rules: lines(30, 300),
  fewestMeetings: wholeNumber(0, 24, "boundMissing"),
  mostMeetings: wholeNumber(0, 24, "boundMissing"),
  planDueOn: dayOfYear("planDueWrong"),
  roundDays: optionalNumber(1, 60, "roundDaysWrong"),
  publishesMeetings: tick(),
  showsAddresses: tick(),
  chairId: optionalId(),
  secretaryId: optionalId(),
  adjusterId: optionalId(),
  version: shownVersion(),
});

/** What is said about a group: a new one (without an id) or one that is there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const group = params.id ? found(groupById(database(), params.id)) : null;
  const people = personChoices(database());
  // Somebody who leads the group still stands in the list when their account has been closed.
  for (const [id, name] of group
    ? ([
        [group.chairId, group.chairName],
        [group.secretaryId, group.secretaryName],
        [group.adjusterId, group.adjusterName],
      ] as const)
    : []) {
    if (id && !people.some((person) => person.id === id))
      people.push({ id, name: name ?? "", unitName: null });
  }
  return { group, people };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const group = params.id ? found(groupById(database(), params.id)) : null;
  const form = await readForm(request, groupForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...details } = form.value;
  if (!group) {
    const id = createGroup(database(), member, details, now());
    if (isRefusal(id)) return refusedForm(id, form.typed);
    return redirectWithNote(groupPath(id), "groupAdded", details.name);
  }
  const refused = changeGroup(database(), member, group.id, details, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(groupPath(group.id), "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) =>
    group ? words.groups.form.changeTitle(group.name) : words.groups.form.newTitle,
};

export default function GroupForm() {
  const words = useWords();
  const own = words.groups.form;
  const { group, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as typeof group | undefined;
  const choices = people.map((person) => ({
    value: person.id,
    label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
  }));
  return (
    <>
      <Head
        small
        title={group ? own.changeTitle(group.name) : own.newTitle}
        crumbs={["people", "groups", ...(group ? [{ to: groupPath(group.id), label: group.name }] : [])]}
      />
      <Column>
        <SavedNow answer={answer}>
          <p>
            {[
              current?.name,
              current?.purpose,
              ...(current?.rules ?? []),
              current?.chairName,
              current?.secretaryName,
              current?.adjusterName,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </SavedNow>
        <Form
          answer={answer}
          values={
            group
              ? {
                  ...group,
                  rules: group.rules.join("\n"),
                  publishesMeetings: group.publishesMeetings ? "1" : "",
                  showsAddresses: group.showsAddresses ? "1" : "",
                }
              : { fewestMeetings: 2, mostMeetings: 4, planDueOn: "02-01", kind: "" }
          }
          version={group?.version ?? 0}
        >
          <Field name="name" label={own.name} required />
          <Choice
            name="kind"
            legend={own.kind}
            options={groupKinds.map((value) => ({ value, label: words.terms.groupKind[value] }))}
          />
          <Field name="purpose" label={own.purpose} help={own.purposeHelp} rows={3} />
          <Field name="rules" label={own.rules} help={own.rulesHelp} rows={5} />
          <Field name="fewestMeetings" label={own.fewest} width="number" inputMode="numeric" required />
          <Field name="mostMeetings" label={own.most} width="number" inputMode="numeric" required />
          <Field name="planDueOn" label={own.planDue} help={own.planDueHelp} width="number" required />
          {!group || group.kind === "network" ? (
            <Field
              name="roundDays"
              label={own.roundDays}
              help={own.roundDaysHelp}
              width="number"
              inputMode="numeric"
            />
          ) : null}
          <Tick name="publishesMeetings" label={own.publishes} help={own.publishesHelp} />
          <Tick name="showsAddresses" label={own.showsAddresses} help={own.showsAddressesHelp} />
          <Select
            name="chairId"
            label={own.chair}
            help={own.chairHelp}
            empty={words.groups.nobody}
            options={choices}
          />
          <Select
            name="secretaryId"
            label={own.secretary}
            help={own.secretaryHelp}
            empty={words.groups.nobody}
            options={choices}
          />
          <Select
            name="adjusterId"
            label={own.adjuster}
            help={own.adjusterHelp}
            empty={words.groups.nobody}
            options={choices}
          />
          <Actions submit={group ? words.common.save : own.submitNew}>
            <a href={group ? groupPath(group.id) : "/grupper"}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
