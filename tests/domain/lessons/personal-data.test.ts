import { expect, test } from "vitest";
import { namesIn, personalDataIn } from "~/domain/lessons/personal-data";

const found = (text: string) =>
  personalDataIn({ title: "", background: text, happened: "", learned: "", advice: [], keywords: [] }).map(
    (place) => `${place.kind}: ${place.found}`,
  );

test.each([
  ["Född 19680412-1234 i Ekbacka", ["identityNumber: 19680412-1234"]],
  ["Född 680412+1234", ["identityNumber: 680412+1234"]],
  ["Samordningsnummer 196804721234.", ["identityNumber: 196804721234"]],
  ["Ring 0980-319 212 eller +46 70 123 45 67", ["phone: 0980-319 212", "phone: +46 70 123 45 67"]],
  ["Skriv till åsa.öberg@kommunen.example.se.", ["email: åsa.öberg@kommunen.example.se"]],
  ["Möte 2026-02-05, dnr KS 2026/0011, bidrag 1 250 000 kronor", []],
  ["Perioden 2021–2027, poäng 71 av 100, konto 556677-8899", []],
  ["COM(2025) 549 och 0,5 procent", []],
])("%s", (text, places) => {
  expect(found(text)).toEqual(places);
});

test("a place is shown with the text around it and the field it stands in", () => {
  expect(
    personalDataIn({
      title: "",
      background: "",
      happened: "",
      learned: "",
      advice: ["Först det ena.", "Fråga namn@example.se i god tid."],
      keywords: [],
    }),
  ).toEqual([
    { field: "advice", kind: "email", before: "Fråga ", found: "namn@example.se", after: " i god tid." },
  ]);
});

test.each([
  ["Avsluta Varma väggar i maj", []],
  ["Provläsa Trygg i trafiken före mötet", []],
  ["Svenska ESF-rådet gav besked", []],
  ["Registrator Rut Roos svarar", ["Rut Roos"]],
  ["Elsa Lindqvist och Varma väggar", ["Elsa Lindqvist"]],
  ["Elsa Varma for hem", ["Elsa Varma"]],
])("names in: %s", (summary, names) => {
  const known = { people: ["Rut Roos"], things: ["Varma väggar", "Trygg i trafiken"] };
  expect(namesIn({ summary }, known).map(({ found }) => found)).toEqual(names);
});
