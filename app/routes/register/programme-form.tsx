import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ProgrammeFields } from "~/components/register/programme-fields";
import { newProgrammeForm, programmeFields, programmeForm } from "~/domain/funding/programme-form";
import { changeProgramme, programmeContent, startProgramme } from "~/domain/funding/programme-writing.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A funding programme: written in, or changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { programme } = programmeAsked(asking);
  if (!programme) return { programme: null, version: 0, values: {} };
  const { code, version, content } = programme;
  const { nameSv, nameEn } = content;
  return { programme: { code, nameSv, nameEn }, version, values: programmeFields(content) };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, programme } = programmeAsked(asking);
  return programme ? changed(asking.request, member, programme.code) : started(asking.request, member);
}

type Member = ReturnType<typeof requireMember>;

async function started(request: Request, member: Member) {
  const form = await readForm(request, newProgrammeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { code, ...content } = form.value;
  const refused = startProgramme(database(), member, code, content, now());
  return refused ? refusedForm(refused, form.typed) : savedAt(code);
}

async function changed(request: Request, member: Member, code: string) {
  const form = await readForm(request, programmeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...content } = form.value;
  const refused = changeProgramme(database(), member, code, content, version, now());
  return refused ? refusedForm(refused, form.typed) : savedAt(code);
}

const savedAt = (code: string) =>
  redirectWithNote(`/register/program/${encodeURIComponent(code)}`, "programmeSaved");

function programmeAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  return { member, programme: params.code ? found(programmeContent(database(), params.code)) : null };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ programmes }, { programme }, speech) =>
    programme ? programmes.changeTitle(nameIn(programme, speech)) : programmes.newTitle,
};

export default function ProgrammeForm() {
  const speech = useSpeech();
  const { common, programmes } = speech.words;
  const { programme, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { content: { nameSv: string; nameEn: string } } | null | undefined;
  const back = programme ? `/register/program/${encodeURIComponent(programme.code)}` : "/register/program";
  return (
    <>
      <Head
        small
        crumbs={["programmes", ...(programme ? [{ to: back, label: nameIn(programme, speech) }] : [])]}
        title={programme ? programmes.changeTitle(nameIn(programme, speech)) : programmes.newTitle}
        lead={programme ? programmes.changeLead(programme.code) : programmes.newLead}
      />
      <SavedNow answer={answer}>{saved ? <p>{nameIn(saved.content, speech)}</p> : null}</SavedNow>
      <Form answer={answer} version={programme ? version : undefined} values={values} className="form parts">
        <ProgrammeFields isNew={!programme}>
          <Actions submit={programmes.submit}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        </ProgrammeFields>
      </Form>
    </>
  );
}
