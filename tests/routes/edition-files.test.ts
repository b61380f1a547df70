import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { inOneLine, inPoppler } from "../support/documents";
import { fillIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { type CastRole, signedIn, type Visitor } from "../support/visitor";

/** The files of each edition over real HTTP: m-2026-5 of the demo, signed off and corrected twice. */

const meeting = "/moten/m-2026-5";
const desk = `${meeting}/anteckningar`;
const item = `${desk}/punkter/m-2026-5-4`;
const edition = (number: number, ending: string) => `${desk}/utgavor/${number}/minnesanteckningar.${ending}`;

let reader: Visitor;

const house = commonHouse(async (house) => {
  const [sofia, helena] = await Promise.all([
    signedIn(house.address, "adjuster"),
    signedIn(house.address, "contact"),
  ]);
  await signOff(sofia);
  for (const [why, text] of [
    ["Fel antal skolor.", "Fyra skolor vill börja."],
    ["Skolorna är tre, inte fyra <b>\u202Eabc.", "Tre skolor vill börja."],
  ] as const) {
    await helena.post(`${meeting}/justering/rattelse`, { why });
    expect((await fillIn(helena, item, item, { text })).status).toBe(302);
    const send = `${meeting}/justering/skicka`;
    expect((await fillIn(helena, send, send)).status).toBe(302);
    await signOff(sofia);
  }
  reader = await signedIn(house.address, "reader");
});

test("an edition's page leads to its own files, and each says what it is in all three forms", async () => {
  const page = await reader.get(`${desk}/utgavor/1`);
  const sum = await sumOf(1);
  for (const ending of ["docx", "pdf", "md"]) {
    expect(page.text).toContain(`href="${edition(1, ending)}"`);
    const said = await read(1, ending);
    expect(said).toContain("Utgåva 1 är ersatt. Utgåva 3 gäller.");
    expect(said).toMatch(/Utgåva 2, justerad 2\d november 2026: ?(\*\*)? ?Fel antal skolor\./);
    expect(said).toMatch(/Utgåva 3, justerad 2\d november 2026: ?(\*\*)? ?Skolorna är tre, inte fyra/);
    expect(said).not.toContain("\u202E");
    expect(said.replaceAll(/[^0-9a-f]/g, "")).toContain(sum);
    expect(said).not.toContain("Fyra skolor vill börja.");
    expect(said).not.toContain("Tre skolor vill börja.");
  }
});

test("the edition between has its own text and sum, its own reason and the one that replaced it", async () => {
  for (const ending of ["docx", "pdf", "md"]) {
    const said = await read(2, ending);
    expect(said).toContain("Utgåva 2 är ersatt. Utgåva 3 gäller.");
    expect(said).toContain("Fyra skolor vill börja.");
    expect(said).not.toContain("Tre skolor vill börja.");
    expect(said).toMatch(/Varför utgåva 2 ersätter den förra: ?(\*\*)? ?Fel antal skolor\./);
    expect(said).not.toContain("Utgåva 2, justerad");
    expect(said.replaceAll(/[^0-9a-f]/g, "")).toContain(await sumOf(2));
  }
});

test("every page of a replaced edition's PDF says so, and its file bears its edition's name", async () => {
  const { bytes, headers } = await fetched("reader", edition(1, "pdf"));
  const pages = (await inPoppler("pdftotext", bytes)).split("\f").filter(Boolean);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain("Utgåva 1 är ersatt. Utgåva 3 gäller.");
  expect(headers.get("content-disposition")).toContain(
    'filename="Minnesanteckningar 2026-5 utgava 1 Internationella natverket.pdf"',
  );
});

test("the edition that stands is the same file at both addresses, and says of itself nothing of being replaced", async () => {
  const own = await fetched("reader", edition(3, "md"));
  const current = await fetched("reader", `${desk}/minnesanteckningar.md`);
  expect(own.bytes).toEqual(current.bytes);
  expect(own.headers.get("content-disposition")).toBe(current.headers.get("content-disposition"));
  expect(await read(3, "md")).not.toContain("är ersatt");
});

test("whoever has an edition's file already is told so", async () => {
  const first = await fetched("reader", edition(1, "md"));
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  expect((await fetched("chair", edition(1, "md"), { "if-none-match": tag })).status).toBe(304);
  expect((await fetched("chair", edition(2, "md"), { "if-none-match": tag })).status).toBe(200);
});

test("an edition that is not there is said so in plain words", async () => {
  for (const number of ["4", "0", "-1", "nope", "1e0x"]) {
    const answer = await fetched("reader", `${desk}/utgavor/${number}/minnesanteckningar.pdf`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
  }
});

async function signOff(sofia: Visitor) {
  const answer = await fillIn(sofia, `${meeting}/justering`, `${meeting}/justering/godkann`);
  expect(answer.status).toBe(302);
}

/** What an edition's file says, in one line, read as each program reads it. */
async function read(number: number, ending: string): Promise<string> {
  const { status, bytes } = await fetched("reader", edition(number, ending));
  expect(status).toBe(200);
  if (ending === "pdf") return inOneLine(await inPoppler("pdftotext", bytes));
  if (ending === "md") return inOneLine(new TextDecoder().decode(bytes));
  const document = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  return inOneLine(document.replaceAll(/<\/w:p>/g, " ").replaceAll(/<[^>]+>/g, ""));
}

/** The sum of an edition, as its canonical file gives it. */
async function sumOf(number: number): Promise<string> {
  const { bytes } = await fetched("reader", `${desk}/utgavor/${number}/text.json`);
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

async function fetched(role: CastRole, path: string, headers: Record<string, string> = {}) {
  const visitor = role === "reader" && reader ? reader : await signedIn(house.address, role);
  const answer = await fetch(house.address + path, {
    headers: { cookie: visitor.cookieLine, ...headers },
    redirect: "manual",
  });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}
