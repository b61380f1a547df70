import { z } from "zod";
import { database } from "#db/client.server";
import { keepDisposals } from "#db/disposals.server";
import { isProvedNow, requireFresh } from "~/auth/fresh.server";
import { closeSession } from "~/auth/sessions.server";
import { currentSession, requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Anonymising } from "~/components/personal/anonymising";
import { leaveForGood, ownHindrances } from "~/domain/personal/leaving.server";
import { env, now } from "~/env.server";
import { confirmed } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { noteHeader } from "~/http/note.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const sureForm = z.object({ sure: confirmed("notSure") });

/** Where the member says that they mean it: the account is closed and anonymised at once. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  requireFresh({ context }, member, "/min-sida/uppgifter/avslut");
  return { hindrances: ownHindrances(database(), member, waysOffered(), now()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "keepOwnPage");
  const form = await readForm(request, sureForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  if (!isProvedNow({ context }, member)) return formAgain({ form: "proveAgain" }, form.typed);
  const refused = leaveForGood(database(), member, waysOffered(), now());
  if (refused) return refusedForm(refused, form.typed);
  keepDisposals(database(), env.disposalsFile);
  const headers = new Headers();
  headers.append("Set-Cookie", closeSession(database(), currentSession({ request, context })));
  headers.append("Set-Cookie", noteHeader("leftForGood"));
  return redirect("/logga-in", { headers });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.personal.ownData.leave };

export default function OwnLeave() {
  const words = useWords();
  const { hindrances } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const own = words.personal.ownData;
  return (
    <>
      <Head
        small
        title={own.leave}
        lead={own.leaveText}
        crumbs={["yourPage", { to: "/min-sida/uppgifter", label: own.title }]}
      />
      <Anonymising hindrances={hindrances} answer={answer} back="/min-sida/uppgifter" />
    </>
  );
}
