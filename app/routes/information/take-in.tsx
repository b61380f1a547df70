import { database } from "#db/client.server";
import { informationPath } from "~/addresses/information";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { EntryFields } from "~/components/information/entry-fields";
import { NumbersFound } from "~/components/information/numbers-found";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { informationChoices } from "~/domain/information/choices.server";
import { takeInLetter, waitingLetter } from "~/domain/information/incoming.server";
import { longestNote, numbersIn } from "~/domain/information/information";
import { toldForms } from "~/domain/information/information-form";
import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** A letter that waits, as the entry that it may become: what could be read out of it is filled in. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, letter } = letterAsked(asking);
  return { letter, choices: informationChoices(database(), member, null) };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, letter } = letterAsked(asking);
  const form = await readForm(asking.request, toldForms.case);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const taken = takeInLetter(database(), member, letter.id, form.value, now());
  if (!isRefusal(taken))
    return redirectWithNote(informationPath(taken.id), taken.joined ? "informationJoined" : "letterTaken");
  if (taken.refused !== "identityNumberHere") return refusedForm(taken, form.typed);
  const problems: Record<string, string> = { [taken.field ?? "form"]: taken.refused };
  return data({ problems, typed: form.typed, current: null, places: numbersIn(form.value) }, { status: 422 });
}

function letterAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "takeInLetters");
  return { member, letter: found(waitingLetter(database(), params.id ?? "")) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { letter }) =>
    `${words.information.incomingPage.takeIn}: ${letter.subject || words.information.incomingPage.noSubject}`,
  below: () => "/register",
};

export default function TakeIn() {
  const { information, common } = useWords();
  const own = information.incomingPage;
  const { letter, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = (answer as { places?: PersonalDataFound<string>[] } | undefined)?.places;
  const from = own.from(letter.fromName, letter.fromAddress);
  return (
    <>
      <Head
        small
        crumbs={["information", { to: "/information/inkommet", label: own.title }]}
        title={letter.subject || own.noSubject}
        lead={from}
      />
      <Column>
        <NumbersFound places={places} />
        <Form
          answer={answer}
          values={{
            title: letter.title,
            caseNumber: letter.caseNumber,
            partnerId: letter.partnerId,
            text: `${from}\n\n${letter.text}`.slice(0, longestNote),
          }}
        >
          <EntryFields kind="case" choices={choices}>
            <Field
              name="text"
              label={information.form.note}
              help={information.form.textHelp}
              rows={10}
              maxLength={longestNote}
              required
            />
          </EntryFields>
          <Actions submit={own.takeIn}>
            <a href="/information/inkommet">{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
