import type { Thing } from "../members/permissions";

export type ActionStatus = "open" | "underWay" | "overdue" | "done";

/** How an action that is not done may stand. */
export const openStatuses = ["open", "underWay", "overdue"] as const satisfies ActionStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** An action with all that its row and its page show. */
export type Action = {
  id: string;
  text: string;
  groupId: string;
  groupName: string;
  responsibleId: string | null;
  responsibleName: string | null;
  responsibleUnitId: string | null;
  unitName: string | null;
  /** Swedish day, 2026-12-11. */
  dueDay: string;
  startedAt: number | null;
  doneAt: number | null;
  doneByName: string | null;
  doneNote: string | null;
  createdAt: number;
  version: number;
  /** Where it was agreed; null for an action given otherwise. */
  meetingId: string | null;
  meetingNumber: number | null;
  meetingYear: number | null;
  /** When the meeting began, UTC ms. */
  startsAt: number | null;
  chairId: string | null;
  secretaryId: string | null;
  itemId: string | null;
  itemTitle: string | null;
  /** The item's number on its agenda. */
  itemNumber: number | null;
  signedOffAt: number | null;
  /** The year of the follow-up whose decision by the board it comes from. */
  followupYear: number | null;
};

/** How an action stands on a day. Overdue goes before under way: it is the later day that matters. */
export function statusOf(
  action: Pick<Action, "doneAt" | "startedAt" | "dueDay">,
  today: string,
): ActionStatus {
  if (action.doneAt !== null) return "done";
  if (action.dueDay < today) return "overdue";
  return action.startedAt === null ? "open" : "underWay";
}

/** What the permission table is asked about. */
export function actionThing(action: Action): Thing {
  return {
    groupId: action.groupId,
    personId: action.responsibleId,
    unitId: action.responsibleUnitId,
    chairId: action.chairId,
    secretaryId: action.secretaryId,
    signedOffAt: action.signedOffAt,
  };
}
