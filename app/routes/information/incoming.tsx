import { createHash } from "node:crypto";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions, ButtonForm } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Moment } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { receiveLetter, waitingIncoming } from "~/domain/information/incoming.server";
import { env, now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readTypedWithFile } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { isAutomatic, letterToTakeIn, parsedLetter } from "~/mail/letter-in.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Letters to the group's address that wait for the coordinator, and a letter saved as a file to read in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "takeInLetters");
  return {
    mailbox: env.replyAddress ?? null,
    letters: waitingIncoming(database()).map(({ text, ...letter }) => ({
      ...letter,
      begins: Array.from(text).slice(0, 240).join(""),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember({ request, context }, "takeInLetters");
  const { file } = await readTypedWithFile(request, "file");
  if (!file) return formAgain({ file: "letterFileMissing" }, {});
  const read = await parsedLetter(Buffer.from(file));
  const name = `file:${createHash("sha256").update(file).digest("hex")}`;
  const letter = read && letterToTakeIn(read, name);
  if (!read || !letter) return formAgain({ file: "letterUnreadable" }, {});
  if (isAutomatic(read)) return formAgain({ file: "letterAutomatic" }, {});
  const { outcome } = receiveLetter(database(), { ...letter, handedIn: true }, now());
  if (outcome === "again") return formAgain({ file: "letterReadBefore" }, {});
  if (outcome === "full") return formAgain({ file: "lettersTooMany" }, {});
  return redirectWithNote("/information/inkommet", "letterWaits");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.information.incomingPage.title,
  below: () => "/register",
};

export default function Incoming() {
  const { information } = useWords();
  const own = information.incomingPage;
  const { letters, mailbox } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={own.title}
        lead={mailbox ? own.lead(mailbox) : own.leadWithout}
        crumbs={["information"]}
      />
      <Part id="vantar" title={own.waiting(letters.length)}>
        {letters.length === 0 ? <Empty>{own.none}</Empty> : null}
        <ul className="rows two">
          {letters.map((letter) => (
            <li key={letter.id}>
              <span className="meta">
                <Moment at={letter.receivedAt} />
              </span>
              <div className="stack close">
                <h3 id={`brev-${letter.id}`}>
                  <a href={`/information/inkommet/${letter.id}`}>{letter.subject || own.noSubject}</a>
                </h3>
                <p className="meta">{own.from(letter.fromName, letter.fromAddress)}</p>
                <p className="comment">{letter.begins}</p>
                <div className="actions tight">
                  <a
                    className="btn low"
                    href={`/information/inkommet/${letter.id}`}
                    aria-describedby={`brev-${letter.id}`}
                  >
                    {own.takeIn}
                  </a>
                  <ButtonForm
                    action={`/information/inkommet/${letter.id}/undanlaggning`}
                    label={own.putAside}
                    kind="link"
                    describedBy={`brev-${letter.id}`}
                  />
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="las-in" title={own.upload}>
        <Form answer={answer} files>
          <p className="note">{own.uploadLead}</p>
          <Field name="file" type="file" label={own.file} accept=".eml,message/rfc822" />
          <Actions submit={own.submit} kind="plain" />
        </Form>
      </Part>
    </>
  );
}
