import { expect, test } from "vitest";
import { dayIn, guessOf, type PaperClues } from "~/domain/documents/guess";

const units = [
  { id: "school", name: "Barn- och utbildningsförvaltningen", shortName: "BUF" },
  { id: "energy", name: "Ekbacka Energi AB", shortName: null },
];

const guess = (clues: Partial<PaperClues>) =>
  guessOf({ name: "fil.pdf", folder: "", text: "", facts: { title: null, madeOn: null }, ...clues }, units);

test.each<[string, string | null]>([
  ["Möte 2019-04-05", "2019-04-05"],
  ["20190405 minnesanteckningar", "2019-04-05"],
  ["190405 protokoll", "2019-04-05"],
  ["980405 protokoll", "1998-04-05"],
  ["den 5 april 2019 klockan 9", "2019-04-05"],
  ["5:e oktober 2019", "2019-10-05"],
  ["Sammanträde 5/4 2019", "2019-04-05"],
  ["2019.4.5", "2019-04-05"],
  ["först 3 maj 2018 och sedan 2019-04-05", "2018-05-03"],
  ["2019-02-30", null],
  ["diarienummer 20191345", null],
  ["telefon 0456-123456", null],
  ["12345678901", null],
  ["2019", null],
])("the day in %j is %s", (text, day) => {
  expect(dayIn(text)).toBe(day);
});

test("the name tells first, then the folder, then the text, and last when the file was made", () => {
  const facts = { title: null, madeOn: "2010-01-01" };
  const text = "Möte den 3 maj 2017";
  expect(guess({ name: "a 2019-04-05.pdf", folder: "2018-01-01", text, facts }).day).toBe("2019-04-05");
  expect(guess({ folder: "2018-01-01", text, facts }).day).toBe("2018-01-01");
  expect(guess({ text, facts }).day).toBe("2017-05-03");
  expect(guess({ facts }).day).toBe("2010-01-01");
  expect(guess({}).day).toBe(null);
});

test.each<[Partial<PaperClues>, string]>([
  [{ name: "Minnesanteckningar 190405.docx" }, "minutes"],
  [{ name: "Protokoll nätverket.pdf" }, "minutes"],
  [{ name: "Slutrapport Läslust.pdf" }, "report"],
  [{ name: "Ansökan Erasmus.pdf" }, "application"],
  [{ name: "Ansökan om slutrapport.pdf" }, "application"],
  [{ name: "Internationell policy.pdf" }, "policy"],
  [{ folder: "Ansökningar/2019" }, "application"],
  [{ text: "RIKTLINJER FÖR RESOR\nVi reser med tåg." }, "policy"],
  [{ name: "A\u030Arsredovisning.pdf" }, "report"],
  [{ name: "Karta.pdf", text: `${"ord ".repeat(200)} rapport` }, "other"],
])("%j is %s", (clues, kind) => {
  expect(guess(clues).kind).toBe(kind);
});

test.each<[Partial<PaperClues>, string]>([
  [{ facts: { title: "Slutrapport Läslust", madeOn: null } }, "Slutrapport Läslust"],
  [{ name: "2019-04-05_Minnesanteckningar_nätverket.docx" }, "Minnesanteckningar nätverket"],
  [
    { name: "Möte om vänorter.docx", facts: { title: "Microsoft Word - mall.doc", madeOn: null } },
    "Möte om vänorter",
  ],
  [{ name: "scan001.pdf", text: "\n12\nAvtal med Viljandi\nmellan" }, "Avtal med Viljandi"],
  [{ name: "scan001.pdf" }, "scan001"],
])("the title of %j is %j", (clues, title) => {
  expect(guess(clues).title).toBe(title);
});

test.each<[Partial<PaperClues>, string | null]>([
  [{ name: "BUF rapport.pdf" }, "school"],
  [{ folder: "Barn- och utbildningsförvaltningen/2019" }, "school"],
  [{ text: "Ekbacka Energi AB ansöker" }, "energy"],
  [{ text: "Ekbacka Energi ABC" }, null],
  [{ name: "BUFFE.pdf" }, null],
])("the unit of %j is %j", (clues, unitId) => {
  expect(guess(clues).unitId).toBe(unitId);
});
