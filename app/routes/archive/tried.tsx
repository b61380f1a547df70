import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath } from "~/components/archive/address";
import { TriedFound, triedPath } from "~/components/archive/tried";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { triedKinds } from "~/domain/archive/tried.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { readTyped, type Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { triedAside } from "~/threads/archive.server";

/** What has been tried before that is like a text; the text comes from any form that is being filled in, and is not kept. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeArchive");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeArchive");
  const typed = await readTyped(request);
  const text = textIn(typed);
  const except = exceptForm.parse(typed.except);
  return { text, found: await triedAside(database(), viewerOf(member), { text, except }, now()) };
}

/** The fields of forms that tell what somebody means to do; no others are read. */
const telling = [
  "text",
  "title",
  "name",
  "need",
  "summary",
  "description",
  "expectedResults",
  "topics",
  "note",
] as const;

const longestRead = 5000;

const textIn = (typed: Typed) =>
  telling
    .flatMap((name) => typed[name] ?? [])
    .map((each) => each.normalize("NFC").trim().slice(0, longestRead))
    .filter(Boolean)
    .join("\n");

/** "project:prj-01": the record that is being written, when it stands in the archive already. */
const exceptForm = z
  .string()
  .transform((text) => text.split(":"))
  .pipe(z.tuple([z.enum(triedKinds), z.string().min(1).max(100)]))
  .transform(([kind, recordId]) => ({ kind, recordId }))
  .nullable()
  .catch(null);

export const handle: PageHandle<typeof loader> = { title: ({ tried }) => tried.title };

export default function TriedPage() {
  const { tried } = useWords();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head small crumbs={["archive"]} title={tried.title} lead={answer ? undefined : tried.lead} />
      {answer ? (
        <Part id="liknar" title={tried.found}>
          <div
            id="tried-found"
            data-count={tried.live(answer.found.lessons.length, answer.found.works.length)}
          >
            <TriedFound found={answer.found} />
          </div>
        </Part>
      ) : null}
      <Part id="beskriv" title={tried.text}>
        <Form action={triedPath} values={{ text: answer?.text }}>
          <Field name="text" label={tried.text} help={tried.textHelp} rows={6} />
          <Actions submit={tried.look}>
            <a href={archivePath}>{tried.archive}</a>
          </Actions>
        </Form>
      </Part>
    </>
  );
}
