import { expect } from "vitest";
import { formsOf, type PageForm } from "./forms";
import type { Answer, Visitor } from "./visitor";

/** What a page must never carry as anything but letters: each part would run if it got through. */
export const hostileText =
  '"><img src=x onerror=alert(1)><script>alert(2)</script>[klicka](javascript:alert(3))<a href="javascript:alert(4)">a</a>';

/** A letter that opens a tag is written as &lt; and a quote in an attribute as &quot;, so neither stands here raw. */
const running = /<img src=x|<script>alert|<[a-z][^<>]*\shref\s*=\s*["']?\s*javascript:/i;

/** What of the hostile text would run on a page; null when none does. */
export function runsIn(html: string): string | null {
  const match = running.exec(html);
  return match ? html.slice(Math.max(0, match.index - 80), match.index + 120) : null;
}

/** A form as one comes to it: where it stands, and what it holds untouched. */
export type MetForm = PageForm & { page: string };

/** The forms of these pages in which something can be typed, each address once. Pages that are refused have none. */
export async function formsToTypeIn(visitor: Visitor, pages: string[]): Promise<MetForm[]> {
  const met = new Map<string, MetForm>();
  for (const page of pages) {
    const shown = await visitor.get(page);
    if (shown.status !== 200 || !/html/.test(shown.headers.get("content-type") ?? "")) continue;
    for (const form of formsOf(shown.text, page)) {
      const action = form.action.split("#")[0] as string;
      const key = `${action} ${form.names.join()}`;
      if (form.typing.length > 0 && !met.has(key)) met.set(key, { ...form, action, page });
    }
  }
  return [...met.values()];
}

/** What a person would sensibly write where a form is empty and words alone are not enough. */
const sensible: Record<string, string> = {
  day: "2027-05-05",
  start: "13.00",
  end: "15.00",
  answerBy: "2027-04-20",
  fromDay: "2026-11-23",
  due: "2027-01-15",
  signOffBy: "2026-12-01",
  learnedOn: "2026-11-20",
  email: "gun@example.org",
  phone: "0123-45 67 89",
  minutes: "10",
  link: "https://example.org/mote",
};

/** A form with `text` wherever words are free, sense where something else is asked for, and the rest untouched. */
export function filledWith(form: PageForm, text: string): PageForm["fields"] {
  const typed = Object.fromEntries(
    form.typing.map(({ name, type }) => {
      const plain = name.replace(/-\d+$/, "");
      const own = form.fields[name];
      if (plain in sensible || !["text", "textarea"].includes(type)) {
        return [name, own || (name === plain ? (sensible[plain] ?? "") : "")];
      }
      return [name, /^\d+$/.test(String(own)) ? (own as string) : text];
    }),
  );
  return { ...form.fields, ...typed };
}

/** The sentences of a form that came back, in the visitor's language: none is a key, and none is missing. */
export function problemsTold(answer: Answer): string[] {
  const summary = /<div class="summary"[^>]*>(.*?)<\/div>/s.exec(answer.text)?.[1] ?? "";
  return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, inside = ""]) =>
    inside.replaceAll(/<[^>]*>/g, ""),
  );
}

/** That an answer says what is wrong in whole sentences of the language. */
export function expectSentence(answer: Answer, language: "sv" | "en", what: string): void {
  expect(answer.text, what).toContain(`<html lang="${language}"`);
  const told = problemsTold(answer);
  expect(told.length, `${what} tells nothing`).toBeGreaterThan(0);
  for (const each of told) expect(each, what).toMatch(/\S \S.*[.?:]?$/);
}

/** A text as a page writes it. */
export const asWritten = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
