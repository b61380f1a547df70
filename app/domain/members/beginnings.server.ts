import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import { newGroupItems } from "#db/start/standing-items";
import type { UnitKind } from "#db/words";
import { isRefusal, type Refusal, refuse } from "../refusal";
import { createGroup } from "./groups.server";
import type { Member } from "./member";
import { createPerson, grantedTo, personById } from "./people.server";
import { setRoles } from "./roles.server";
import type { StandingItem } from "./standing-items.server";
import { createUnit } from "./units.server";
import { queueWelcome } from "./welcome.server";

/** What a new network is called, unless somebody writes another name. */
export const firstNetworkName = "Internationella nätverket";

/**
 * What a new network's agendas start with, unless somebody writes others. The titles are Swedish, as everything
 * that the network itself writes.
 */
export const firstStandingItems = newGroupItems.network;

/**
 * Standing items from lines as "Laget runt (30)": the minutes stand in brackets and may be left out. A title of
 * the first items keeps its kind and presenter; others are information without a presenter.
 */
export function readStandingItems(typed: string[]): StandingItem[] {
  return typed.map((each) => {
    const { name, inBrackets } = withBrackets(each);
    const isMinutes = inBrackets !== null && /^\d{1,3}$/.test(inBrackets) && Number(inBrackets) <= 600;
    const title = isMinutes ? name : each;
    const known = firstStandingItems.find((item) => item.title === title);
    return {
      title,
      kind: known?.kind ?? "information",
      presenterRole: known?.presenterRole ?? null,
      minutes: isMinutes ? Number(inBrackets) : null,
    };
  });
}

/** Units from lines as "Socialförvaltningen (SOC)": without brackets the name itself, cut, is the short name. */
export function readUnits(kind: UnitKind, typed: string[]): NewUnit[] {
  return typed.map((each) => {
    const { name, inBrackets } = withBrackets(each);
    return inBrackets && inBrackets.length <= 30
      ? { kind, name, shortName: inBrackets }
      : { kind, name: each, shortName: each.slice(0, 30).trim() };
  });
}

function withBrackets(line: string): { name: string; inBrackets: string | null } {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(line);
  return match?.[1] && match[2]
    ? { name: match[1], inBrackets: match[2].trim() }
    : { name: line, inBrackets: null };
}

/**
 * Makes somebody the coordinator: the one who has the address, or a new person, who is written to. Refuses
 * `personDeactivated`.
 */
export function beginCoordinator(
  db: Database,
  member: Member,
  { name, email }: { name: string; email: string },
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const known = tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
    const id =
      known?.id ??
      createPerson(
        tx,
        member,
        { name, email, title: null, phone: null, unitId: null, language: "sv", welcome: false },
        now,
      );
    if (isRefusal(id)) return id;
    const roles = grantedTo(tx, id);
    if (roles.includes("coordinator")) return null;
    const version = personById(tx, id)?.version ?? 0;
    const refused = setRoles(tx, member, id, [...roles, "coordinator"], version, now);
    if (refused) return refuse(refused.refused, { field: "email" });
    if (id !== member.id) queueWelcome(tx, member, id, now);
    return null;
  });
}

/** Makes the network's group with its standing items. Refuses like `createGroup`. */
export function beginNetwork(
  db: Database,
  member: Member,
  network: {
    name: string;
    fewestMeetings: number;
    mostMeetings: number;
    chairId: string | null;
    standingItems: StandingItem[];
  },
  now: number,
): null | Refusal {
  const unsaid = { purpose: null, rules: [], secretaryId: null, adjusterId: null };
  const id = createGroup(db, member, { kind: "network", ...unsaid, ...network }, now);
  return isRefusal(id) ? id : null;
}

type NewUnit = { kind: UnitKind; name: string; shortName: string };

/** Makes units in the order given; one that is there already is left as it is. Returns how many were made. */
export function beginUnits(db: Database, member: Member, wanted: NewUnit[], now: number): number {
  return db.transaction((tx) => {
    let made = 0;
    for (const unit of wanted) {
      const id = createUnit(tx, member, { ...unit, governingBody: null, description: null }, now);
      if (!isRefusal(id)) made += 1;
    }
    return made;
  });
}
