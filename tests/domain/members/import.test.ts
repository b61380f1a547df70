import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { chroniclePage } from "~/domain/chronicle/chronicle.server";
import { importPeople } from "~/domain/members/import.server";
import { deactivatePerson } from "~/domain/members/leaving.server";
import { memberByEmail } from "~/domain/members/members.server";
import { peopleList } from "~/domain/members/people.server";
import { checkedPeople } from "~/domain/members/person-line-form";
import { outboxPage } from "~/domain/outbox/outbox.server";
import { inOrder } from "~/http/lines";
import { textOfFile } from "~/transfer/csv-records.server";
import { readPeopleCsv } from "~/transfer/people-csv.server";
import { asMember, now, smallOffice, today } from "./office";

test("new people are added, known ones changed by their address, and the rest left alone", () => {
  const db = smallOffice();
  const report = readIn(
    db,
    `Namn;E-post;Befattning;Telefon;Enhet;Plats;Språk
Dina Dahl;DINA@ekbacka.example.se;Planerare;0123-45 67 89;SOC;Kontaktperson;engelska
Anna Ek;anna@ekbacka.example.se;Rektor;;;;
Bo Ek;bo@ekbacka.example.se;;;Barn- och utbildningsförvaltningen;Ersättare;`,
  );
  expect(report).toMatchObject([
    { line: 2, outcome: "made", seat: { place: "contact", unitName: "Socialförvaltningen", earlier: null } },
    { line: 3, outcome: "changed", changes: [{ field: "title", before: null, after: "Rektor" }], seat: null },
    { line: 4, outcome: "unchanged", changes: [], seat: null },
  ]);
  expect(memberByEmail(db, "dina@ekbacka.example.se", today)).toMatchObject({
    name: "Dina Dahl",
    title: "Planerare",
    language: "en",
    unitName: "Socialförvaltningen",
    roles: ["reader", "contact"],
  });
  expect(outboxPage(db, {})).toEqual([]);
});

test("the same list twice changes nothing the second time", () => {
  const db = smallOffice();
  const list = `Name,Email,Unit,Seat
Dina Dahl,dina@ekbacka.example.se,Energi,contact
Anna Ek,anna@ekbacka.example.se,SOC,`;
  expect(readIn(db, list).map((line) => line.outcome)).toEqual(["made", "changed"]);
  const before = everything(db);
  expect(readIn(db, list).map((line) => line.outcome)).toEqual(["unchanged", "unchanged"]);
  expect(everything(db)).toBe(before);
});

test("a rehearsal reports the same and leaves no trace, nor a letter", () => {
  const db = smallOffice();
  const list = `Namn;E-post;Enhet;Plats
Dina Dahl;dina@ekbacka.example.se;SOC;contact
Fel;fel;;
Cecilia Ek;cecilia@ekbacka.example.se;BUF;contact`;
  const before = everything(db);
  const rehearsal = readIn(db, list, { rehearse: true });
  expect(everything(db)).toBe(before);
  expect(readIn(db, list)).toEqual(rehearsal);
  expect(rehearsal.map((line) => line.outcome)).toEqual(["made", "wrong", "changed"]);
});

test("a place is taken over from today, and the report names who had it", () => {
  const db = smallOffice();
  const report = readIn(
    db,
    "Namn;E-post;Enhet;Plats\nCecilia Ek;cecilia@ekbacka.example.se;BUF;Kontaktperson",
    { welcome: true },
  );
  expect(report[0]?.seat).toEqual({
    place: "contact",
    unitName: "Barn- och utbildningsförvaltningen",
    earlier: "Anna Ek",
  });
  expect(memberByEmail(db, "anna@ekbacka.example.se", today)?.roles).toEqual(["reader"]);
  expect(outboxPage(db, {})).toMatchObject([{ kind: "invitationToSystem", toName: "Cecilia Ek" }]);
});

