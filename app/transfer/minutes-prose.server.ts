import { type ActionStatus, statusOf } from "~/domain/actions/action";
import { type MinutesText, representedIn } from "~/domain/minutes/canonical";
import { proseHtml } from "./prose.server";

/** Minutes as a page shows them. */
export type MinutesSheet = {
  text: MinutesText;
  /** The text under each item as HTML that is safe to show, by the item's id. */
  html: Record<string, string>;
  represented: { represented: number; of: number };
  /** How each action is today, by id; empty where that is not shown. */
  statuses: Record<string, ActionStatus>;
};

type Standing = Map<string, { dueDay: string; startedAt: number | null; doneAt: number | null }>;

/** Sets minutes for a page: Markdown as HTML, the figure of attendance, and how the actions are today. */
export function minutesSheet(text: MinutesText, standing: Standing = new Map(), today = ""): MinutesSheet {
  return {
    text,
    html: Object.fromEntries(text.items.map((item) => [item.id, item.text ? proseHtml(item.text) : ""])),
    represented: representedIn(text.units),
    statuses: Object.fromEntries([...standing].map(([id, action]) => [id, statusOf(action, today)])),
  };
}

/** The canonical form of minutes as a file. */
export function canonicalFile(
  canonical: string,
  { year, number, edition = 1 }: { year: number; number: number; edition?: number },
): Response {
  return canonicalAnswer(canonical, `minutes-${year}-${number}${edition > 1 ? `-${edition}` : ""}.json`);
}

/** A canonical form as a file: its bytes as they are, for its sum to be made from. */
export function canonicalAnswer(canonical: string, name: string): Response {
  return new Response(canonical, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
