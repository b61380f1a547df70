import { z } from "zod";
import { database } from "#db/client.server";
import { itemKinds, presenterRoles } from "#db/words";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form } from "~/components/form";
import { StandingItemFields } from "~/components/groups/standing-item-fields";
import { StandingItemsTable } from "~/components/groups/standing-items-table";
import { Named } from "~/components/meetings/agenda-rows";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupById } from "~/domain/members/groups.server";
import { addStandingItem, standingItemsOf } from "~/domain/members/standing-items.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalChoice, optionalNumber } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const itemForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  kind: choice(itemKinds, "itemKindMissing"),
  presenterRole: optionalChoice(presenterRoles),
  minutes: optionalNumber(0, 600, "minutesWrong"),
});

/** The items that every agenda of the group starts with. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const group = found(groupById(database(), params.id ?? ""));
  return { group: { id: group.id, name: group.name }, items: standingItemsOf(database(), group.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id: groupId } = found(groupById(database(), params.id ?? ""));
  const form = await readForm(request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = addStandingItem(database(), member, groupId, form.value, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${groupPath(groupId)}/punkter`, "standingItemAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { group }) => words.groups.standingOf(group.name),
};

export default function StandingItems() {
  const words = useWords();
  const own = words.groups;
  const { group, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `${groupPath(group.id)}/punkter`;
  return (
    <>
      <Head
        small
        title={own.standingOf(group.name)}
        lead={own.standingLead}
        crumbs={["people", "groups", { to: groupPath(group.id), label: group.name }]}
      />
      <Part id="punkter" title={own.standing}>
        {items.length > 0 ? (
          <StandingItemsTable
            items={items}
            caption={own.standingOf(group.name)}
            tools={(item, place) => (
              <div className="actions tight">
                {place > 0 ? (
                  <ButtonForm
                    action={`${address}/${item.id}/ordning`}
                    fields={{ step: "up" }}
                    label={
                      <Named
                        short={own.standingItem.up}
                        full={own.standingItem.moveUp(item.title)}
                        passage={item.title}
                      />
                    }
                  />
                ) : null}
                {place < items.length - 1 ? (
                  <ButtonForm
                    action={`${address}/${item.id}/ordning`}
                    fields={{ step: "down" }}
                    label={
                      <Named
                        short={own.standingItem.down}
                        full={own.standingItem.moveDown(item.title)}
                        passage={item.title}
                      />
                    }
                  />
                ) : null}
                <a href={`${address}/${item.id}`}>
                  <Named
                    short={words.common.change}
                    full={own.standingItem.changeItem(item.title)}
                    passage={item.title}
                  />
                </a>
                <ButtonForm
                  action={`${address}/${item.id}/borttagning`}
                  kind="link"
                  label={
                    <Named
                      short={words.common.remove}
                      full={own.standingItem.removeItem(item.title)}
                      passage={item.title}
                    />
                  }
                />
              </div>
            )}
          />
        ) : (
          <p className="note">{own.noStanding}</p>
        )}
      </Part>
      <Part id="ny" title={own.standingItem.add}>
        <Form answer={answer}>
          <StandingItemFields />
          <Actions submit={own.standingItem.submit}>
            <a href={groupPath(group.id)}>{words.common.back}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
