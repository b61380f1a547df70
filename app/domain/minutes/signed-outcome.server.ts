import type { Database } from "#db/open.server";
import { standingOf } from "../actions/actions.server";
import type { Outcome } from "../meetings/outcome.server";
import { readCanonical } from "./canonical";
import { lockedText } from "./minutes.server";

/**
 * What came out of a meeting whose minutes are being corrected, as the edition that is signed off tells it; how
 * its actions have gone is told as it is today. Null before the first sign-off.
 */
export function signedOutcome(db: Database, meetingId: string): Outcome | null {
  const text = readCanonical(lockedText(db, meetingId)?.canonical ?? null);
  if (!text) return null;
  const standing = standingOf(db, meetingId);
  return {
    summary: text.summary,
    decisions: text.items.flatMap((item) =>
      item.decisions.map(({ responsible, ...decision }) => ({
        ...decision,
        itemTitle: item.title,
        responsibleName: responsible,
      })),
    ),
    actions: text.items.flatMap((item) =>
      item.actions.map(({ id, text, due, responsible, unit }) => ({
        id,
        text,
        startedAt: null,
        doneAt: null,
        dueDay: due,
        ...standing.get(id),
        responsibleName: responsible ?? unit ?? "",
      })),
    ),
    attendance: text.units.map(({ unit, kind, presence, person }) => ({
      unitId: unit,
      unitName: unit,
      unitKind: kind,
      presence,
      personName: person,
    })),
  };
}
