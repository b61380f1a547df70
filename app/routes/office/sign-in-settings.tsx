import { z } from "zod";
import { database } from "#db/client.server";
import { roles } from "#db/words";
import { isProvedNow, requireFresh } from "~/auth/fresh.server";
import { requireMember } from "~/auth/visit.server";
import { waysOffered } from "~/auth/ways.server";
import { Actions } from "~/components/buttons";
import { Checks, Tick } from "~/components/choices";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changeSignInSettings, signInSettings } from "~/domain/members/sign-in-settings.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion, tick } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Everybody is a reader, however they come in. */
const askable = roles.filter((role) => role !== "reader");

const signInForm = z.object({
  roles: z.array(z.enum(roles, { error: "wrongValue" })).default([]),
  longSessions: tick(),
  version: shownVersion(),
});

/** By which ways in a role counts, and how long people may stay signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  requireFresh({ context }, member, "/installningar/inloggning");
  return { settings: found(signInSettings(database())), offered: waysOffered() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "manageSettings");
  const form = await readForm(request, signInForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  if (!isProvedNow({ context }, member)) return formAgain({ form: "proveAgain" }, form.typed);
  const { version, ...wanted } = form.value;
  const refused = changeSignInSettings(database(), member, wanted, waysOffered(), version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/installningar", "saved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.signIn.title };

export default function SignInSettings() {
  const words = useWords();
  const own = words.office.signIn;
  const { settings, offered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const current = answer?.current as typeof settings | null | undefined;
  const values = { roles: settings.roles, longSessions: settings.longSessions ? "1" : "" };
  return (
    <>
      <Head small title={own.title} lead={own.lead} crumbs={["settings"]} />
      <Column>
        <SavedNow answer={answer}>
          <p>{current?.roles.map((role) => words.terms.role[role]).join(", ")}</p>
        </SavedNow>
        <Form answer={answer} values={values} version={settings.version}>
          <p className="note">{own.offered(offered.map((way) => words.account.ways[way]).join(", "))}</p>
          <Checks
            name="roles"
            legend={own.roles}
            help={own.rolesHelp}
            options={askable.map((role) => ({ value: role, label: words.terms.role[role] }))}
          />
          <fieldset className="field">
            <legend>{own.long}</legend>
            <Tick name="longSessions" label={own.longAllowed} help={own.longHelp} />
          </fieldset>
          <Actions submit={words.common.save}>
            <a href="/installningar">{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
