import { database } from "#db/client.server";
import { callPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { callContent } from "~/domain/funding/call-content.server";
import { isTied, removeCall } from "~/domain/funding/call-writing.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { refusedButton } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Asks once before a call that nobody looks to is removed. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "changeRegister");
  const { id, content } = found(callContent(database(), params.id ?? ""));
  return { id, title: content.title, isTied: isTied(database(), id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "changeRegister");
  const { id } = found(callContent(database(), params.id ?? ""));
  const refused = removeCall(database(), member, id, now());
  if (refused) refusedButton(refused);
  return redirectWithNote("/register/utlysningar", "callRemoved");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ calls }, { title }) => `${calls.removeButton}: ${title}`,
};

export default function RemoveCall() {
  const { calls, common, problems } = useWords();
  const { id, title, isTied: tied } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={["calls", { to: callPath(id), label: title, lang: "sv" }]}
        title={calls.removeTitle}
        lead={tied ? problems.callTied : <Around passage={title}>{calls.removeLead(title)}</Around>}
      />
      <Column>
        {tied ? (
          <a href={`${callPath(id)}/andra`}>{calls.changeButton}</a>
        ) : (
          <Form>
            <Actions submit={calls.removeButton}>
              <a href={callPath(id)}>{common.cancel}</a>
            </Actions>
          </Form>
        )}
      </Column>
    </>
  );
}
