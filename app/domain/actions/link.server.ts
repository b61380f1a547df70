import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { actions } from "#db/schema.server";
import type { Actor } from "../chronicle/chronicle.server";
import { signedWith } from "../signed-with.server";
import type { Action } from "./action";
import { selectActions } from "./actions.server";

/** The secret of an action's own link, made when the first letter about it is queued. */
export function keyOf(db: Database, actionId: string): string {
  const made = db
    .update(actions)
    .set({ linkKey: secretOf(32) })
    .where(and(eq(actions.id, actionId), isNull(actions.linkKey)))
    .returning({ linkKey: actions.linkKey })
    .get();
  const row =
    made ?? db.select({ linkKey: actions.linkKey }).from(actions).where(eq(actions.id, actionId)).get();
  if (!row?.linkKey) throw new Error(`No action ${actionId} to make a link for.`);
  return row.linkKey;
}

/** Where an action is reported without sign-in. */
export const pathOf = (linkKey: string): string => `/atgard/${linkKey}`;

/** The action that a link opens; null for a key nobody has, and while its minutes are not signed off. */
export function actionByKey(db: Database, linkKey: string): Action | null {
  const settled = or(isNull(actions.meetingId), isNotNull(signedWith));
  const row = selectActions(db, and(eq(actions.linkKey, linkKey), settled)).get();
  if (!row) return null;
  const { total, ...action } = row;
  return action;
}

/** Who reports by the link: the person it was sent to, else the unit, which has no id. */
export const reporterOf = (action: Action): Actor =>
  action.responsibleId
    ? { id: action.responsibleId, name: action.responsibleName ?? "" }
    : { id: null, name: action.unitName ?? "" };
