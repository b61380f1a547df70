import { eq, TransactionRollbackError } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import { languages, type SeatPlace, seatPlaces } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { isRefusal } from "../refusal";
import type { Member } from "./member";
import { changePerson, createPerson, type PersonDetails, personById } from "./people.server";
import { assignSeat } from "./seats.server";
import { type UnitWithHolders, unitsWithHolders } from "./units.server";
import { queueWelcome } from "./welcome.server";

/** One person to be read in. What is null is left as it is, or as it is for everybody at first. */
export type ImportLine = {
  /** Where the person stands in the file. */
  line: number;
  name: string;
  /** Lower case; by it a person who is there already is known. */
  email: string;
  title: string | null;
  phone: string | null;
  /** A unit's name or short name. */
  unit: string | null;
  place: string | null;
  language: string | null;
};

/** What becomes of a line, and why when nothing does. */
export type LineReport = {
  line: number;
  name: string;
  email: string;
  outcome: "made" | "changed" | "unchanged" | "wrong";
  /** A key of the interface's words, when wrong. */
  why: string | null;
  /** What the reason is about: a text in the file, or the number of another line. */
  about: string | null;
  changes: {
    field: "name" | "title" | "phone" | "unit" | "language";
    before: string | null;
    after: string;
  }[];
  /** The place that the person takes from today, and who had it. */
  seat: { place: SeatPlace; unitName: string; earlier: string | null } | null;
};

type ImportOptions = {
  /** Only finds out what would happen: everything is done, reported and undone. */
  rehearse: boolean;
  /** Whether those who are new, or take a place, are written to. */
  welcome: boolean;
};

/**
 * Reads people in, line by line: somebody new is added, somebody known by the address is changed where the line
 * says something else, and places are taken over from today. A line that cannot be read in is left out whole
 * and says why; the others are not hindered. Reading the same in again changes nothing.
 */
export function importPeople(
  db: Database,
  member: Member,
  lines: ImportLine[],
  { rehearse, welcome }: ImportOptions,
  now: number,
): LineReport[] {
  let report: LineReport[] = [];
  try {
    db.transaction((tx) => {
      const seen: Seen = { addresses: new Map(), seats: new Map() };
      report = lines.map((line) => importLine(tx, member, line, seen, welcome && !rehearse, now));
      if (rehearse) tx.rollback();
    });
  } catch (problem) {
    if (!(problem instanceof TransactionRollbackError)) throw problem;
  }
  return report;
}

/** What earlier lines of the same file have spoken for: the number of the line by address, and by seat. */
type Seen = { addresses: Map<string, number>; seats: Map<string, number> };

/** A line that cannot be read in; thrown to undo what has been done for it. */
class WrongLine extends Error {
  constructor(
    readonly why: string,
    readonly about: string | null = null,
  ) {
    super(why);
  }
}

function importLine(
  db: Database,
  member: Member,
  line: ImportLine,
  seen: Seen,
  welcome: boolean,
  now: number,
): LineReport {
  const { line: number, name, email } = line;
  const told = { line: number, name, email, why: null, about: null };
  try {
    return db.transaction((tx): LineReport => {
      const earlier = seen.addresses.get(email);
      if (earlier !== undefined) throw new WrongLine("addressTwice", String(earlier));
      const units = unitsWithHolders(tx, dayOf(now));
      const unit = line.unit === null ? null : unitNamed(units, line.unit);
      const place = placeOf(line, unit);
      const person = keepPerson(tx, member, line, unit, now);
      const seat = unit && place ? takeSeat(tx, member, person.id, unit, place, number, seen, now) : null;
      if (welcome && (person.isNew || seat)) queueWelcome(tx, member, person.id, now);
      seen.addresses.set(email, number);
      const outcome = person.isNew ? "made" : person.changes.length > 0 || seat ? "changed" : "unchanged";
      return { ...told, outcome, changes: person.changes, seat };
    });
  } catch (problem) {
    if (!(problem instanceof WrongLine)) throw problem;
    return { ...told, outcome: "wrong", why: problem.why, about: problem.about, changes: [], seat: null };
  }
}

function placeOf(line: ImportLine, unit: UnitWithHolders | null): SeatPlace | null {
  if (line.place === null) return null;
  const place = seatPlaces.find((each) => each === line.place);
  if (!place) throw new WrongLine("placeUnknown", line.place);
  if (!unit) throw new WrongLine("placeWithoutUnit");
  return place;
}

/** Adds the person, or changes what the line says otherwise. */
function keepPerson(
  db: Database,
  member: Member,
  line: ImportLine,
  unit: UnitWithHolders | null,
  now: number,
): { id: string; isNew: boolean; changes: LineReport["changes"] } {
  const language = line.language === null ? null : languages.find((each) => each === line.language);
  if (language === undefined) throw new WrongLine("languageUnknown", line.language);
  const known = db.select({ id: people.id }).from(people).where(eq(people.email, line.email)).get();
  const { name, email } = line;
  if (!known) {
    const { title, phone } = line;
    const details = {
      name,
      email,
      title,
      phone,
      unitId: unit?.id ?? null,
      language: language ?? "sv",
    } as const;
    const id = createPerson(db, member, { ...details, welcome: false }, now);
    if (isRefusal(id)) throw new WrongLine(id.refused);
    return { id, isNew: true, changes: [] };
  }
  const before = personById(db, known.id);
  if (!before || before.deactivatedAt !== null) throw new WrongLine("personDeactivated");
  const after: PersonDetails = {
    name,
    email,
    title: line.title ?? before.title,
    phone: line.phone ?? before.phone,
    unitId: unit?.id ?? before.unitId,
    language: language ?? before.language,
  };
  const changes: LineReport["changes"] = [];
  for (const field of ["name", "title", "phone", "language"] as const) {
    const value = after[field];
    if (value !== null && value !== before[field])
      changes.push({ field, before: before[field], after: value });
  }
  if (unit && unit.id !== before.unitId)
    changes.push({ field: "unit", before: before.unitName, after: unit.name });
  if (changes.length > 0) {
    const refused = changePerson(db, member, before.id, after, before.version, now);
    if (refused) throw new WrongLine(refused.refused);
  }
  return { id: before.id, isNew: false, changes };
}

/** Gives the person the unit's place from today; null when they have it already. */
function takeSeat(
  db: Database,
  member: Member,
  personId: string,
  unit: UnitWithHolders,
  place: SeatPlace,
  line: number,
  seen: Seen,
  now: number,
): LineReport["seat"] {
  const key = `${unit.id}/${place}`;
  const other = seen.seats.get(key);
  if (other !== undefined) throw new WrongLine("seatTwice", String(other));
  const holder = unit.holders[place];
  if (holder?.personId !== personId) {
    const wish = { unitId: unit.id, place, personId, fromDay: dayOf(now), welcome: false };
    const refused = assignSeat(db, member, wish, null, now);
    if (refused) throw new WrongLine(refused.refused);
  }
  seen.seats.set(key, line);
  return holder?.personId === personId ? null : { place, unitName: unit.name, earlier: holder?.name ?? null };
}

function unitNamed(units: UnitWithHolders[], text: string): UnitWithHolders {
  const wanted = text.toLocaleLowerCase("sv");
  const unit = units.find((each) =>
    [each.name, each.shortName].some((name) => name.toLocaleLowerCase("sv") === wanted),
  );
  if (!unit) throw new WrongLine("unitUnknown", text);
  return unit;
}
