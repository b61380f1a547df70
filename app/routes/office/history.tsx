import { database } from "#db/client.server";
import { chronicleSubjects } from "#db/words";
import { requireMember, requireRight } from "~/auth/visit.server";
import { ChronicleLines } from "~/components/office/chronicle-lines";
import { recordPath } from "~/components/office/record-path";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { idsIn, namesOf, recordOf } from "~/domain/chronicle/record.server";
import { may } from "~/domain/members/permissions";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const mostLines = 200;

/** The history of one record, for those who may read it and see its history, and for those who see the whole log. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const subject = found(chronicleSubjects.find((each) => each === params.subject));
  const id = params.id ?? "";
  const record = recordOf(database(), subject, id);
  const lines = historyOf(database(), subject, id, mostLines);
  found(record ?? lines[0]);
  const mayRead = record !== null && (!record.reads || may(member, record.reads, record.thing));
  // The same lines stand in the whole log. Of a record that is gone only they are left.
  if (!mayRead) requireRight(member, "seeChronicle", {});
  else requireRight(member, "seeHistory", record.thing);
  return {
    subject,
    label: lines[0]?.label ?? "",
    isThere: record !== null,
    path: mayRead ? recordPath(subject, record.addressed ?? id) : null,
    lines,
    names: namesOf(database(), idsIn(lines)),
    isCut: lines.length === mostLines,
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { subject, label }) =>
    words.office.chronicle.history(label || words.terms.chronicleSubject[subject]),
};

export default function History() {
  const words = useWords();
  const own = words.office.chronicle;
  const { subject, label, isThere, path, lines, names, isCut } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        title={own.history(label || words.terms.chronicleSubject[subject])}
        kicker={words.terms.chronicleSubject[subject]}
        lead={isThere ? own.historyLead : own.removed}
        crumbs={path ? [{ to: path, label: own.toRecord }] : undefined}
      />
      <Part id="historik" title={own.list} aside={isCut ? own.cut : null}>
        {lines.length > 0 ? (
          <ChronicleLines lines={lines} names={names} />
        ) : (
          <Empty>{own.historyEmpty}</Empty>
        )}
      </Part>
    </>
  );
}
