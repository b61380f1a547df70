import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Tick } from "~/components/choices";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ImportColumns, ImportForm } from "~/components/people/import-form";
import { PeopleImportReport } from "~/components/people/import-report";
import { importPeople } from "~/domain/members/import.server";
import { checkedPeople } from "~/domain/members/person-line-form";
import { unitChoices } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { formAgain, readTypedWithFile } from "~/http/form.server";
import { inOrder, mostLetters } from "~/http/lines";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { textOfFile } from "~/transfer/csv-records.server";
import { readPeopleCsv } from "~/transfer/people-csv.server";

/** Where a list of people is handed in and looked through; nothing is saved here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "managePeople");
  return { unit: unitChoices(database(), dayOf(now()))[0]?.name ?? "" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "managePeople");
  const { typed, file } = await readTypedWithFile(request, "file");
  const text = file ? textOfFile(file) : String(typed.rows ?? "");
  if (text.length > mostLetters) return formAgain({ rows: "listTooLong" }, { rows: "" });
  const read = readPeopleCsv(text);
  if (!read.ok) return formAgain({ rows: read.fault }, { rows: text });
  const { right, wrong } = checkedPeople(read.lines);
  const rehearsal = importPeople(database(), member, right, { rehearse: true, welcome: false }, now());
  return {
    problems: {},
    typed: { rows: text },
    report: inOrder(rehearsal, wrong),
    unknownColumns: read.unknownColumns,
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.importing.title };

export default function Import() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.importing;
  const { unit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!answer || !("report" in answer)) {
    return (
      <>
        <Head small title={own.title} lead={own.lead} crumbs={["people"]} />
        <Part id="lista" title={own.confirmTitle}>
          <ImportForm answer={answer} />
        </Part>
        <ImportColumns unit={unit} />
      </>
    );
  }
  const { report, unknownColumns, typed } = answer;
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
        crumbs={["people", { to: "/personer/import", label: own.title }]}
      />
      <Part id="rapport" title={own.what} aside={own.nothingSaved}>
        <div className="stack">
          {unknownColumns.length > 0 ? (
            <p className="note">{own.unknownColumns(unknownColumns.join(", "))}</p>
          ) : null}
          <PeopleImportReport report={report} />
        </div>
      </Part>
      {willBeRead > 0 ? (
        <Part id="las-in" title={own.confirmTitle}>
          <Form action="/personer/import/inlasning" files>
            <input type="hidden" name="rows" value={typed.rows} />
            {of("wrong") > 0 ? <p>{own.onlyRight}</p> : null}
            <Tick name="welcome" label={own.welcome} />
            <Actions submit={own.confirm(willBeRead)}>
              <a href="/personer">{words.common.cancel}</a>
            </Actions>
          </Form>
        </Part>
      ) : null}
      <Part id="andra" title={own.againTitle}>
        <details open={willBeRead === 0}>
          <summary>{own.again}</summary>
          <div className="after-head">
            <ImportForm rows={typed.rows} />
          </div>
        </details>
      </Part>
    </>
  );
}
