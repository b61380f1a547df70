import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentFor, detach } from "~/domain/attachments/attachments.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before a file is removed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { attachment, holder } = attachmentToRemove(asking);
  const { subject, id, label, path: below } = holder;
  return { name: attachment.name, label, path: attachPath(subject, id), below };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, attachment, holder } = attachmentToRemove(asking);
  detach(database(), member, attachment.id, now());
  return redirectWithNote(attachPath(holder.subject, holder.id), "detached", attachment.name);
}

function attachmentToRemove({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeAttachments");
  const { attachment, holder } = found(attachmentFor(database(), member, params.id ?? ""));
  requireRight(member, holder.reads, holder.thing);
  requireRight(member, holder.attaches, holder.thing);
  return { member, attachment, holder };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { name }) => words.attachments.removeTitle(name),
  below: ({ below }) => below,
};

export default function RemoveAttachment() {
  const words = useWords();
  const own = words.attachments;
  const { name, label, path } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small title={own.removeTitle(name)} lead={own.removeLead(label)} crumbs={[{ to: path, label }]} />
      <Column>
        <Form>
          <Actions submit={own.removeSubmit}>
            <a href={path}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
