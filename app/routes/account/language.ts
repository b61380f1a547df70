import { z } from "zod";
import { database } from "#db/client.server";
import { languages } from "#db/words";
import { currentMember, languageCookie } from "~/auth/visit.server";
import { chooseLanguage } from "~/domain/members/own-page.server";
import { now } from "~/env.server";
import { safePath } from "~/http/answers.server";
import { cookieLine } from "~/http/cookies.server";
import { choice } from "~/http/fields";
import { readButton } from "~/http/form.server";
import { type ActionFunctionArgs, redirect } from "~/remix.server";

const languageForm = z.object({
  language: choice(languages, "wrongValue"),
  till: z.string().max(1000).optional(),
});

/** Changes the language: the member's own for good, a visitor's in this browser. Open to everyone. */
export async function action({ request, context }: ActionFunctionArgs) {
  const pressed = await readButton(request, languageForm);
  const member = currentMember({ request, context });
  if (member) chooseLanguage(database(), member, pressed.language, now());
  return redirect(safePath(pressed.till), {
    headers: { "Set-Cookie": cookieLine(languageCookie, pressed.language, 365 * 24 * 3600) },
  });
}

export async function loader() {
  return redirect("/");
}

export { Nothing as default } from "~/components/nothing";
