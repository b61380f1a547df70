import { expect, test } from "vitest";
import { attendance, decisions, minuteItems, minutes } from "#db/schema.server";
import {
  canonical,
  type MinutesText,
  partsOf,
  readCanonical,
  representedIn,
} from "~/domain/minutes/canonical";
import { lockMinutes, sumOfMinutes } from "~/domain/minutes/seal.server";
import { sumInGroups } from "~/i18n/format";
import { now, smallNetwork } from "./network";

const text: MinutesText = {
  form: "traffpunkt-minutes-2",
  municipality: "Ekbacka kommun",
  group: "Internationella nätverket",
  meetingId: "m5",
  year: 2026,
  number: 5,
  theme: null,
  caseNumber: null,
  day: "2026-11-12",
  from: "13.00",
  until: "15.30",
  meetingForm: "onSite",
  place: null,
  chair: null,
  secretary: null,
  adjusters: [],
  summary: 'Kort "sagt"',
  noOutcomeWhy: null,
  units: [],
  members: [],
  others: [],
  items: [],
  edition: 0,
  correctionWhy: null,
  signedOff: null,
};

test("the canonical form has sorted keys and no blanks, whatever order the fields came in", () => {
  const backwards = Object.fromEntries(Object.entries(text).reverse()) as MinutesText;
  expect(canonical(backwards)).toBe(canonical(text));
  expect(canonical(text)).toBe(
    '{"adjusters":[],"caseNumber":null,"chair":null,"correctionWhy":null,"day":"2026-11-12","edition":0,"form":"traffpunkt-minutes-2",' +
      '"from":"13.00","group":"Internationella nätverket","items":[],"meetingForm":"onSite","meetingId":"m5",' +
      '"members":[],"municipality":"Ekbacka kommun","noOutcomeWhy":null,"number":5,"others":[],"place":null,"secretary":null,' +
      '"signedOff":null,"summary":"Kort \\"sagt\\"","theme":null,"units":[],"until":"15.30","year":2026}',
  );
});

test("å typed as one letter or as two gives the same form, and reading it back gives the text", () => {
  const summary = "Räksmörgås";
  expect(canonical({ ...text, summary: summary.normalize("NFD") })).toBe(canonical({ ...text, summary }));
  expect(readCanonical(canonical(text))).toEqual(text);
  expect(readCanonical("{")).toBeNull();
  expect(readCanonical('{"form":"other"}')).toBeNull();
});

test("the sum is the SHA-256 of the form's UTF-8 bytes, as another implementation computes it", async () => {
  const bytes = new TextEncoder().encode(canonical(text));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(sumOfMinutes(text)).toBe(hex);
  expect(sumInGroups(hex)).toMatch(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/);
});

test("a text signed in the form before this one is read, with what it did not tell as untold", () => {
  const { noOutcomeWhy, correctionWhy, ...older } = text;
  const unit = {
    unit: "Kommunledningen",
    kind: "department",
    person: "Eva Ek",
    presence: "present",
    standsInFor: null,
  };
  const stored = JSON.stringify({ ...older, form: "traffpunkt-minutes-1", units: [unit] });
  expect(readCanonical(stored)).toEqual({
    ...text,
    form: "traffpunkt-minutes-1",
    units: [{ ...unit, from: null, until: null }],
  });
});

test("each part stands for its own words only", () => {
  const item = { id: "a", number: 1, title: "Ett", text: "", notReached: false, decisions: [], actions: [] };
  const before = partsOf({ ...text, items: [item] });
  const after = partsOf({ ...text, items: [{ ...item, text: "Nytt" }] });
  const changed = before.filter((part, place) => part.form !== after[place]?.form).map((part) => part.key);
  expect(changed).toEqual(["a"]);
});

test("a unit is represented by its contact or its deputy, and by nobody else", () => {
  const units = ["present", "deputy", "absent", "absentWithNotice"] as const;
  expect(representedIn(units.map((presence) => ({ presence })))).toEqual({ represented: 2, of: 4 });
  expect(representedIn([])).toEqual({ represented: 0, of: 0 });
});

test("locked minutes have their decisions numbered, and keep text and sum", () => {
  const db = smallNetwork();
  db.insert(minutes)
    .values({
      meetingId: "m5",
      startedAt: now,
      sentAt: now,
      summary: "Kort.",
    })
    .run();
  db.insert(minuteItems).values({ agendaItemId: "m5-2", meetingId: "m5", text: "Vi talade." }).run();
  db.insert(decisions)
    .values({
      id: "d",
      groupId: "network",
      meetingId: "m5",
      agendaItemId: "m5-2",
      kind: "decision",
      text: "Ja.",
      createdAt: 0,
    })
    .run();
  db.insert(decisions)
    .values({
      id: "i",
      groupId: "network",
      meetingId: "m5",
      agendaItemId: "m5-1",
      kind: "information",
      text: "Kommunen har fått en ny vänort.",
      createdAt: 0,
    })
    .run();
  db.insert(attendance)
    .values({
      id: "a",
      meetingId: "m5",
      unitId: "sof",
      personId: "sofia",
      capacity: "contact",
      presence: "present",
      fromItemId: "m5-2",
    })
    .run();
  lockMinutes(db, "m5", "sofia", now);
  const row = db.select({ canonical: minutes.canonical, sum: minutes.sum }).from(minutes).get();
  const kept = readCanonical(row?.canonical ?? null);
  expect(kept).toMatchObject({
    edition: 1,
    signedOff: { day: "2026-11-13", clock: "12.00", by: ["Sofia Ek"] },
    units: [{ unit: "Socialförvaltningen", person: "Sofia Ek", presence: "present", from: 2, until: null }],
  });
  expect(kept?.items[0]?.decisions).toMatchObject([{ kind: "information", year: null, number: null }]);
  expect(kept?.items[1]).toMatchObject({
    number: 2,
    text: "Vi talade.",
    decisions: [{ year: 2026, number: 1 }],
  });
  expect(row?.sum).toBe(sumOfMinutes(kept as MinutesText));
});
