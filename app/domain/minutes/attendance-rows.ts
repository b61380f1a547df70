import type { Presence } from "#db/words";
import { isRefusal, type Refusal, refuse } from "../refusal";
import {
  type AgendaPlace,
  guestKey,
  type ItemStay,
  memberPresences,
  placePresences,
  wholeMeeting,
} from "./attendance";
import type { AttendanceRow, AttendanceSheet } from "./attendance-sheet.server";

/** What a person says about who came. A unit or member that is left out has not been looked at yet. */
export type PresenceWords = {
  /** Unit's id → presence. */
  units: Record<string, string>;
  /** Person's id → presence. */
  members: Record<string, string>;
  /** Persons without a place who took part. */
  others: string[];
  /** Guests by name. */
  guests: string[];
  /**
   * The first and the last item that somebody was there for, each an id or empty: by `unit-`, `member-` or `person-`
   * with the id, and a guest's by `guestKey`. Left out, all were there throughout.
   */
  stays?: Record<string, { from: string; until: string }>;
};

const mostGuests = 60;

/**
 * The lines of attendance as a person has put them in words on a sheet. Refuses `wrongValue`, `tooMany` and
 * `tooLong` guests, and of somebody's stay `stayOfAbsent`, `itemOffAgenda` and, when it ends before it
 * begins, `stayTurned`.
 */
export function rowsOf(sheet: AttendanceSheet, words: PresenceWords): AttendanceRow[] | Refusal {
  const rows: AttendanceRow[] = [];
  for (const made of [
    ...sheet.units.map((place) => unitRow(place, words.units[place.unitId] ?? "", sheet, words)),
    ...sheet.members.map(({ personId }) => memberRow(personId, words.members[personId] ?? "", sheet, words)),
    ...sheet.others.map(({ personId, capacity }) => {
      const presence: Presence = capacity === "guest" ? "guest" : "present";
      const came = words.others.includes(personId) ? { ...nobody, personId, capacity, presence } : null;
      return withStay(came, `person-${personId}`, sheet, words);
    }),
    ...guestRows(sheet, words),
  ]) {
    if (isRefusal(made)) return made;
    if (made) rows.push(made);
  }
  return rows;
}

type Line = Omit<AttendanceRow, keyof ItemStay>;

const nobody = { unitId: null, personId: null, guestName: null, forPersonId: null };

function unitRow(
  place: AttendanceSheet["units"][number],
  said: string,
  sheet: AttendanceSheet,
  words: PresenceWords,
) {
  const key = `unit-${place.unitId}`;
  const presence = placePresences.find((each) => each === said);
  if (!presence) return said ? refuse("wrongValue", { field: key }) : withStay(null, key, sheet, words);
  const stoodIn = presence === "deputy";
  const holder = stoodIn ? place.deputy : (place.contact ?? place.deputy);
  const line: Line = {
    ...nobody,
    unitId: place.unitId,
    personId: holder?.id ?? null,
    capacity: stoodIn ? "deputy" : "contact",
    presence,
    forPersonId: stoodIn ? (place.contact?.id ?? null) : null,
  };
  return withStay(line, key, sheet, words);
}

function memberRow(personId: string, said: string, sheet: AttendanceSheet, words: PresenceWords) {
  const key = `member-${personId}`;
  const presence = memberPresences.find((each) => each === said);
  if (!presence) return said ? refuse("wrongValue", { field: key }) : withStay(null, key, sheet, words);
  return withStay({ ...nobody, personId, capacity: "member", presence }, key, sheet, words);
}

function guestRows(sheet: AttendanceSheet, words: PresenceWords) {
  if (words.guests.length > mostGuests) return [refuse("tooMany", { field: "guests" })];
  if (words.guests.some((name) => name.length > 120)) return [refuse("tooLong", { field: "guests" })];
  return words.guests.map((guestName) => {
    const line: Line = { ...nobody, guestName, capacity: "guest", presence: "guest" };
    return withStay(line, guestKey(guestName), sheet, words);
  });
}

/** A line with its stay; null for whoever was not there, of whom no stay can be said. */
function withStay(
  line: Line | null,
  key: string,
  sheet: AttendanceSheet,
  words: PresenceWords,
): AttendanceRow | Refusal | null {
  const { from = "", until = "" } = words.stays?.[key] ?? {};
  if (!from && !until) return line && { ...line, ...wholeMeeting };
  if (!line || line.presence === "absent" || line.presence === "absentWithNotice")
    return refuse("stayOfAbsent", { field: `${from ? "from" : "until"}-${key}` });
  const stay = stayIn(sheet.items, from, until);
  return typeof stay === "string"
    ? refuse(stay === "turned" ? "stayTurned" : "itemOffAgenda", {
        field: `${stay === "from" ? "from" : "until"}-${key}`,
      })
    : { ...line, ...stay };
}

/** A stay on an agenda; else which of the two is not on it, or that it ends before it begins. */
function stayIn(items: AgendaPlace[], from: string, until: string): ItemStay | "from" | "until" | "turned" {
  const numberOf = (id: string) => items.find((item) => item.id === id)?.number;
  const [first, last] = [numberOf(from), numberOf(until)];
  if (from && first === undefined) return "from";
  if (until && last === undefined) return "until";
  if (first !== undefined && last !== undefined && first > last) return "turned";
  return { fromItemId: from || null, untilItemId: until || null };
}
