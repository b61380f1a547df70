import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { questionIn } from "~/components/archive/address";
import { inquiriesPath } from "~/components/archive/search-ways";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Column, Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { nothingAsked } from "~/domain/archive/question";
import { askNetwork } from "~/domain/inquiries/asking.server";
import { longestQuestion } from "~/domain/inquiries/inquiry";
import { inquiryForm } from "~/domain/inquiries/inquiry-form";
import { contactsBut, suggested } from "~/domain/inquiries/receivers.server";
import { viewerOf } from "~/domain/members/member";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { searchAside } from "~/threads/archive.server";

/** Puts the question in the address to the contacts who may know: those nearest to it are ticked. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "askNetwork");
  const { text } = questionIn(new URL(request.url).searchParams);
  const contacts = contactsBut(database(), member.id, now());
  const near = text
    ? await searchAside(database(), viewerOf(member), { ...nothingAsked, text }, now())
    : { hits: [] };
  const chosen = suggested(contacts, near);
  return {
    text,
    chosen,
    contacts: [...contacts].sort((a, b) => rank(chosen, a.personId) - rank(chosen, b.personId)),
  };
}

/** The suggested first, and the others in the order of their units. */
const rank = (chosen: readonly string[], personId: string) =>
  chosen.includes(personId) ? chosen.indexOf(personId) : chosen.length;

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "askNetwork");
  const form = await readForm(request, inquiryForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const asked = askNetwork(database(), member, form.value, now());
  if (isRefusal(asked)) return refusedForm(asked, form.typed);
  return redirectWithNote(`${inquiriesPath}/${asked.id}`, "networkAsked");
}

export const handle: PageHandle<typeof loader> = { title: ({ archive }) => archive.inquiry.form.title };

export default function AskNetwork() {
  const { archive } = useWords();
  const { form } = archive.inquiry;
  const { text, chosen, contacts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={["archive", { to: inquiriesPath, label: archive.inquiry.list.title }]}
        title={form.title}
        lead={form.lead}
      />
      <Column>
        {contacts.length === 0 ? (
          <Empty>{form.nobody}</Empty>
        ) : (
          <Form answer={answer} values={{ question: text.slice(0, longestQuestion), receivers: chosen }}>
            <Field
              name="question"
              label={form.question}
              help={form.questionHelp}
              maxLength={longestQuestion}
              required
            />
            <Field name="more" label={form.more} help={form.moreHelp} rows={5} />
            <Checks
              name="receivers"
              legend={form.receivers}
              help={chosen.length < contacts.length ? form.suggested : form.everybody}
              columns
              options={contacts.map(({ personId, name, unitName }) => ({
                value: personId,
                label: name,
                help: unitName,
              }))}
            />
            <Actions submit={form.submit} />
          </Form>
        )}
      </Column>
    </>
  );
}
