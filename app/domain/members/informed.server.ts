import { eq } from "drizzle-orm";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, informed } from "#db/schema.server";
import type { Language } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { moveIntoBin } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { inSwedishOrder } from "./order";
import { roomOf } from "./room.server";

/** Somebody who gets a group's minutes for information, without an account. */
export type Informed = { name: string; organisation: string | null; email: string; language: Language };

/** The most people a group informs. */
export const mostInformed = 200;

/**
 * Whom a group informs, in Swedish order. `belongs` says that the address is that of somebody in the group's own
 * room on a day: they hear of the minutes already, and get one letter and not two.
 */
export function informedOf(
  db: Database,
  groupId: string,
  today: string,
): (Informed & { id: string; belongs: boolean })[] {
  const room = new Set(roomOf(db, groupId, today).map(({ email }) => email.toLowerCase()));
  return db
    .select({
      id: informed.id,
      name: informed.name,
      organisation: informed.organisation,
      email: informed.email,
      language: informed.language,
    })
    .from(informed)
    .where(eq(informed.groupId, groupId))
    .all()
    .map((row) => ({ ...row, belongs: room.has(row.email) }))
    .sort((one, other) => inSwedishOrder(one.name, other.name) || (one.id < other.id ? -1 : 1));
}

/**
 * Puts somebody on a group's list. The same person sent twice is one. Says whether the address belongs to the
 * group's room. Refuses `notFound`, `groupClosed`, `informedAlready` for an address that is on the list, and
 * `tooManyInformed`.
 */
export function addInformed(
  db: Database,
  member: Member,
  groupId: string,
  added: Informed,
  now: number,
): { belongs: boolean } | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    if (group.closedOn) return refuse("groupClosed");
    const today = dayOf(now);
    const before = informedOf(tx, groupId, today);
    const same = before.find((each) => each.email === added.email);
    if (same && isSame(same, added)) return { belongs: same.belongs };
    if (same) return refuse("informedAlready", { field: "email" });
    if (before.length >= mostInformed) return refuse("tooManyInformed");
    tx.insert(informed)
      .values({ id: newId(), groupId, ...added, addedAt: now, addedBy: member.id })
      .run();
    tellInformed(tx, member, group, "informedAdded", added, now);
    return { belongs: roomOf(tx, groupId, today).some(({ email }) => email.toLowerCase() === added.email) };
  });
}

/** Takes somebody off a group's list. Does nothing when they are off it. Refuses `notFound` for the group. */
export function removeInformed(
  db: Database,
  member: Member,
  groupId: string,
  id: string,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const group = groupOf(tx, groupId);
    if (!group) return refuse("notFound");
    const gone = informedOf(tx, groupId, dayOf(now)).find((each) => each.id === id);
    if (!gone) return null;
    const removed = { kind: "informed", id, label: gone.name } as const;
    moveIntoBin(tx, member, removed, [[informed, eq(informed.id, id)]], now);
    tellInformed(tx, member, group, "informedRemoved", gone, now);
    return null;
  });
}

const groupOf = (db: Database, id: string) =>
  db
    .select({ id: groups.id, name: groups.name, closedOn: groups.closedOn })
    .from(groups)
    .where(eq(groups.id, id))
    .get();

const isSame = (one: Informed, other: Informed) =>
  one.name === other.name && one.organisation === other.organisation && one.language === other.language;

function tellInformed(
  db: Database,
  member: Member,
  group: { id: string; name: string },
  deed: "informedAdded" | "informedRemoved",
  { name, organisation, email, language }: Informed,
  now: number,
): void {
  const facts = { name, organisation, email, language };
  const told = deed === "informedAdded" ? { after: facts } : { before: facts };
  tell(db, member, { deed, subject: "group", subjectId: group.id, label: group.name, ...told }, now);
}
