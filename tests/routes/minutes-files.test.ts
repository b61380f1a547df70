import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { inPoppler } from "../support/documents";
import { commonHouse } from "../support/fresh-house";
import { type CastRole, signedIn } from "../support/visitor";

/** Minutes fetched as files over real HTTP: m-2026-4 of the demo is signed, m-2026-5 awaits sign-off. */

const house = commonHouse();

const file = (meeting: string, ending: string) =>
  `/moten/${meeting}/anteckningar/minnesanteckningar.${ending}`;

async function fetched(role: CastRole, path: string, headers: Record<string, string> = {}) {
  const visitor = await signedIn(house.address, role);
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

test("signed minutes are handed to all staff as Word, PDF and Markdown, each under its full name", async () => {
  const word = await fetched("reader", file("m-2026-4", "docx"));
  expect(word.headers.get("content-type")).toBe(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  );
  expect(word.headers.get("content-disposition")).toBe(
    'attachment; filename="Minnesanteckningar 2026-4 Internationella natverket.docx"; ' +
      "filename*=UTF-8''Minnesanteckningar%202026-4%20Internationella%20n%C3%A4tverket.docx",
  );
  expect(new TextDecoder().decode(unzipSync(word.bytes)["word/document.xml"])).toContain("Beslut 2026:7");
  const pdf = await fetched("reader", file("m-2026-4", "pdf"));
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(await inPoppler("pdftotext", pdf.bytes)).toContain("Beslut 2026:7");
  const markdown = await fetched("reader", file("m-2026-4", "md"));
  expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(new TextDecoder().decode(markdown.bytes)).toContain("> **Beslut 2026:7**");
});

test("the page leads to each of them", async () => {
  const page = await (await signedIn(house.address, "reader")).get("/moten/m-2026-4/anteckningar");
  for (const ending of ["docx", "pdf", "md"])
    expect(page.text).toContain(`href="${file("m-2026-4", ending)}"`);
});

test("a draft is handed only to those who may read it, and says on every page what it is", async () => {
  const draft = await fetched("contact", file("m-2026-5", "pdf"));
  const pages = (await inPoppler("pdftotext", draft.bytes)).split("\f").filter(Boolean);
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page).toContain("Utkast, inte justerade");
  expect((await fetched("reader", file("m-2026-5", "pdf"))).status).toBe(403);
});

test("who has the same text already is told so, and keeps it to themselves", async () => {
  const first = await fetched("reader", file("m-2026-4", "pdf"));
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = await fetched("chair", file("m-2026-4", "pdf"), { "if-none-match": tag });
  expect(again.status).toBe(304);
  expect(again.bytes).toHaveLength(0);
  expect((await fetched("reader", file("m-2026-4", "docx"), { "if-none-match": tag })).status).toBe(200);
});

test("of minutes that are not there is said so in plain words", async () => {
  const answer = await fetched("reader", file("m-none", "pdf"));
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});