test("every wrong line says why by its number, and the right ones are read in", () => {
  const db = smallOffice();
  deactivatePerson(db, asMember(db, "karin"), "östen", now);
  const report = readIn(
    db,
    `Namn;E-post;Befattning;Telefon;Enhet;Plats;Språk
;utan.namn@ekbacka.example.se;;;;;
Utan Adress;;;;;;
Halv Adress;halv@;;;;;
=HYPERLINK("http://evil.example");formel@ekbacka.example.se;;;;;
Formel Titel;titel@ekbacka.example.se;@SUM(1+1);;;;
${"x".repeat(10_000)};lang@ekbacka.example.se;;;;;
Nils Nyström;nils@ekbacka.example.se;;;Rymdförvaltningen;;
Nora Nyström;nora@ekbacka.example.se;;;;Kontaktperson;
Nisse Nyström;nisse@ekbacka.example.se;;;BUF;Kung;
Rut Rätt;rut@ekbacka.example.se;;+46 123 456;BUF;;
Rut Rätt;RUT@ekbacka.example.se;;;;;
Östen Ek;osten@ekbacka.example.se;;;;;
Lars L\ufffdv;lars@ekbacka.example.se;;;;;
Lisa LÃ¶v;lisa@ekbacka.example.se;;;;;
Sven;sven@ekbacka.example.se;;ring mig;;;
Tora;tora@ekbacka.example.se;;;;;klingonska
Ett;ett@ekbacka.example.se;;;SOC;contact;
Två;tva@ekbacka.example.se;;;soc;Kontaktperson;
Anna Ek;anna@ekbacka.example.se;;;Energi;contact;`,
  );
  expect(report.map((line) => [line.line, line.why ?? line.outcome, line.about])).toEqual([
    [2, "nameMissing", null],
    [3, "addressMissing", null],
    [4, "addressWrong", null],
    [5, "looksLikeFormula", null],
    [6, "looksLikeFormula", null],
    [7, "tooLong", null],
    [8, "unitUnknown", "Rymdförvaltningen"],
    [9, "placeWithoutUnit", null],
    [10, "placeUnknown", "Kung"],
    [11, "made", null],
    [12, "addressTwice", "11"],
    [13, "personDeactivated", null],
    [14, "lettersBroken", null],
    [15, "lettersBroken", null],
    [16, "phoneWrong", null],
    [17, "languageUnknown", "klingonska"],
    [18, "made", null],
    [19, "seatTwice", "18"],
    [20, "seatElsewhere", null],
  ]);
  const names = peopleList(db, {}, today).map((person) => person.name);
  expect(names).toContain("Rut Rätt");
  expect(names).not.toContain("Två");
  expect(memberByEmail(db, "anna@ekbacka.example.se", today)?.unitName).toContain("Barn-");
});

test("script in a name is text like any other", () => {
  const db = smallOffice();
  readIn(db, "Namn;E-post\n<script>alert(1)</script>;script@ekbacka.example.se");
  expect(memberByEmail(db, "script@ekbacka.example.se", today)?.name).toBe("<script>alert(1)</script>");
});

test.each([
  ["semicolons and a mark", "\ufeffNamn;E-post\nEva Ö;eva@x.se"],
  ["commas", 'E-mail,Name\neva@x.se,"Eva Ö"'],
  ["tabs, as pasted from a spreadsheet", "NAMN\tE-POST\tSkonummer\nEva Ö\teva@x.se\t38"],
  ["Windows line ends and empty lines", "\r\nNamn;E-postadress\r\n\r\nEva Ö;eva@x.se\r\n;\r\n"],
  ["decomposed letters", "Namn;E-post\nEva O\u0308;eva@x.se"],
])("a list with %s is read", (_what, text) => {
  expect(readPeopleCsv(text)).toMatchObject({
    ok: true,
    lines: [{ cells: { name: "Eva Ö", email: "eva@x.se", title: "" } }],
  });
});

test("lines are numbered as in the file, also after one that goes over several", () => {
  const read = readPeopleCsv('Namn;E-post;Titel\n"Eva";eva@x.se;"en\ntvå"\n\nBo;bo@x.se;\n');
  expect(read.ok && read.lines.map((line) => [line.line, line.raw])).toEqual([
    [2, '"Eva";eva@x.se;"en\ntvå"'],
    [5, "Bo;bo@x.se;"],
  ]);
});

test("columns that nobody knows are named, and a list without headings is refused", () => {
  expect(readPeopleCsv("Namn;E-post;Skonummer\nEva;eva@x.se;38")).toMatchObject({
    unknownColumns: ["Skonummer"],
  });
  expect(readPeopleCsv("Eva;eva@x.se")).toMatchObject({ fault: "columnsMissing" });
  expect(readPeopleCsv("  \n ")).toMatchObject({ fault: "peopleFileEmpty" });
  expect(readPeopleCsv('Namn;E-post\n"Eva;eva@x.se\nBo;bo@x.se')).toMatchObject({ fault: "quoteNotClosed" });
  const long = `Namn;E-post\n${"Eva;eva@x.se\n".repeat(2001)}`;
  expect(readPeopleCsv(long)).toMatchObject({ fault: "tooManyLines" });
});

test("a file is read in the letters it was written with", () => {
  const text = "Namn;E-post\nÅsa Öberg;asa@x.se";
  expect(textOfFile(new TextEncoder().encode(text))).toBe(text);
  expect(textOfFile(Uint8Array.from(Buffer.from(text, "latin1")))).toBe(text);
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
  expect(textOfFile(wide)).toBe(text);
});

function readIn(db: Database, text: string, options: { rehearse?: boolean; welcome?: boolean } = {}) {
  const read = readPeopleCsv(text);
  if (!read.ok) throw new Error(read.fault);
  const { right, wrong } = checkedPeople(read.lines);
  const { rehearse = false, welcome = false } = options;
  return inOrder(importPeople(db, asMember(db, "karin"), right, { rehearse, welcome }, now), wrong);
}

const everything = (db: Database) =>
  JSON.stringify([peopleList(db, {}, today), chroniclePage(db, {}, 1000), outboxPage(db, {})]);
