import { database } from "#db/client.server";
import { Around } from "~/components/around";
import { holderCrumb, holderName } from "~/components/attachments/holder-name";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { attachPath } from "~/domain/attachments/attachment";
import { detach } from "~/domain/attachments/attachments.server";
import { attachmentToRemove } from "~/doors/attachments.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before a file is removed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { attachment, holder } = attachmentToRemove(asking);
  const { subject, id, label, meeting, path: below } = holder;
  return { name: attachment.name, label, meeting, path: attachPath(subject, id), below };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, attachment, holder } = attachmentToRemove(asking);
  detach(database(), member, attachment.id, now());
  return redirectWithNote(attachPath(holder.subject, holder.id), "detached", attachment.name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { name }) => words.attachments.removeTitle(name),
  below: ({ below }) => below,
};

export default function RemoveAttachment() {
  const words = useWords();
  const own = words.attachments;
  const { name, ...holder } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        title={own.removeTitle(name)}
        lead={<Around passage={holder.label}>{own.removeLead(holderName(holder, words))}</Around>}
        crumbs={[holderCrumb(holder, words)]}
      />
      <Column>
        <Form>
          <Actions submit={own.removeSubmit}>
            <a href={holder.path}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
