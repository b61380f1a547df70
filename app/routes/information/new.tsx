import { database } from "#db/client.server";
import { informationKinds } from "#db/words";
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
import { longestNote, numbersIn } from "~/domain/information/information";
import { toldForms } from "~/domain/information/information-form";
import { shareInformation } from "~/domain/information/writing.server";
import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { oneOfIn, wordIn } from "~/http/address";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** Tell the coordinator of a case, or share news with the network. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "shareInformation");
  const address = new URL(request.url).searchParams;
  const kind = kindIn(request);
  const choices = informationChoices(database(), member, null);
  const own = choices.units.find(({ id }) => member.seats.some((seat) => seat.unitId === id));
  return {
    kind,
    choices,
    values: {
      unitId: own?.id ?? "",
      partnerId: wordIn(address, "partner") ?? "",
      projectId: wordIn(address, "projekt") ?? "",
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "shareInformation");
  const kind = kindIn(request);
  const form =
    kind === "case" ? await readForm(request, toldForms.case) : await readForm(request, toldForms.news);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const taken = shareInformation(database(), member, form.value, "form", now());
  if (!isRefusal(taken)) {
    const note = taken.joined ? "informationJoined" : kind === "news" ? "newsTold" : "informationTold";
    return redirectWithNote(informationPath(taken.id), note);
  }
  const problems: Record<string, string> = { [taken.field ?? "form"]: taken.refused };
  const places = taken.refused === "identityNumberHere" ? numbersIn(form.value) : [];
  return data({ problems, typed: form.typed, current: null, places }, { status: 422 });
}

const kindIn = (request: Request) =>
  oneOfIn(new URL(request.url).searchParams, "slag", informationKinds) ?? "case";

export const handle: PageHandle<typeof loader> = {
  title: ({ information: { form } }, { kind }) => (kind === "case" ? form.caseTitle : form.newsTitle),
  below: () => "/register",
};

export default function NewInformation() {
  const { information, common } = useWords();
  const { form } = information;
  const { kind, choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const places = (answer as { places?: PersonalDataFound<string>[] } | undefined)?.places;
  const isCase = kind === "case";
  return (
    <>
      <Head
        small
        crumbs={["information"]}
        title={isCase ? form.caseTitle : form.newsTitle}
        lead={isCase ? form.caseLead : form.newsLead}
      >
        <p className="after-lead">
          <a href={isCase ? "/information/ny?slag=news" : "/information/ny"}>
            {isCase ? form.toNews : form.toCase}
          </a>
        </p>
      </Head>
      <Column>
        <NumbersFound places={places} />
        <Form answer={answer} values={values}>
          <EntryFields kind={kind} choices={choices}>
            <Field
              name="text"
              label={isCase ? form.text : form.comment}
              help={form.textHelp}
              rows={6}
              maxLength={longestNote}
              required
            />
          </EntryFields>
          <Actions submit={isCase ? form.submitCase : form.submitNews}>
            <a href="/information">{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
