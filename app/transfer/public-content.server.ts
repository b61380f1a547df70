import type { PublicationKind } from "#db/words";
import { proseHtml } from "./prose.server";

/** Which fields of what outsiders read are Markdown. */
const written: Partial<Record<PublicationKind, readonly string[]>> = {
  lesson: ["background", "happened", "learned"],
  project: ["summary", "expectedResults", "results"],
  partner: ["note"],
  minutes: ["summary"],
  newsletter: ["opening", "closing"],
};

/** What outsiders read of a record, with its Markdown as HTML that is safe to show; "" where nothing is written. */
export function readable(kind: PublicationKind, content: Record<string, unknown>): Record<string, unknown> {
  const html = (text: unknown) => (typeof text === "string" && text !== "" ? proseHtml(text) : "");
  const told = { ...content };
  for (const field of written[kind] ?? []) told[field] = html(told[field]);
  if (kind === "minutes" && Array.isArray(told.items))
    told.items = told.items.map((item) => ({ ...item, text: html(item.text) }));
  if (kind === "followup" && Array.isArray(told.sections))
    told.sections = told.sections.map((section) => ({ ...section, text: html(section.text) }));
  return told;
}
