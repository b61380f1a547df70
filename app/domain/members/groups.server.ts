import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { newId } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, people } from "#db/schema.server";
import { newGroupReminders } from "#db/start/reminders";
import { newGroupItems } from "#db/start/standing-items";
import { type GroupKind, groupKinds } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { reshelveGroup } from "../archive/renamed.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { beginWithStandingItems, type StandingItem } from "./standing-items.server";

/** What is said about a group. */
export type GroupDetails = {
  kind: GroupKind;
  name: string;
  purpose: string | null;
  /** The group's own rules of work, one sentence each. */
  rules: string[];
  /** Meetings a year: the plan is between the two. */
  fewestMeetings: number;
  mostMeetings: number;
  chairId: string | null;
  secretaryId: string | null;
  adjusterId: string | null;
  /** The day of each year, 02-01, from which a plan out of bounds is warned about; kept where left out. */
  planDueOn?: string;
  /** How many days before a meeting the units are asked for the round; null when not, kept where left out. */
  roundDays?: number | null;
  /** Whether anybody may subscribe to the group's called meetings; kept where left out. */
  publishesMeetings?: boolean;
  /** Whether those invited to a meeting see each other's mail addresses; kept where left out. */
  showsAddresses?: boolean;
};

const chair = alias(people, "chair");
const secretary = alias(people, "secretary");
const adjuster = alias(people, "adjuster");

/** All groups with who leads them, the network first and closed ones last. */
export function groupsList(db: Database) {
  return selectGroups(db).sort(
    (one, other) =>
      Number(one.closedOn !== null) - Number(other.closedOn !== null) ||
      groupKinds.indexOf(one.kind) - groupKinds.indexOf(other.kind),
  );
}

/** One group with who leads it and its version; null when there is none. */
export function groupById(db: Database, id: string) {
  return selectGroups(db, id)[0] ?? null;
}

/**
 * Makes a group and returns its id. It begins with its own standing items when given, else with those of its
 * kind, and with the reminders of every new group. Refuses like `changeGroup`.
 */
export function createGroup(
  db: Database,
  member: Member,
  wanted: GroupDetails & { standingItems?: StandingItem[] },
  now: number,
): string | Refusal {
  const { standingItems, ...details } = wanted;
  return db.transaction((tx) => {
    const refused = cannotBe(tx, details, null);
    if (refused) return refused;
    const id = newId();
    tx.insert(groups)
      .values({ id, ...details, reminders: newGroupReminders })
      .run();
    beginWithStandingItems(tx, id, standingItems ?? newGroupItems[details.kind]);
    const deed = { deed: "created", subject: "group", subjectId: id, label: details.name } as const;
    tell(tx, member, { ...deed, after: named(tx, details) }, now);
    return id;
  });
}

/**
 * Changes a group. Refuses `notFound`, `changedMeanwhile`, `groupNameTaken`, `oneNetwork` (there is one
 * network, and it stays one), `boundsWrong`, `adjusterWrites` (nobody adjusts what they wrote) and
 * `personUnknown`.
 */
export function changeGroup(
  db: Database,
  member: Member,
  id: string,
  details: GroupDetails,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = groupById(tx, id);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    if (before.kind === "network" && details.kind !== "network")
      return refuse("oneNetwork", { field: "kind" });
    const refused = cannotBe(tx, details, before);
    if (refused) return refused;
    tx.update(groups)
      .set({ ...details, version: before.version + 1 })
      .where(eq(groups.id, id))
      .run();
    const deed = { deed: "changed", subject: "group", subjectId: id, label: details.name } as const;
    tell(
      tx,
      member,
      { ...deed, before: named(tx, before), after: named(tx, { ...before, ...details }) },
      now,
    );
    if (before.name !== details.name) reshelveGroup(tx, id, now);
    return null;
  });
}

/**
 * Closes a group from today, or takes it up again: its meetings and minutes stay, and nobody plans new ones.
 * Does nothing when it is so already. Refuses `notFound` and, for the network itself, `networkStays`.
 */
