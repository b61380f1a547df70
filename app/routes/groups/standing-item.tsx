import { z } from "zod";
import { database } from "#db/client.server";
import { itemKinds, presenterRoles } from "#db/words";
import { groupPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { StandingItemFields } from "~/components/groups/standing-item-fields";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { groupById } from "~/domain/members/groups.server";
import { changeStandingItem, standingItemsOf } from "~/domain/members/standing-items.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalChoice, optionalNumber, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const itemForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  kind: choice(itemKinds, "itemKindMissing"),
  presenterRole: optionalChoice(presenterRoles),
  minutes: optionalNumber(0, 600, "minutesWrong"),
  version: shownVersion(),
});

/** One standing item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "manageGroups");
  const group = found(groupById(database(), params.id ?? ""));
  const item = found(standingItemsOf(database(), group.id).find((each) => each.id === params.item));
  return { group: { id: group.id, name: group.name, version: group.version }, item };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageGroups");
  const { id: groupId } = found(groupById(database(), params.id ?? ""));
  const { id: itemId } = found(standingItemsOf(database(), groupId).find((each) => each.id === params.item));
  const form = await readForm(request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...item } = form.value;
  const refused = changeStandingItem(database(), member, groupId, itemId, item, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${groupPath(groupId)}/punkter`, "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item }) => words.groups.standingItem.changeItem(item.title),
};

export default function StandingItemPage() {
  const words = useWords();
  const own = words.groups;
  const { group, item } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as unknown as typeof item | null | undefined;
  return (
    <>
      <Head
        small
        title={item.title}
        lang="sv"
        kicker={own.standingItem.changeTitle}
        crumbs={[
          { to: groupPath(group.id), label: group.name },
          { to: `${groupPath(group.id)}/punkter`, label: own.standing },
        ]}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p>
              <Around passage={saved.title}>
                {[saved.title, words.terms.itemKind[saved.kind], saved.minutes].filter(Boolean).join(", ")}
              </Around>
            </p>
          ) : null}
        </SavedNow>
        <Form answer={answer} values={item} version={group.version}>
          <StandingItemFields />
          <Actions submit={words.common.save}>
            <a href={`${groupPath(group.id)}/punkter`}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
