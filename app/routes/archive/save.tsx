import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath, questionIn } from "~/components/archive/address";
import { SavedFields } from "~/components/archive/saved-fields";
import { SearchLink } from "~/components/archive/search-name";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { isRefusal } from "~/domain/refusal";
import { asksSomething } from "~/domain/searches/asked";
import { saveSearch } from "~/domain/searches/saved.server";
import { savedForm } from "~/domain/searches/saved-form";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** Saves the search in the address under a name, and watches it when that is wanted. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "keepSearches");
  const question = questionIn(new URL(request.url).searchParams);
  return asksSomething(question) ? { question } : redirect(archivePath);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  const question = questionIn(new URL(request.url).searchParams);
  const form = await readForm(request, savedForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const saved = saveSearch(database(), member.id, question, form.value, now());
  if (isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`${archivePath}#sparade`, "searchSaved");
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.own.form.newTitle };

export default function Save() {
  const { archive } = useWords();
  const { form } = archive.own;
  const { question } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={["archive"]}
        title={form.newTitle}
        lead={
          <>
            {form.search} <SearchLink question={question} />
          </>
        }
      />
      <Column>
        <Form
          answer={useActionData<typeof action>()}
          values={{ name: question.text.slice(0, 80), rhythm: "off" }}
        >
          <SavedFields />
          <Actions submit={form.save} />
        </Form>
      </Column>
    </>
  );
}
