import { z } from "zod";
import { database } from "#db/client.server";
import { documentKinds } from "#db/words";
import { batchPath, importPath } from "~/addresses/documents";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { canBeReadAgain, Failures, Progress, SortingFields } from "~/components/documents/sorting";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { documentReaders } from "~/domain/documents/document";
import { batchById, failuresOf } from "~/domain/documents/import.server";
import { type Sorted, sortFiles, waitingFiles } from "~/domain/documents/sorting.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalDay, optionalId } from "~/http/fields";
import { checkTyped, formAgain, type Problems, readTyped, refusedForm, type Typed } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const paperForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  day: optionalDay(),
  kind: choice(documentKinds, "wrongValue"),
  unit: optionalId(),
});

const wholeForm = z.object({ visibility: choice(documentReaders, "wrongValue") });

/** The files of one time that papers were brought in: how far it has come, and what each file probably is. */
export async function loader(asking: LoaderFunctionArgs) {
  const { batch } = batchToSort(asking);
  const { progress, ...facts } = batch;
  const units = unitChoices(database(), dayOf(now()));
  const asked = Number(new URL(asking.request.url).searchParams.get("sida")) || 1;
  return {
    ...facts,
    progress,
    units: units.map(({ id, name }) => ({ id, name })),
    ...waitingFiles(database(), facts.id, progress.waiting, asked, units),
    failures: progress.failed > 0 ? failuresOf(database(), facts.id) : [],
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, batch } = batchToSort(asking);
  const typed = await readTyped(asking.request);
  const sorted = sortedIn(typed);
  if ("problems" in sorted) return formAgain(sorted.problems, typed);
  const added = sortFiles(database(), member, batch.id, sorted.files, now());
  if (isRefusal(added)) return refusedForm(added, typed);
  return redirectWithNote(batchPath(batch.id), "filesSorted", String(added));
}

function batchToSort({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepDocuments");
  return { member, batch: found(batchById(database(), params.batch ?? "")) };
}

/** What is to become of each file of the page, or what is wrong with which. */
function sortedIn(typed: Typed): { files: Sorted[] } | { problems: Problems } {
  const whole = checkTyped(wholeForm, typed);
  if (!whole.ok) return { problems: whole.problems };
  const { visibility } = whole.value;
  const problems: Problems = {};
  const files: Sorted[] = [];
  for (const id of [typed.files ?? []].flat().slice(0, 200)) {
    const deed = typed[`deed-${id}`];
    if (deed === "leaveOut") {
      files.push({ id, deed });
      continue;
    }
    const fields = Object.keys(paperForm.shape).flatMap((name) => {
      const value = typed[`${name}-${id}`];
      return value === undefined ? [] : [[name, value] as const];
    });
    // What is left for another time may be wrong too: whoever typed it is told at once.
    if (deed !== "add" && fields.length === 0) continue;
    const paper = checkTyped(paperForm, Object.fromEntries(fields));
    if (!paper.ok)
      for (const [name, problem] of Object.entries(paper.problems)) problems[`${name}-${id}`] = problem;
    else if (deed === "add") {
      const { unit, ...facts } = paper.value;
      files.push({ id, deed, facts: { ...facts, unitId: unit, visibility } });
    }
  }
  return Object.keys(problems).length > 0 ? { problems } : { files };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { startedAt }, speech) => words.documents.batch.title(dayInWords(dayOf(startedAt), speech)),
  below: () => "/arkiv",
};

export default function Batch() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.documents.batch;
  const batch = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = batchPath(batch.id);
  return (
    <>
      <Head
        small
        title={own.title(dayInWords(dayOf(batch.startedAt), speech))}
        lead={batch.folder ? own.fromFolder(batch.folder) : undefined}
        crumbs={["archive", { to: importPath, label: words.documents.importing.title }]}
      />
      <Progress path={path} progress={batch.progress} />
      <Part id="granska" title={own.review} aside={batch.files.length > 0 ? own.reviewLead : undefined}>
        {batch.files.length === 0 ? (
          <p className="note">{own.nothing}</p>
        ) : (
          <Form answer={answer} values={valuesOf(batch.files)} className="form">
            <Select
              name="visibility"
              label={own.readers}
              options={documentReaders.map((value) => ({ value, label: words.terms.visibility[value] }))}
            />
            <ol className="rows">
              {batch.files.map((file) => (
                <li key={file.id}>
                  <SortingFields file={file} units={batch.units} again="forsok" />
                </li>
              ))}
            </ol>
            <Actions submit={own.submit} />
          </Form>
        )}
        {batch.files.some(canBeReadAgain) ? (
          <form id="forsok" method="post" action={`${path}/forsok`} />
        ) : null}
        <Paging path={path} search={[]} page={batch.page} pages={batch.pages} />
      </Part>
      <Failures failures={batch.failures} to={importPath} />
    </>
  );
}

/** What is guessed of each file, field by field. A file whose text has not been read yet waits. */
const valuesOf = (files: ReturnType<typeof useLoaderData<typeof loader>>["files"]) =>
  Object.fromEntries([
    ["visibility", "internal"],
    ...files.flatMap(({ id, guess, unread }) => [
      [`title-${id}`, guess.title],
      [`day-${id}`, guess.day],
      [`kind-${id}`, guess.kind],
      [`unit-${id}`, guess.unitId],
      [`deed-${id}`, unread === "waiting" ? "wait" : "add"],
    ]),
  ]);
