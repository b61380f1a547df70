import { z } from "zod";
import { database } from "#db/client.server";
import { documentKinds } from "#db/words";
import { documentPath } from "~/addresses/documents";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Document, documentReaders } from "~/domain/documents/document";
import { changeDocument } from "~/domain/documents/documents.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { documentTo } from "~/doors/documents.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { choice, line, optionalDay, optionalId, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const documentForm = z.object({
  title: line("titleMissing", 200, "titleTooLong"),
  day: optionalDay(),
  kind: choice(documentKinds, "wrongValue"),
  unit: optionalId(),
  visibility: choice(documentReaders, "wrongValue"),
  keepUntil: optionalDay(),
  version: shownVersion(),
});

/** What is said of a document, to be corrected. */
export async function loader(asking: LoaderFunctionArgs) {
  const { document } = documentTo(asking, "keepDocuments");
  const { id, title, day, kind, unitId, unitName, visibility, keepUntil, version } = document;
  const units = unitChoices(database(), dayOf(now())).map((unit) => ({ id: unit.id, name: unit.name }));
  // A unit that has been closed stays where it stands.
  if (unitId && !units.some((unit) => unit.id === unitId)) units.push({ id: unitId, name: unitName ?? "" });
  return { id, title, day, kind, unitId, visibility, keepUntil, version, units };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, document } = documentTo(asking, "keepDocuments");
  const form = await readForm(asking.request, documentForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, unit, ...facts } = form.value;
  const change = { facts: { ...facts, unitId: unit }, shownVersion: version };
  const refused = changeDocument(database(), member, document.id, change, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(documentPath(document.id), "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => words.documents.changeTitle(title),
  below: () => "/arkiv",
};

export default function ChangeDocument() {
  const { words } = useSpeech();
  const own = words.documents.batch;
  const { id, title, units, unitId, day, kind, visibility, keepUntil, version } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Document | null | undefined;
  return (
    <>
      <Head
        small
        title={words.documents.changeTitle(title)}
        crumbs={[{ to: documentPath(id), label: title, lang: "sv" }]}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <p>
              {[
                saved.title,
                saved.day,
                words.documents.kind[saved.kind],
                saved.unitName,
                saved.keepUntil && `${words.documents.keepUntil} ${saved.keepUntil}`,
              ]
                .filter(Boolean)
                .join(", ")}
            </p>
          ) : null}
        </SavedNow>
        <Form
          answer={answer}
          version={version}
          values={{ title, day, kind, unit: unitId, visibility, keepUntil }}
        >
          <Field name="title" label={own.paperTitle} maxLength={200} required />
          <Field name="day" label={own.day} type="date" width="day" />
          <Select
            name="kind"
            label={own.kind}
            options={documentKinds.map((value) => ({ value, label: words.documents.kind[value] }))}
          />
          <Select
            name="unit"
            label={own.unit}
            empty={own.noUnit}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
          <Select
            name="visibility"
            label={own.readers}
            options={documentReaders.map((value) => ({ value, label: words.terms.visibility[value] }))}
          />
          <Field
            name="keepUntil"
            label={words.documents.keepUntil}
            help={words.documents.keepUntilHint}
            type="date"
            width="day"
          />
          <Actions submit={words.common.save}>
            <a href={documentPath(id)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
