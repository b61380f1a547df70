import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { archivePath } from "~/components/archive/address";
import { SavedFields } from "~/components/archive/saved-fields";
import { SearchLink } from "~/components/archive/search-name";
import { savedPath } from "~/components/archive/search-ways";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { isRefusal } from "~/domain/refusal";
import { changeSaved, type SavedSearch, savedById } from "~/domain/searches/saved.server";
import { savedChangeForm } from "~/domain/searches/saved-form";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Another name or another rhythm for a saved search, or none of it any more. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  return found(savedById(database(), member.id, params.id ?? ""));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepSearches");
  const { id } = found(savedById(database(), member.id, params.id ?? ""));
  const form = await readForm(request, savedChangeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...wish } = form.value;
  const refused = changeSaved(database(), member.id, id, wish, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${archivePath}#sparade`, "saved");
}

export const handle: PageHandle<typeof loader> = { title: (_words, { name }) => name };

export default function ChangeSaved() {
  const { archive, terms } = useWords();
  const { form } = archive.own;
  const { id, name, question, rhythm, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as SavedSearch | undefined;
  return (
    <>
      <Head
        small
        crumbs={["archive"]}
        title={form.title}
        lead={
          <>
            {form.search} <SearchLink question={question} />
          </>
        }
      />
      <Column>
        <SavedNow answer={answer}>
          <p>{current ? `${current.name}, ${terms.watchRhythm[current.rhythm]}` : null}</p>
        </SavedNow>
        <Form answer={answer} values={{ name, rhythm }} version={version}>
          <SavedFields />
          <Actions submit={form.change} />
        </Form>
        <div className="after">
          <ButtonForm action={`${savedPath(id)}/borttagning`} label={form.remove} kind="link" />
        </div>
      </Column>
    </>
  );
}
