import { database } from "#db/client.server";
import { informationPath } from "~/addresses/information";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { NumbersFound } from "~/components/information/numbers-found";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { entryById } from "~/domain/information/entries.server";
import { longestNote, numbersIn } from "~/domain/information/information";
import { noteForm } from "~/domain/information/information-form";
import { addNote } from "~/domain/information/writing.server";
import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** One more note of an entry. */
export async function loader(asking: LoaderFunctionArgs) {
  const { id, title } = entryAsked(asking).entry;
  return { id, title };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, entry } = entryAsked(asking);
  const form = await readForm(asking.request, noteForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = addNote(database(), member, entry.id, form.value.text, now());
  if (!refused) return redirectWithNote(`${informationPath(entry.id)}#anteckningar`, "informationNoted");
  if (refused.refused !== "identityNumberHere") return refusedForm(refused, form.typed);
  const problems: Record<string, string> = { text: refused.refused };
  return data({ problems, typed: form.typed, current: null, places: numbersIn(form.value) }, { status: 422 });
}

function entryAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "shareInformation");
  return { member, entry: found(entryById(database(), viewerOf(member), params.id ?? "")) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => words.information.form.noteTitle(title),
  below: () => "/register",
};

export default function NewNote() {
  const { information, common } = useWords();
  const { form } = information;
  const { id, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = (answer as { places?: PersonalDataFound<string>[] } | undefined)?.places;
  return (
    <>
      <Head
        small
        crumbs={["information", { to: informationPath(id), label: title, lang: "sv" }]}
        title={<Around passage={title}>{form.noteTitle(title)}</Around>}
      />
      <Column>
        <NumbersFound places={places} />
        <Form answer={answer}>
          <Field
            name="text"
            label={form.note}
            help={form.textHelp}
            rows={6}
            maxLength={longestNote}
            required
          />
          <Actions submit={form.submitNote}>
            <a href={informationPath(id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
