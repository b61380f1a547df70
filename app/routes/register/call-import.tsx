import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CallImportColumns, CallImportForm } from "~/components/register/call-import-form";
import { CallImportReport } from "~/components/register/call-import-report";
import { importCalls, sumOfReport } from "~/domain/funding/call-import.server";
import { callColumns } from "~/domain/funding/call-line";
import { checkedCalls } from "~/domain/funding/call-line-form";
import { now } from "~/env.server";
import { formAgain, readTypedWithFile } from "~/http/form.server";
import { inOrder, mostLetters } from "~/http/lines";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { readCallList } from "~/transfer/call-list.server";
import { textOfFile } from "~/transfer/csv-records.server";

/** Where a list of calls is handed in and looked through; nothing is saved here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  return { columns: callColumns };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const { typed, file } = await readTypedWithFile(request, "file");
  const text = file ? textOfFile(file) : String(typed.rows ?? "");
  if (text.length > mostLetters) return formAgain({ rows: "listTooLong" }, { rows: "" });
  const read = readCallList(text);
  if (!read.ok) return formAgain({ rows: read.fault }, { rows: text });
  const { right, wrong } = checkedCalls(read.lines);
  const rehearsal = importCalls(database(), member, right, { rehearse: true }, now());
  return {
    problems: {},
    typed: { rows: text },
    report: inOrder(rehearsal, wrong),
    seen: sumOfReport(rehearsal),
    unknownColumns: read.unknownColumns,
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.callImport.title };

export default function CallImport() {
  const { callImport: own, common } = useWords();
  const { columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!answer || !("report" in answer)) {
    return (
      <>
        <Head small title={own.title} lead={own.lead} crumbs={["calls"]} />
        <Part id="lista" title={own.listTitle}>
          <CallImportForm answer={answer} />
        </Part>
        <CallImportColumns columns={columns} />
      </>
    );
  }
  const { report, unknownColumns, typed, seen } = answer;
  const of = (outcome: string) => report.filter((line) => line.outcome === outcome).length;
  const counted = (["made", "changed", "unchanged", "wrong"] as const)
    .filter((outcome) => of(outcome) > 0)
    .map((outcome) => own.reportLead[outcome](of(outcome)));
  const willBeRead = of("made") + of("changed");
  return (
    <>
      <Head
        small
        title={own.report}
        lead={willBeRead === 0 && of("wrong") === 0 ? own.reportLead.nothing : counted.join(" ")}
        crumbs={["calls", "callImport"]}
      />
      <Part id="rapport" title={own.what} aside={own.nothingSaved}>
        <div className="stack">
          {unknownColumns.length > 0 ? (
            <p className="note">{own.unknownColumns(unknownColumns.join(", "))}</p>
          ) : null}
          <CallImportReport report={report} />
        </div>
      </Part>
      {willBeRead > 0 ? (
        <Part id="las-in" title={own.confirmTitle}>
          <Form action="/register/utlysningar/import/inlasning" files>
            <input type="hidden" name="rows" value={typed.rows} />
            <input type="hidden" name="seen" value={seen} />
            <p>{own.told}</p>
            {of("wrong") > 0 ? <p>{own.onlyRight}</p> : null}
            <Actions submit={own.confirm(willBeRead)}>
              <a href="/register/utlysningar">{common.cancel}</a>
            </Actions>
          </Form>
        </Part>
      ) : null}
      <Part id="andra" title={own.listTitle}>
        <details open={willBeRead === 0}>
          <summary>{own.again}</summary>
          <div className="after-head">
            <CallImportForm rows={typed.rows} />
          </div>
        </details>
      </Part>
    </>
  );
}
