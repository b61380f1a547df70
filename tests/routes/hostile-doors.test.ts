import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, stateOf } from "../support/server";
import { type Answer, signedIn, type Visitor } from "../support/visitor";
import { rows } from "./rights/every-row";
import { layRecords } from "./rights/records";

/** What stands at the door and should not come in: foreign forms, heavy bodies, long addresses, ids that are none. */

let house: House;
let coordinator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  layRecords(house);
  coordinator = await signedIn(house.address, "coordinator");
});

afterAll(() => house.close());

const unitForm = { name: "Kusten", shortName: "K", kind: "company", version: "1" };
const form = "application/x-www-form-urlencoded";

/** Asks in Swedish and in English, and sees that the answer is a page in that language and changes nothing. */
async function inBothLanguages(ask: (visitor: Visitor) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const language of ["sv", "en"] as const) {
    await coordinator.post("/sprak", { language });
    const before = stateOf(house);
    const answer = await ask(coordinator);
    expect(answer.text).toContain(`<html lang="${language}"`);
    expect(answer.text).toMatch(/<h1[^>]*>[^<]+ [^<]+<\/h1>/);
    expect(answer.text).not.toMatch(/\bat .*\.(js|ts):\d+/);
    expect(stateOf(house)).toBe(before);
    answers.push(answer);
  }
  await coordinator.post("/sprak", { language: "sv" });
  return answers;
}

const statuses = (answers: Answer[]) => answers.map((each) => each.status);

describe("a form that does not come from our own pages", () => {
  const foreign: Record<string, Record<string, string>> = {
    "says nothing of where it comes from": { "content-type": form },
    "comes from another site": { "content-type": form, origin: "https://ekbacka.example" },
    "says another site in one header and ours in the other": {
      "content-type": form,
      "sec-fetch-site": "cross-site",
      origin: "SELF",
    },
    "comes from a neighbour under the same name": { "content-type": form, "sec-fetch-site": "same-site" },
    "comes from nowhere": { "content-type": form, origin: "null" },
  };

  test.each(Object.entries(foreign))("%s is not taken", async (_what, headers) => {
    const own = headers.origin === "SELF" ? { ...headers, origin: house.address } : headers;
    const body = new URLSearchParams(unitForm).toString();
    const answers = await inBothLanguages((visitor) =>
      visitor.ask("POST", "/enheter/org-sbf/andra", body, own),
    );
    expect(statuses(answers)).toEqual([403, 403]);
  });

  test("is not taken at any address of the house", async () => {
    const before = stateOf(house);
    // The one exception: what ends letters by one click (RFC 8058) reads no cookie and carries its own secret.
    const exception = "routes/subscriptions/end";
    expect(rows.some(({ id }) => id === exception)).toBe(true);
    for (const row of rows.filter((each) => each.post && each.id !== exception)) {
      const body = new URLSearchParams(row.fields as Record<string, string>).toString();
      const headers = { "content-type": form, origin: "https://ekbacka.example" };
      expect((await coordinator.ask("POST", row.path, body, headers)).status, row.path).toBe(403);
    }
    expect(stateOf(house)).toBe(before);
  });
});