export function closeGroup(
  db: Database,
  member: Member,
  id: string,
  open: boolean,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = groupById(tx, id);
    if (!before) return refuse("notFound");
    if (open === (before.closedOn === null)) return null;
    if (before.kind === "network") return refuse("networkStays");
    tx.update(groups)
      .set({ closedOn: open ? null : dayOf(now), version: before.version + 1 })
      .where(eq(groups.id, id))
      .run();
    const deed = open ? "groupReopened" : "groupClosed";
    tell(tx, member, { deed, subject: "group", subjectId: id, label: before.name }, now);
    return null;
  });
}

type Leaders = Pick<GroupDetails, "chairId" | "secretaryId" | "adjusterId">;

/** Why a group cannot be like this. Somebody who leads it already may go on, also when they have left. */
function cannotBe(db: Database, details: GroupDetails, before: ({ id: string } & Leaders) | null) {
  const others = before ? ne(groups.id, before.id) : undefined;
  const same = db
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.name, details.name), others))
    .get();
  if (same) return refuse("groupNameTaken", { field: "name" });
  if (details.kind === "network") {
    const network = db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.kind, "network"), others))
      .get();
    if (network) return refuse("oneNetwork", { field: "kind" });
  }
  if (details.fewestMeetings > details.mostMeetings) return refuse("boundsWrong", { field: "mostMeetings" });
  if (details.adjusterId && details.adjusterId === details.secretaryId)
    return refuse("adjusterWrites", { field: "adjusterId" });
  for (const field of ["chairId", "secretaryId", "adjusterId"] as const) {
    const id = details[field];
    if (id && id !== before?.[field] && !isActive(db, id)) return refuse("personUnknown", { field });
  }
  return null;
}

function selectGroups(db: Database, id?: string) {
  return db
    .select({
      id: groups.id,
      kind: groups.kind,
      name: groups.name,
      purpose: groups.purpose,
      rules: groups.rules,
      fewestMeetings: groups.fewestMeetings,
      mostMeetings: groups.mostMeetings,
      chairId: groups.chairId,
      chairName: chair.name,
      secretaryId: groups.secretaryId,
      secretaryName: secretary.name,
      adjusterId: groups.adjusterId,
      adjusterName: adjuster.name,
      planDueOn: groups.planDueOn,
      roundDays: groups.roundDays,
      publishesMeetings: groups.publishesMeetings,
      showsAddresses: groups.showsAddresses,
      closedOn: groups.closedOn,
      version: groups.version,
    })
    .from(groups)
    .leftJoin(chair, eq(chair.id, groups.chairId))
    .leftJoin(secretary, eq(secretary.id, groups.secretaryId))
    .leftJoin(adjuster, eq(adjuster.id, groups.adjusterId))
    .where(id === undefined ? undefined : eq(groups.id, id))
    .orderBy(asc(groups.name))
    .all();
}

const isActive = (db: Database, id: string) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deactivatedAt)))
    .get() !== undefined;

/** A group's details for the chronicle: names instead of identifiers. */
function named(db: Database, details: GroupDetails) {
  const {
    kind,
    name,
    purpose,
    rules,
    fewestMeetings,
    mostMeetings,
    planDueOn,
    roundDays,
    publishesMeetings,
    showsAddresses,
  } = details;
  const ids = [details.chairId, details.secretaryId, details.adjusterId].filter((id) => id !== null);
  const rows = ids.length
    ? db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)).all()
    : [];
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? null;
  return {
    kind,
    name,
    purpose,
    rules,
    fewestMeetings,
    mostMeetings,
    chair: nameOf(details.chairId),
    secretary: nameOf(details.secretaryId),
    adjuster: nameOf(details.adjusterId),
    ...(planDueOn === undefined ? {} : { planDueOn }),
    ...(roundDays === undefined ? {} : { roundDays }),
    ...(publishesMeetings === undefined ? {} : { publishesMeetings }),
    ...(showsAddresses === undefined ? {} : { showsAddresses }),
  };
}
