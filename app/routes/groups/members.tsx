import { z } from "zod";
import { database } from "#db/client.server";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm } from "~/components/buttons";
import { Select, Tick } from "~/components/choices";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { MembersTable } from "~/components/groups/members-table";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { addGroupMember, membersOfGroup } from "~/domain/members/group-members.server";
import { groupById } from "~/domain/members/groups.server";
import { personChoices } from "~/domain/members/people.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId, day, tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const memberForm = z.object({ personId: chosenId("memberMissing"), fromDay: day(), welcome: tick() });

/** A group's members by name, and who is to become one. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const today = dayOf(now());
  const group = found(groupById(database(), params.id ?? ""));
  const { members } = membersOfGroup(database(), group.id, today);
  const taken = new Set(members.map((row) => row.personId));
  return {
    group: { id: group.id, name: group.name, kind: group.kind },
    members,
    people: personChoices(database()).filter((person) => !taken.has(person.id)),
    today,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id: groupId } = found(groupById(database(), params.id ?? ""));
  const form = await readForm(request, memberForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = addGroupMember(database(), member, groupId, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${groupPath(groupId)}/ledamoter`, "memberAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) => words.groups.membersOf(group.name),
};

export default function GroupMembers() {
  const words = useWords();
  const own = words.groups;
  const { group, members, people, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.membersOf(group.name)}
        lead={group.kind === "network" ? own.membersBySeat : null}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Part id="ledamoter" title={group.kind === "network" ? own.alsoByName : own.members}>
        {members.length > 0 ? (
          <MembersTable
            rows={members}
            caption={own.membersOf(group.name)}
            tools={(row) => (
              <ButtonForm
                action={`${groupPath(group.id)}/ledamoter/${row.personId}/avslut`}
                label={
                  <>
                    <span aria-hidden="true">{own.membership.end}</span>
                    <span className="vh">{own.membership.endFor(row.name)}</span>
                  </>
                }
              />
            )}
          />
        ) : (
          <p className="note">{own.noMembers}</p>
        )}
      </Part>
      <Part id="ny" title={own.membership.submit}>
        <Form answer={answer} values={{ fromDay: today, welcome: "1" }}>
          <Select
            name="personId"
            label={own.membership.person}
            help={
              <>
                {words.people.seatsForm.missing} <a href="/personer/ny">{words.people.addPerson}</a>
              </>
            }
            empty={words.common.choose}
            options={people.map((person) => ({
              value: person.id,
              label: person.unitName ? `${person.name}, ${person.unitName}` : person.name,
            }))}
          />
          <Field name="fromDay" type="date" label={own.membership.from} width="day" required />
          <Tick name="welcome" label={own.membership.welcome} />
          <Actions submit={own.membership.submit}>
            <a href={groupPath(group.id)}>{words.common.back}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
