import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashesIn } from "#db/files.server";
import { filesOf } from "../support/attachments";
import { docxFile, pdfFile } from "../support/files";
import { fieldIn, formsOf } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { value } from "../support/look";
import { stateOf } from "../support/server";
import { type Answer, signedIn, type Visitor } from "../support/visitor";

/** Old papers brought in over HTTP, with the real worker: guessed, corrected, put in the archive, read and removed. */

const importing = "/dokument/inlasning";

let karin: Visitor;
let linnea: Visitor;

const house = commonHouse(
  async (house) => {
    karin = await signedIn(house.address, "coordinator");
    linnea = await signedIn(house.address, "reader");
  },
  { env: { JOBS: "1" } },
);

const bytes = (file: Buffer) => new Uint8Array(file) as Uint8Array<ArrayBuffer>;

async function bring(files: [string, string | Uint8Array<ArrayBuffer>][]): Promise<string> {
  const answer = await karin.postFiles(importing, files);
  expect(answer.status).toBe(302);
  const batch = String(answer.location);
  await expect.poll(async () => isRead((await karin.get(batch)).text), { timeout: 40_000 }).toBe(true);
  return batch;
}

const isRead = (page: string) => {
  const [, done, files] = /(\d+) av (\d+) filer är lästa/.exec(page) ?? [];
  return done !== undefined && done === files;
};

const sortingForm = (answer: Answer, at: string) =>
  formsOf(answer.text, at).find((form) => form.names.includes("visibility"));

test("papers are guessed, corrected, put in the archive and handed out byte for byte", async () => {
  const minutes = docxFile(["Minnesanteckningar", "Vi talade om väderkvarnar i Viljandi."]);
  const batch = await bring([
    ["Minnesanteckningar nätverket 2019-04-05.docx", bytes(minutes)],
    ["Slutrapport Läslust.pdf", bytes(await pdfFile(["Om lavendelfält i Provence"]))],
    ["tom.txt", ""],
    ["program.exe", "MZ"],
  ]);
  const page = await karin.get(batch);
  expect(page.text).toContain("<progress");
  expect(page.text).toContain("2 gick inte att läsa in");
  expect(page.text).toContain("Filen är tom.");
  const form = sortingForm(page, batch);
  const values = Object.values(form?.fields ?? {}).flat();
  expect(values).toEqual(
    expect.arrayContaining(["Minnesanteckningar nätverket", "2019-04-05", "minutes", "report", "internal"]),
  );
  expect((await linnea.get("/arkiv?fraga=v%C3%A4derkvarnar")).text).not.toContain("/dokument/");
  const saved = await karin.post(batch, form?.fields);
  expect(saved.location).toBe(batch);
  const found = await linnea.get("/arkiv?fraga=v%C3%A4derkvarnar");
  const address = /href="(\/dokument\/[^"#]+)/.exec(found.text)?.[1] ?? "";
  const shown = await linnea.get(address);
  expect(shown.text).toContain("Vi talade om väderkvarnar i Viljandi.");
  expect(shown.text).toContain('<a href="/arkiv" aria-current="true">');
  expect(shown.text).not.toContain("/borttagning");
  const file = /href="([^"]+\/fil\/[^"]+)"/.exec(shown.text)?.[1] ?? "";
  const fetched = await fetch(house.address + file, { headers: { cookie: linnea.cookieLine } });
  const sum = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
  expect(sum(new Uint8Array(await fetched.arrayBuffer()))).toBe(sum(minutes));
  expect(fetched.headers.get("content-disposition")).toMatch(/^attachment;/);
});

test("the same file again is refused with a link to the one that is there", async () => {
  const batch = await bring([["Annat namn.pdf", bytes(await pdfFile(["Om lavendelfält i Provence"]))]]);
  const page = (await karin.get(batch)).text;
  expect(page).toContain("Samma fil finns redan:");
  const there = /Samma fil finns redan:.*?href="(\/dokument\/[^"]+)"/s.exec(page)?.[1] ?? "";
  expect((await karin.get(there)).text).toContain("Slutrapport Läslust");
});

