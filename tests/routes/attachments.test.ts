import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashesIn } from "#db/files.server";
import { filesOf } from "../support/attachments";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { value } from "../support/look";
import { stateOf } from "../support/server";
import { type Answer, signedIn, type Visitor } from "../support/visitor";

/** Files on a meeting, put there and fetched over HTTP, and what nobody can put there. */

const attach = "/bilagor/till/mote/m-2027-1";
const page = attach;
const pdf = "%PDF-1.7\n1 0 obj";

let karin: Visitor;
let linnea: Visitor;

const house = freshHouse(async (house) => {
  karin = await signedIn(house.address, "coordinator");
  linnea = await signedIn(house.address, "reader");
});

test("a file is attached, listed with its sort, size and giver, and fetched as it was", async () => {
  const added = await karin.postFiles(attach, [["Årsplan 'utkast'.pdf", pdf]]);
  expect(added.location).toBe(page);
  const shown = await linnea.get(page);
  expect(shown.text).toContain("Årsplan &#x27;utkast&#x27;.pdf");
  expect(shown.text).toMatch(/PDF, 16\u00a0byte, Karin Karlsson/);
  expect(shown.text).not.toContain('type="file"');
  expect(shown.text).toContain('<a href="/moten" aria-current="true">');
  const meetingPage = (await linnea.get("/moten/m-2027-1")).text;
  expect(meetingPage).toContain(addressIn(shown).replaceAll("'", "&#x27;"));
  expect(meetingPage).not.toContain(`href="${page}"`);
  expect((await karin.get("/moten/m-2027-1")).text).toContain(`href="${page}"`);
  expect(shown.text).not.toContain("/borttagning");
  const file = await linnea.get(addressIn(shown));
  expect(file.text).toBe(pdf);
  expect(file.headers.get("content-type")).toBe("application/pdf");
  expect(file.headers.get("content-disposition")).toBe(
    `attachment; filename="Arsplan _utkast_.pdf"; filename*=UTF-8''%C3%85rsplan%20%27utkast%27.pdf`,
  );
});

test("a web page leaves as a text to be saved, in a box without rights, and is not fetched twice", async () => {
  await karin.postFiles(attach, [["sida.html", "<script>alert(1)</script>"]]);
  const address = addressIn(await karin.get(page));
  const { headers } = await linnea.get(address);
  expect(headers.get("content-type")).toMatch(/^text\/plain\b/);
  expect(headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox; default-src 'none'");
  expect(headers.get("cache-control")).toBe("private, no-cache");
  const again = await linnea.get(address, { "if-none-match": headers.get("etag") ?? "" });
  expect([again.status, again.text]).toEqual([304, ""]);
});

const large = new Uint8Array(25 * 1024 * 1024 + 1).fill(97);

test.each<[string, [string, string | Uint8Array<ArrayBuffer>][], number, string]>([
  ["nothing", [], 422, "Välj minst en fil."],
  ["a program", [["plan.exe", "MZ"]], 422, "Filen går inte att lägga till."],
  ["a page that calls itself a picture", [["bild.png", "<script>"]], 422, "Filen går inte att lägga till."],
  ["an empty file", [["tom.txt", ""]], 422, "Filen är tom."],
  ["a name that climbs", [["../../server.txt", "x"]], 422, "Filens namn går inte att använda."],
  ["a name of 500 characters", [[`${"a".repeat(500)}.txt`, "x"]], 422, "Filens namn går inte att använda."],
  ["a file that is too large", [["stor.txt", large]], 413, "Filen är för stor."],
  ["eleven files", Array.from({ length: 11 }, (_, at) => [`${at}.txt`, "x"]), 422, "Välj högst 10 filer"],
  [
    "one good file and one bad",
    [
      ["plan.pdf", pdf],
      ["plan.exe", "MZ"],
    ],
    422,
    "gäller filen plan.exe.",
  ],
])("%s is refused in words, and nothing is kept", async (_what, files, status, words) => {
  const before = stateOf(house);
  const kept = hashesIn(filesOf(house));
  const answer = await karin.postFiles(attach, files);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
  expect(stateOf(house)).toBe(before);
  expect(hashesIn(filesOf(house))).toEqual(kept);
  expect(incoming()).toEqual([]);
});

test("the largest file that may be attached is, and one of the same content takes no more room", async () => {
  const most = large.subarray(1) as Uint8Array<ArrayBuffer>;
  expect((await karin.postFiles(attach, [["en.txt", most]])).status).toBe(302);
  const kept = hashesIn(filesOf(house));
  expect((await karin.postFiles(attach, [["två.txt", most]])).status).toBe(302);
  expect(hashesIn(filesOf(house))).toEqual(kept);
  expect((await karin.get(page)).text).toMatch(/Textfil, 25,0\u00a0MB/);
});

test("a form that ends in the middle is no form, and leaves nothing", async () => {
  const before = stateOf(house);
  const answer = await karin.ask("POST", attach, broken, formHeaders());
  expect(answer.status).toBe(400);
  expect(stateOf(house)).toBe(before);
  expect(incoming()).toEqual([]);
});

test("whoever may not attach is told so, also in the middle of a large file", async () => {
  const before = stateOf(house);
  expect((await linnea.postFiles(attach, [["stor.txt", large]])).status).toBe(403);
  expect(stateOf(house)).toBe(before);
  expect(incoming()).toEqual([]);
});

test("more than all files together may be is refused with a page, before it is read", async () => {
  const answer = await tooMuch();
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("Filerna är för stora");
});

test("a file is removed once somebody has said so, and is then nowhere to be fetched", async () => {
  await karin.postFiles(attach, [["plan.pdf", pdf]]);
  const address = addressIn(await karin.get(page));
  const removal = address.replace(/[^/]+$/, "borttagning");
  const asks = (await karin.get(removal)).text;
  expect(asks).toContain("Ta bort plan.pdf?");
  expect(asks).toContain('<a href="/moten" aria-current="true">');
  expect((await karin.get(address)).status).toBe(200);
  expect((await fillIn(karin, removal, removal)).location).toBe(page);
  expect((await karin.get(address)).status).toBe(404);
  expect((await karin.get(removal)).status).toBe(404);
  expect(value(house, "select count(*) from chronicle where deed in ('attached', 'detached')")).toBe(2);
});

test("two who attach the same file at the same time have attached one", async () => {
  const answers = await Promise.all([1, 2, 3].map(() => karin.postFiles(attach, [["plan.pdf", pdf]])));
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302]);
  expect(value(house, "select count(*) from attachments")).toBe(1);
});

const broken =
  '--edge\r\nContent-Disposition: form-data; name="files"; filename="plan.txt"\r\n\r\nHalf of it';

const formHeaders = () => ({
  "content-type": "multipart/form-data; boundary=edge",
  origin: house.address,
  "sec-fetch-site": "same-origin",
});

const addressIn = (answer: Answer) =>
  /href="(\/bilagor\/[^/"]+\/[^"]+\.[a-z]+)"/.exec(answer.text)?.[1]?.replaceAll("&#x27;", "'") ?? "";

function incoming(): string[] {
  try {
    return readdirSync(join(filesOf(house), "incoming"));
  } catch {
    return [];
  }
}

/** A form that says it has 300 MB, and sends as much of it as the server reads away. */
function tooMuch(): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { ...formHeaders(), cookie: karin.cookieLine, "content-length": 300_000_000 };
    const asked = request(house.address + attach, { method: "POST", headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asked.on("error", reject);
    asked.write(Buffer.alloc(20_500_000));
  });
}
