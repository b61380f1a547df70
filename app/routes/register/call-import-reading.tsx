import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CallImportForm } from "~/components/register/call-import-form";
import { CallImportReport } from "~/components/register/call-import-report";
import { importCalls, sumOfReport } from "~/domain/funding/call-import.server";
import { checkedCalls } from "~/domain/funding/call-line-form";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readTyped } from "~/http/form.server";
import { inOrder, mostLetters } from "~/http/lines";
import { useWords } from "~/i18n/language";
import { useActionData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { readCallList } from "~/transfer/call-list.server";

/** Reads the list in that has been looked through. Sending it twice changes nothing the second time. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const typed = await readTyped(request);
  const text = String(typed.rows ?? "");
  if (text.length > mostLetters) return formAgain({ rows: "listTooLong" }, { rows: "" });
  const read = readCallList(text);
  if (!read.ok) return formAgain({ rows: read.fault }, { rows: text });
  const { right, wrong } = checkedCalls(read.lines);
  const rehearsal = importCalls(database(), member, right, { rehearse: true }, now());
  const reads = rehearsal.some(({ outcome }) => outcome === "made" || outcome === "changed");
  if (reads && typed.seen && typed.seen !== sumOfReport(rehearsal))
    return formAgain({ rows: "callsChangedMeanwhile" }, { rows: text });
  const report = inOrder(importCalls(database(), member, right, { rehearse: false }, now()), wrong);
  const count = report.filter((line) => line.outcome === "made" || line.outcome === "changed").length;
  const left = report.filter((line) => line.outcome === "wrong");
  if (left.length === 0) {
    return count === 0
      ? redirectWithNote("/register/utlysningar", "nothingToRead")
      : redirectWithNote("/register/utlysningar", "callsRead", String(count));
  }
  const lines = read.lines.filter((line) => left.some((each) => each.line === line.line));
  return { problems: {}, typed: { rows: read.together(lines) }, report: left, count };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  return null;
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.callImport.readingTitle };

export default function CallImportReading() {
  const { callImport: own } = useWords();
  const answer = useActionData<typeof action>();
  const isRead = answer && "report" in answer;
  return (
    <>
      <Head
        small
        title={isRead ? own.done.title(answer.count) : own.readingTitle}
        lead={isRead ? own.done.left(answer.report.length) : null}
        crumbs={["calls", "callImport"]}
      />
      {isRead ? (
        <Part id="rapport" title={own.report}>
          <CallImportReport report={answer.report} />
        </Part>
      ) : null}
      <Part id="andra" title={own.listTitle} aside={isRead ? own.done.leftLead : null}>
        <CallImportForm
          answer={isRead ? undefined : answer}
          rows={answer?.typed?.rows as string | undefined}
        />
      </Part>
    </>
  );
}
