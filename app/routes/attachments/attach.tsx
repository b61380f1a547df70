import { database } from "#db/client.server";
import { discardFile, keepFile, receiveFile } from "#db/files.server";
import { Around } from "~/components/around";
import { AttachForm, AttachmentRows } from "~/components/attachments/attachments-part";
import { holderCrumb, holderName } from "~/components/attachments/holder-name";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { attachPath } from "~/domain/attachments/attachment";
import { attach, attachmentsOf, attachmentsOfMeeting } from "~/domain/attachments/attachments.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { holderToAttachTo, holderToRead } from "~/doors/attachments.server";
import { env, now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { type Problems, refusedForm, type Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { runSoon } from "~/jobs/timetable.server";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";
import { readUpload } from "~/transfer/upload.server";

/** The files on a record, and where they are attached. A meeting's files are those of its agenda too. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, holder } = holderToRead(asking);
  const { subject, id, label, meeting, path } = holder;
  return {
    label,
    meeting,
    path,
    attachTo: may(member, holder.attaches, holder.thing) ? attachPath(subject, id) : null,
    attachments:
      subject === "meeting" ? attachmentsOfMeeting(database(), id) : attachmentsOf(database(), subject, id),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, holder } = holderToAttachTo(asking);
  const upload = await readUpload(asking.request, {
    take: (stream) => receiveFile(env.filesFolder, stream),
    discard: discardFile,
  });
  if (!upload) throw data({ key: "notAForm" }, { status: 400 });
  if (!upload.ok) {
    const problems: Problems = { files: upload.problem };
    const typed: Typed = { name: upload.name };
    return data(
      { problems, typed, current: null },
      { status: upload.problem === "fileTooLarge" ? 413 : 422 },
    );
  }
  for (const { received } of upload.files) keepFile(env.filesFolder, received);
  const files = upload.files.map(({ received, ...file }) => file);
  const added = attach(database(), member, holder, files, now());
  if (isRefusal(added)) return refusedForm(added, {});
  runSoon("readFiles");
  return added === 0
    ? redirectWithNote(attachPath(holder.subject, holder.id), "attachedAlready")
    : redirectWithNote(attachPath(holder.subject, holder.id), "attached", String(added));
}

export const handle: PageHandle<typeof loader> = {
  title: (words, holder) => words.attachments.attachTitle(holderName(holder, words)),
  below: ({ path }) => path,
};

export default function Attach() {
  const words = useWords();
  const own = words.attachments;
  const { attachTo, attachments, ...holder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = answer?.typed?.name;
  return (
    <>
      <Head
        small
        title={<Around passage={holder.label}>{own.attachTitle(holderName(holder, words))}</Around>}
        lead={own.attachLead}
        crumbs={[holderCrumb(holder, words)]}
      />
      <Column>
        {name ? <p>{own.notAdded(String(name))}</p> : null}
        <AttachmentRows attachments={attachments} changes={attachTo !== null} />
      </Column>
      {attachTo ? (
        <Part id="lagg-till" title={own.add} printed={false}>
          <AttachForm to={attachTo} answer={answer} />
        </Part>
      ) : null}
    </>
  );
}
