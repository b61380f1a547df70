import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ImportForm } from "~/components/people/import-form";
import { PeopleImportReport } from "~/components/people/import-report";
import { importPeople } from "~/domain/members/import.server";
import { checkedPeople } from "~/domain/members/person-line-form";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readTyped } from "~/http/form.server";
import { inOrder, mostLetters } from "~/http/lines";
import { useWords } from "~/i18n/language";
import { useActionData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { readPeopleCsv } from "~/transfer/people-csv.server";

/** Reads the list in that has been looked through. Sending it twice changes nothing the second time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const typed = await readTyped(request);
  const text = String(typed.rows ?? "");
  if (text.length > mostLetters) return formAgain({ rows: "listTooLong" }, { rows: "" });
  const read = readPeopleCsv(text);
  if (!read.ok) return formAgain({ rows: read.fault }, { rows: text });
  const { right, wrong } = checkedPeople(read.lines);
  const options = { rehearse: false, welcome: typed.welcome === "1" };
  const report = inOrder(importPeople(database(), member, right, options, now()), wrong);
  const count = report.filter((line) => line.outcome === "made" || line.outcome === "changed").length;
  const left = report.filter((line) => line.outcome === "wrong");
  if (left.length === 0) {
    return count === 0
      ? redirectWithNote("/personer", "nothingToRead")
      : redirectWithNote("/personer", "peopleRead", String(count));
  }
  const lines = read.lines.filter((line) => left.some((each) => each.line === line.line));
  return {
    problems: {},
    typed: { rows: [read.header, ...lines.map((line) => line.raw)].join("\n") },
    report: left,
    count,
  };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  return null;
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.importing.readingTitle };

export default function ImportReading() {
  const words = useWords();
  const own = words.importing;
  const answer = useActionData<typeof action>();
  const isRead = answer && "report" in answer;
  return (
    <>
      <Head
        small
        title={isRead ? own.done.title(answer.count) : own.readingTitle}
        lead={isRead ? own.done.left(answer.report.length) : null}
        crumbs={["people"]}
      />
      {isRead ? (
        <Part id="rapport" title={own.report}>
          <PeopleImportReport report={answer.report} />
        </Part>
      ) : null}
      <Part id="andra" title={own.againTitle} aside={isRead ? own.done.leftLead : null}>
        <ImportForm answer={isRead ? undefined : answer} rows={answer?.typed?.rows as string | undefined} />
      </Part>
    </>
  );
}