describe("a body", () => {
  test("of six megabytes is turned away before it is read", async () => {
    const answers = await inBothLanguages((visitor) =>
      visitor.post("/lardomar/ny", { title: "x".repeat(6_000_000) }),
    );
    expect(statuses(answers)).toEqual([413, 413]);
    expect(answers[0]?.text).toContain("Det som skickades är för stort");
    expect(answers[1]?.text).not.toContain("Det som skickades");
  });

  test("that does not say how long it is, is turned away", async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        `${house.address}/lardomar/ny`,
        {
          method: "POST",
          headers: {
            cookie: coordinator.cookieLine,
            "content-type": form,
            "sec-fetch-site": "same-origin",
            "transfer-encoding": "chunked",
          },
        },
        (answer) => resolve(answer.statusCode),
      );
      asked.on("error", reject);
      asked.end("title=x");
    });
    expect(status).toBe(411);
  });

  const noForms: [what: string, type: string, body: string][] = [
    ["JSON", "application/json", '{"name":"Kusten"}'],
    ["plain text", "text/plain", "name=Kusten"],
    ["XML", "application/xml", "<name>Kusten</name>"],
    ["a form in parts without a border", "multipart/form-data", "name=Kusten"],
    ["a form in parts that breaks off", "multipart/form-data; boundary=x", "--x\r\nContent-Disp"],
    ["of no kind", "", "name=Kusten"],
  ];

  test.each(noForms)("of %s is no form, and the page says so", async (_what, type, body) => {
    const headers = { "content-type": type, "sec-fetch-site": "same-origin" };
    for (const path of ["/enheter/org-sbf/andra", "/personer/import", "/moten/m-2027-1/svar"]) {
      const answers = await inBothLanguages((visitor) => visitor.ask("POST", path, body, headers));
      expect(statuses(answers), path).toEqual([400, 400]);
    }
  });

  test("with lists for single fields, fields twice or none at all gets its problems and never breaks", async () => {
    const atFirst = house.keep();
    const wrong: string[] = [];
    for (const row of rows.filter((each) => each.post && each.fields)) {
      const names = Object.keys(row.fields ?? {}).map((name) => name.replace("[]", ""));
      const lists = Object.fromEntries(names.map((name) => [`${name}[]`, ["a", "b"]]));
      const twice = Object.fromEntries(names.map((name) => [name, ["", "\u0000", ""]]));
      // Written otherwise, the first of them would be no name of a field but what the object is made of.
      const strange = { ["__proto__"]: "x", constructor: "x", "[]": "x", toString: "x", hasOwnProperty: "x" };
      for (const fields of [lists, twice, strange]) {
        const answer = await coordinator.twin().post(row.path, fields);
        if (answer.status >= 500)
          wrong.push(`${row.path} answered ${answer.status} to ${Object.keys(fields)}`);
        // A deed that needs no field is done, and the next one is to find everything as it was.
        await house.layBack(atFirst);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});

describe("an address", () => {
  test("of three thousand letters is too long, in the visitor's language", async () => {
    const answers = await inBothLanguages((visitor) => visitor.get(`/om?fraga=${"a".repeat(3000)}`));
    expect(statuses(answers)).toEqual([414, 414]);
  });

  test("that cannot be read is told so", async () => {
    for (const path of ["/moten/%", "/moten/%E0%A4%A", "/%ff"]) {
      expect((await coordinator.get(path)).status, path).toBe(400);
    }
  });

  /** Each list is gone through in turn, room by room: an id is a text, so these take one and the same way. */
  const ids = [
    ["abc"],
    ["%00"],
    ["..%2f..%2fetc%2fpasswd"],
    ["0", "-1", "1000000000", "'%20or%201=1", "å".repeat(40)],
  ];

  test.each(ids)("with the id %s, of which there is nothing, is 404 at every room", async (...turns) => {
    const wrong: string[] = [];
    const before = stateOf(house);
    const within = rows.filter((each) => /\/(m|p|l|a|d|prj|pa|cal|org|grp|letter)-/.test(each.path));
    for (const [place, row] of within.entries()) {
      const id = turns[place % turns.length] as string;
      const path = row.path.replaceAll(
        /\/(?:m|p|l|a|d|prj|pa|cal|org|grp|letter)-[^/?]+/g,
        `/${encodeURI(decodeURI(id))}`,
      );
      const shown = await coordinator.get(path);
      // Addresses that are only posted to lead on to the page that the button stands on.
      if (![404, 302, 403].includes(shown.status)) wrong.push(`GET ${path} answered ${shown.status}`);
      if (!row.post) continue;
      for (const fields of id === "abc" ? [row.fields ?? {}, {}] : [row.fields ?? {}]) {
        const posted = await coordinator.post(path, fields);
        if (![404, 403].includes(posted.status)) wrong.push(`POST ${path} answered ${posted.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(stateOf(house)).toBe(before);
  });

  test("of a file that is not there is answered in plain words, not as a page", async () => {
    for (const path of [
      "/kalender/guess.ics",
      "/moten/abc/kalender.ics",
      "/moten/abc/anteckningar/text.json",
      "/moten/abc/anteckningar/minnesanteckningar.pdf",
    ]) {
      const answer = await coordinator.get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get("content-type"), path).toBe("text/plain; charset=utf-8");
      expect(answer.text, path).toMatch(/^Sidan finns inte\. [A-ZÅÄÖ].*\.\n$/);
    }
    const visitor = await signedIn(house.address, "elected");
    await visitor.post("/sprak", { language: "en" });
    expect((await visitor.get("/kalender/guess.ics")).text).not.toContain("finns inte");
  });
});

describe("the search box", () => {
  const questions = [
    '"',
    '"""',
    "*",
    "a*b*",
    "NEAR(",
    "NEAR(a b, 2)",
    "a OR",
    "OR",
    "AND NOT",
    "-",
    "-a",
    "title:",
    "title:projekt",
    "{title}: a",
    "^a",
    "a + b",
    "\u0000",
    "projekt\u0000'",
    "'; drop table archive; --",
    "%",
    "_",
    "\ud83d\ude00",
    "\\",
    "(((((",
    "å".repeat(10_000),
    "projekt ".repeat(1250),
    'NEAR( AND OR "'.repeat(700),
  ];

  test.each(questions)("takes %j as words and answers", async (question) => {
    for (const address of ["/arkiv?", "/arkiv.data?"]) {
      const answer = await coordinator.get(`${address}${new URLSearchParams({ fraga: question })}`);
      expect(answer.status, address).toBe(200);
    }
  });

  test("takes strange filters and answers", async () => {
    for (const name of ["slag", "enhet", "ar", "tema", "program", "land", "partner", "ordning", "sida"]) {
      for (const value of ["abc", "-1", "1e9", "'", "\u0000", "99999999999999999999", "<script>"]) {
        const asked = new URLSearchParams({ fraga: "projekt", [name]: value });
        asked.append(name, value);
        expect((await coordinator.get(`/arkiv?${asked}`)).status, `${asked}`).toBe(200);
      }
    }
  });
});
