import { database } from "#db/client.server";
import { partnerPath } from "~/addresses/register";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { contactById, removeContact } from "~/domain/partners/contacts.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before a contact that was written in by mistake is removed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id, partnerId, partnerName, happenedOn } = contactToRemove(asking).contact;
  return { id, partnerId, partnerName, happenedOn };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, contact } = contactToRemove(asking);
  removeContact(database(), member, contact.partnerId, contact.id, now());
  return redirectWithNote(`${partnerPath(contact.partnerId)}#tidslinje`, "contactRemoved");
}

function contactToRemove({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const contact = found(contactById(database(), params.id ?? "", params.contact ?? ""));
  requireRight(member, "changeContact", { authorId: contact.createdBy, personId: contact.personId });
  return { member, contact };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ contacts }, { partnerName }) => `${contacts.removeTitle.replace("?", "")}: ${partnerName}`,
};

export default function RemoveContact() {
  const speech = useSpeech();
  const { common, contacts } = speech.words;
  const { partnerId, partnerName, happenedOn } = useLoaderData<typeof loader>();
  const path = partnerPath(partnerId);
  return (
    <>
      <Head
        small
        crumbs={["partners", { to: path, label: partnerName }]}
        title={contacts.removeTitle}
        lead={contacts.removeLead(dayInWords(happenedOn, speech), partnerName)}
      />
      <Column>
        <Form>
          <Actions submit={contacts.form.remove}>
            <a href={path}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
