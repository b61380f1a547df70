import { z } from "zod";
import { database } from "#db/client.server";
import { isProvedNow, requireFresh } from "~/auth/fresh.server";
import { takeNewPasskey } from "~/auth/passkeys.server";
import { requireMember } from "~/auth/visit.server";
import { requireWay, waysOffered } from "~/auth/ways.server";
import { PasskeyForm } from "~/components/account/passkey-form";
import { PasskeyList } from "~/components/account/passkey-list";
import { Field } from "~/components/field";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { cannotKeepKeys, passkeysOf } from "~/domain/members/passkeys.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { line, optionalText } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const passkeyForm = z.object({ name: line("passkeyNameMissing", 60), answer: optionalText(20_000) });

/** The member's own passkeys, and a form for one more. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireWay("passkey");
  const member = requireMember({ request, context }, "keepOwnPage");
  requireFresh({ context }, member, "/min-sida/nycklar");
  return {
    passkeys: passkeysOf(database(), member.id).map(({ transports: _, ...row }) => row),
    mayKeep: cannotKeepKeys(database(), member, waysOffered()) === null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireWay("passkey");
  const member = requireMember({ request, context }, "keepOwnPage");
  const form = await readForm(request, passkeyForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  if (!isProvedNow({ context }, member)) return formAgain({ form: "proveAgain" }, form.typed);
  const { name, answer } = form.value;
  const refused = await takeNewPasskey(database(), member, name, answer ?? "", now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/min-sida/nycklar", "passkeyAdded", name);
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.passkeys.title,
  programs: ["passkey"],
};

export default function Passkeys() {
  const { passkeys: words } = useWords();
  const { passkeys, mayKeep } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head small title={words.title} lead={words.lead} crumbs={["yourPage"]} />
      <Part id="egna" title={words.own} aside={passkeys.length > 0 ? words.count(passkeys.length) : null}>
        {passkeys.length > 0 ? (
          <PasskeyList passkeys={passkeys} mayRemove={mayKeep} />
        ) : (
          <p className="note">{words.none}</p>
        )}
      </Part>
      <Part id="ny" title={words.newTitle}>
        {mayKeep ? (
          <PasskeyForm kind="new" action="/min-sida/nycklar" answer={answer} submit={words.make}>
            <Field
              name="name"
              label={words.name}
              help={words.nameHelp}
              width="half"
              maxLength={60}
              required
            />
          </PasskeyForm>
        ) : (
          <p className="note">{words.strongerWayFirst}</p>
        )}
      </Part>
    </>
  );
}
