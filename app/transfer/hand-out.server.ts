import type { Language } from "#db/words";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";

/**
 * Hands out a file, or says in a line of plain text why there is none: programs fetch these addresses, and to
 * them a page is no answer. What sends the reader on (to sign in) is let through.
 */
export function handOut(language: Language, make: () => Response): Response {
  try {
    return make();
  } catch (refusal) {
    if (!(refusal instanceof Response) || refusal.status < 400) throw refusal;
    const { errors } = (language === "en" ? en : sv).common;
    const { title, text } = refusal.status === 403 ? errors.forbidden : errors.notFound;
    return new Response(`${title}. ${text}\n`, {
      status: refusal.status,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
}
