import { z } from "zod";
import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Form } from "~/components/form";
import { Column, Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { viewerOf } from "~/domain/members/member";
import { mergePartners } from "~/domain/partners/merging.server";
import { partnerList } from "~/domain/partners/partners.server";
import { twinsOf } from "~/domain/partners/writing.server";
import { isRefusal } from "~/domain/refusal";
import { partnerToMerge } from "~/doors/partners.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { chosenId } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Makes one partner of two that are the same; those with a like name come first. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, partner } = partnerToMerge(asking);
  const { id, content } = partner;
  const alike = twinsOf(database(), content, id);
  const rest = partnerList(database(), viewerOf(member), { countryCode: content.countryCode })
    .filter((each) => each.id !== id && !alike.some((twin) => twin.id === each.id))
    .map(({ id: other, name }) => ({ id: other, name }));
  return { id, name: content.name, others: [...alike, ...rest] };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, partner } = partnerToMerge(asking);
  const { id } = partner;
  const form = await readForm(asking.request, z.object({ other: chosenId("wrongValue") }));
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = mergePartners(database(), member, id, form.value.other, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(partnerPath(id), "partnersMerged");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts }, { name }) => contacts.merge.title(name),
};

export default function MergePartners() {
  const { common, contacts } = useWords();
  const { id, name, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = partnerPath(id);
  return (
    <>
      <Head
        small
        crumbs={["partners", { to: path, label: name }]}
        title={contacts.merge.title(name)}
        lead={contacts.merge.lead(name)}
      />
      <Column>
        {others.length === 0 ? (
          <Empty action={<a href={path}>{common.cancel}</a>}>{contacts.merge.none}</Empty>
        ) : (
          <Form answer={answer}>
            <Select
              name="other"
              label={contacts.merge.other}
              empty={contacts.merge.choose}
              options={others.map((each) => ({ value: each.id, label: each.name }))}
            />
            <Actions submit={contacts.merge.submit}>
              <a href={path}>{common.cancel}</a>
            </Actions>
          </Form>
        )}
      </Column>
    </>
  );
}
