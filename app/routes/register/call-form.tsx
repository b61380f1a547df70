import { database } from "#db/client.server";
import { callPath } from "~/addresses/register";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CallFields } from "~/components/register/call-fields";
import { callChoices, callContent } from "~/domain/funding/call-content.server";
import { callFields, callForm } from "~/domain/funding/call-form";
import { changeCall, registerCall } from "~/domain/funding/registering.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { wordIn } from "~/http/address";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A call: registered, or changed. `?program=` chooses the programme beforehand. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, call } = callAsked(asking);
  const programmeCode = wordIn(new URL(asking.request.url).searchParams, "program") ?? "";
  return {
    call: call && { id: call.id, title: call.content.title },
    choices: callChoices(database(), call?.content ?? null, now()),
    version: call?.version ?? 0,
    values: call ? callFields(call.content) : { programmeCode, status: "watching", responsibleId: member.id },
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, call } = callAsked(asking);
  const form = await readForm(asking.request, callForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const saved = call
    ? changeCall(database(), member, call.id, content, version, now())
    : registerCall(database(), member, content, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(callPath(call?.id ?? saved?.id ?? ""), "callSaved");
}

function callAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, params.id ? "seeRegister" : "changeRegister");
  if (!params.id) return { member, call: null };
  const call = found(callContent(database(), params.id));
  requireRight(member, "changeCall", { personId: call.content.responsibleId });
  return { member, call };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ calls }, { call }) => (call ? calls.changeTitle(call.title) : calls.newTitle),
};

export default function CallForm() {
  const speech = useSpeech();
  const { calls, common } = speech.words;
  const { call, choices, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { content: { title: string; closesOn: string } } | null | undefined;
  const back = call ? callPath(call.id) : "/register/utlysningar";
  return (
    <>
      <Head
        small
        crumbs={["calls", ...(call ? [{ to: back, label: call.title, lang: "sv" }] : [])]}
        title={call ? <Around passage={call.title}>{calls.changeTitle(call.title)}</Around> : calls.newTitle}
        lead={call ? calls.changeLead : calls.newLead}
      />
      <SavedNow answer={answer}>
        {saved ? (
          <p>
            {saved.content.title}. {calls.fields.closesOn}: {dayInWords(saved.content.closesOn, speech)}.
          </p>
        ) : null}
      </SavedNow>
      <Form answer={answer} version={version} values={values} className="form parts">
        <CallFields choices={choices}>
          <Actions submit={calls.submit}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        </CallFields>
      </Form>
    </>
  );
}
