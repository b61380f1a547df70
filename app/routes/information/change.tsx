import { database } from "#db/client.server";
import { informationPath } from "~/addresses/information";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { EntryFields } from "~/components/information/entry-fields";
import { NumbersFound } from "~/components/information/numbers-found";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { informationChoices } from "~/domain/information/choices.server";
import { numbersIn } from "~/domain/information/information";
import { entryFields, entryForms } from "~/domain/information/information-form";
import { changeEntry } from "~/domain/information/writing.server";
import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { entryTo } from "~/doors/information.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** What is said of an entry itself, to be changed; its notes stay as they were written. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, entry } = entryTo(asking, "changeInformation");
  const { content } = entry;
  return {
    id: entry.id,
    title: content.title,
    kind: content.kind,
    version: entry.version,
    values: entryFields(content),
    choices: informationChoices(database(), member, content),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, entry } = entryTo(asking, "changeInformation");
  const { request } = asking;
  const form =
    entry.content.kind === "case"
      ? await readForm(request, entryForms.case)
      : await readForm(request, entryForms.news);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const refused = changeEntry(database(), member, entry.id, content, version, now());
  if (!refused) return redirectWithNote(informationPath(entry.id), "saved");
  if (refused.refused === "caseThere" || refused.refused === "identityNumberHere") {
    const problems: Record<string, string> = { [refused.field ?? "form"]: refused.refused };
    const places = numbersIn({ title: content.title });
    return data({ problems, typed: form.typed, current: refused.current ?? null, places }, { status: 422 });
  }
  return refusedForm(refused, form.typed);
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => words.information.form.changeTitle(title),
  below: () => "/register",
};

type Current = {
  content?: { title: string; caseNumber: string | null };
  other?: { id: string; title: string };
};

export default function ChangeInformation() {
  const { information, common } = useWords();
  const { form } = information;
  const { id, title, kind, version, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = (answer as { places?: PersonalDataFound<string>[] } | undefined)?.places;
  const current = answer?.current as Current | null | undefined;
  return (
    <>
      <Head
        small
        crumbs={["information", { to: informationPath(id), label: title, lang: "sv" }]}
        title={<Around passage={title}>{form.changeTitle(title)}</Around>}
      />
      <Column>
        <SavedNow answer={answer}>
          {current?.content ? (
            <p lang="sv">{[current.content.title, current.content.caseNumber].filter(Boolean).join(", ")}</p>
          ) : null}
        </SavedNow>
        <NumbersFound places={places} />
        <Form answer={answer} version={version} values={values}>
          {current?.other ? (
            <p className="note">
              {form.otherHas}{" "}
              <a href={informationPath(current.other.id)} lang="sv">
                {current.other.title}
              </a>
            </p>
          ) : null}
          <EntryFields kind={kind} choices={choices} stands />
          <Actions submit={form.submitChange}>
            <a href={informationPath(id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