test("a row that is wrong comes back with what was typed, and nothing is saved", async () => {
  const batch = await bring([["Policy för resor.txt", "Om tåg"]]);
  const form = sortingForm(await karin.get(batch), batch);
  const title = form?.names.find((name) => name.startsWith("title-")) ?? "";
  const id = title.slice("title-".length);
  const before = stateOf(house);
  const typed = { ...form?.fields, [title]: "", [`day-${id}`]: "2019-02-30", [`kind-${id}`]: "application" };
  const answer = await karin.post(batch, typed);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("2019-02-30");
  expect(answer.text).toContain(`href="#${title}"`);
  expect(stateOf(house)).toBe(before);
  expect((await karin.post(batch, { ...typed, visibility: "draft" })).status).toBe(422);
  await karin.post(batch, { ...form?.fields, [`deed-${id}`]: "leaveOut" });
  expect((await karin.get(batch)).text).toContain("1 togs inte med");
});

test("two hundred files come in one form and are gone through page by page, and one more is refused", async () => {
  const many = (count: number, of: string): [string, string][] =>
    Array.from({ length: count }, (_, at) => [`Rapport ${of} ${at}.txt`, `${of} nummer ${at}`]);
  const kept = hashesIn(filesOf(house)).length;
  const refused = await karin.postFiles(importing, many(201, "för många"));
  expect(refused.status).toBe(422);
  expect(hashesIn(filesOf(house)).length).toBe(kept);
  const batch = await bring(many(200, "lagom"));
  const last = await karin.get(`${batch}?sida=10`);
  expect(last.text).toContain("lagom 199");
  const form = sortingForm(last, batch);
  expect(form?.names.filter((name) => name.startsWith("title-"))).toHaveLength(20);
  expect((await karin.post(`${batch}?sida=10`, form?.fields)).location).toBe(batch);
  expect(value(house, "select count(*) from documents where title like '%lagom%'")).toBe(20);
}, 120_000);

test("a text that cannot be read is asked for again, and the file can be put in the archive all the same", async () => {
  const batch = await bring([["Trasig rapport.pdf", "%PDF-1.7\n1 0 obj <<"]]);
  const page = await karin.get(batch);
  expect(page.text).toContain("filen är skadad");
  expect(page.text).toContain(`<form id="forsok" method="post" action="${batch}/forsok">`);
  const id = fieldIn(page.text, "file");
  expect((await karin.post(`${batch}/forsok`, { file: id })).location).toBe(batch);
  await expect.poll(async () => isRead((await karin.get(batch)).text), { timeout: 20_000 }).toBe(true);
  const form = sortingForm(await karin.get(batch), batch);
  await karin.post(batch, form?.fields);
  expect((await linnea.get("/arkiv?fraga=trasig")).text).toContain("Trasig rapport");
});

test("a document is corrected and removed, and is then nowhere", async () => {
  const id = String(value(house, "select id from documents where title like 'Trasig%'"));
  const change = `/dokument/${id}/andra`;
  const form = formsOf((await karin.get(change)).text, change).find((each) => each.names.includes("title"));
  expect((await karin.post(change, { ...form?.fields, title: "Hel rapport" })).location).toBe(
    `/dokument/${id}`,
  );
  expect((await karin.post(change, { ...form?.fields, title: "Annan" })).status).toBe(409);
  expect((await linnea.post(`/dokument/${id}/borttagning`)).status).toBe(403);
  expect((await karin.post(`/dokument/${id}/borttagning`)).location).toBe("/arkiv");
  expect((await karin.get(`/dokument/${id}`)).status).toBe(404);
  expect((await linnea.get("/arkiv?fraga=%22hel+rapport%22")).text).not.toContain(id);
});
