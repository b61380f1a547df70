import { expect, test } from "vitest";
import { fieldIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, value, values } from "../support/look";
import { openHouse } from "../support/server";
import { type Answer, cast, signedIn, Visitor } from "../support/visitor";

/** Who gets in by a code, who is told to wait, and how somebody is signed out: over real HTTP, from several places. */

// The house stands behind one proxy, so that a test can come from anywhere.
const house = freshHouse(undefined, { env: { TRUST_PROXY: "1" } });

const from = (place: string) => ({ "x-forwarded-for": place });

const askFor = (visitor: Visitor, email: string, place: string) =>
  visitor.post("/logga-in", { email }, from(place));

const tryCode = (visitor: Visitor, code: string, place: string) =>
  visitor.post("/logga-in/kod", { code }, from(place));

/** The code that the demo shows whoever has asked for one. */
async function codeFor(visitor: Visitor, place: string): Promise<string> {
  const page = await visitor.get("/logga-in/kod", from(place));
  return /<strong class="sum">(\w+)</.exec(page.text)?.[1] ?? "";
}

async function signInByCode(email: string, place: string): Promise<{ visitor: Visitor; answer: Answer }> {
  const visitor = new Visitor(house.address);
  await askFor(visitor, email, place);
  return { visitor, answer: await tryCode(visitor, await codeFor(visitor, place), place) };
}

test("a whole town hall behind one address signs in before a meeting", async () => {
  const emails = values(house, "select email from people where deactivated_at is null limit 40") as string[];
  expect(emails.length).toBeGreaterThan(30);
  const answers = new Set<number>();
  for (const email of [...emails, ...emails])
    answers.add((await signInByCode(email, "10.1.1.1")).answer.status);
  expect([...answers]).toEqual([302]);
});

test("whoever asks for code after code is told how long to wait, with the address kept; others are not", async () => {
  const answers: Answer[] = [];
  for (let asked = 0; asked < 6; asked++)
    answers.push(await askFor(new Visitor(house.address), cast.contact, "10.1.1.2"));
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 429]);
  const last = answers.at(-1) as Answer;
  const wait = Number(last.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(60);
  expect(wait).toBeLessThanOrEqual(15 * 60);
  expect(last.text).toContain("Vi har redan skickat flera koder");
  expect(last.text).toContain(`value="${cast.contact}"`);
  expect(last.text).toContain("<title>Fel: ");
  expect((await signInByCode(cast.contact, "10.1.1.3")).answer.status).toBe(302);
  expect((await signInByCode(cast.deputy, "10.1.1.2")).answer.status).toBe(302);
});

test("the answers to a known, an unknown and a closed address are the same, and so is what is written", async () => {
  const written = (email: string) =>
    value(house, "select count(*) from sign_in_codes where email = ?", email);
  const letters = (email: string) =>
    value(house, "select count(*) from outbox where to_address = ? and kind = 'signInCode'", email);
  change(house, "update people set deactivated_at = 1 where email = ?", cast.reader);
  for (const [email, sent] of [
    [cast.contact, 1],
    ["nobody@elsewhere.example", 0],
    [cast.reader, 0],
  ] as const) {
    const answer = await askFor(new Visitor(house.address), email, "10.1.1.4");
    expect([answer.status, answer.location]).toEqual([302, "/logga-in/kod?till=%2F"]);
    expect([written(email), letters(email)]).toEqual([1, sent]);
  }
});

test("a mailbox is not flooded from many places; whoever has been in from one before still gets a code there", async () => {
  const letters = () =>
    value(house, "select count(*) from outbox where to_address = ? and kind = 'signInCode'", cast.contact);
  expect((await signInByCode(cast.contact, "10.2.0.250")).answer.status).toBe(302);
  for (let place = 0; place < 30; place++) {
    const answer = await askFor(new Visitor(house.address), cast.contact, `10.2.0.${place}`);
    expect([answer.status, answer.location]).toEqual([302, "/logga-in/kod?till=%2F"]);
  }
  expect(letters()).toBe(21);
  expect((await signInByCode(cast.contact, "10.2.0.250")).answer.status).toBe(302);
});

test("whoever goes on guessing is told to wait, and locks nobody out", async () => {
  const guesser = new Visitor(house.address);
  await askFor(guesser, cast.coordinator, "10.1.1.5");
  const answers: Answer[] = [];
  for (let guess = 0; guess < 11; guess++) answers.push(await tryCode(guesser, "AAAAAA", "10.1.1.5"));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429]);
  expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(answers.at(-1)?.text).toContain("för många försök");
  // The guesser's own code is dead, also for the right one.
  expect((await tryCode(guesser, await codeFor(guesser, "10.1.1.5"), "10.1.1.5")).status).toBe(429);
  expect((await signInByCode(cast.coordinator, "10.1.1.5")).answer.status).toBe(302);
});

test("the chronicle tells when a coordinator signs in and how, not when others do; the log tells of all, and of what was refused", async () => {
  const told = () => values(house, "select actor_id from chronicle where deed = 'signedIn'");
  await signInByCode(cast.contact, "10.1.1.6");
  expect(told()).toEqual([]);
  await signInByCode(cast.coordinator, "10.1.1.6");
  expect(told()).toHaveLength(1);
  await tryCode(new Visitor(house.address), "AAAAAA", "10.1.1.6");
  const guesser = new Visitor(house.address);
  await askFor(guesser, cast.contact, "10.1.1.6");
  await tryCode(guesser, "AAAAAA", "10.1.1.6");
  const reader = await signedIn(house.address, "reader");
  await reader.get("/handelser");
  const log = house.output();
  expect(log).toMatch(/"way":"code","why":"proofWrong","msg":"sign-in refused"/);
  expect(log).toMatch(/"personId":"[^"]+","right":"seeChronicle","msg":"refused by right"/);
  expect(log).not.toContain(cast.contact);
});

test("one of several sessions is ended from the list, and nobody ends another's", async () => {
  const here = await signedIn(house.address, "contact");
  const there = await signedIn(house.address, "contact");
  const stranger = await signedIn(house.address, "reader");
  const handle = fieldIn((await here.get("/min-sida")).text, "handle");
  await stranger.post("/min-sida/sessioner/avslut", { handle });
  expect((await there.get("/min-sida")).status).toBe(200);
  const ended = await here.post("/min-sida/sessioner/avslut", { handle });
  expect((await here.follow(ended)).text).toContain("Du är utloggad där.");
  expect((await there.get("/min-sida")).location).toContain("/logga-in");
  expect((await here.get("/min-sida")).status).toBe(200);
});

test("an administrator signs somebody out everywhere, and the chronicle tells", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const contact = await signedIn(house.address, "contact");
  const id = value(house, "select id from people where email = ?", cast.contact) as string;
  expect((await administrator.get(`/personer/${id}`)).text).toContain(
    `action="/personer/${id}/inloggningar"`,
  );
  await administrator.post(`/personer/${id}/inloggningar`);
  expect((await contact.get("/min-sida")).location).toContain("/logga-in");
  expect(
    value(house, "select count(*) from chronicle where deed = 'sessionsEnded' and subject_id = ?", id),
  ).toBe(1);
  expect((await administrator.post("/personer/nobody/inloggningar")).status).toBe(404);
});

test("a changed address and a closed account end all that was open", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const id = value(house, "select id from people where email = ?", cast.reader) as string;
  const reader = await signedIn(house.address, "reader");
  const version = value(house, "select version from people where id = ?", id) as number;
  await administrator.post(`/personer/${id}/andra`, {
    name: "Linnea Lundin",
    email: "linnea.ny@example.se",
    language: "sv",
    version: String(version),
  });
  expect((await reader.get("/min-sida")).location).toContain("/logga-in");
  expect(value(house, "select count(*) from sessions where person_id = ?", id)).toBe(0);
});

test("whoever signs out keeps what is unsaved, unless they say that the computer is shared", async () => {
  for (const [fields, cleared] of [
    [{}, '"cache"'],
    [{ clear: "1" }, '"cache", "storage"'],
  ] as const) {
    const contact = await signedIn(house.address, "contact");
    const out = await contact.post("/logga-ut", fields);
    expect(out.headers.get("clear-site-data")).toBe(cleared);
    expect((await contact.get("/min-sida")).location).toContain("/logga-in");
  }
});

test("over https every cookie is bound to this host", async () => {
  const secure = await openHouse({ publicUrl: () => "https://traffpunkt.example.se" });
  try {
    const said: string[] = [];
    const visitor = new Visitor(secure.address);
    const asked = [
      await visitor.post("/logga-in", { email: cast.contact }),
      await visitor.post("/logga-in/demo", { email: cast.contact }),
      await visitor.post("/sprak", { language: "en" }),
      await visitor.post("/min-sida/kalender", { wanted: "1" }),
      await visitor.post("/logga-ut"),
    ];
    for (const answer of asked) said.push(...answer.headers.getSetCookie());
    expect(said.length).toBeGreaterThanOrEqual(6);
    for (const line of said) {
      expect(line).toMatch(
        /^(__Host-traffpunkt(_\w+)?=[^;]*; Path=\/|__Secure-traffpunkt_code=[^;]*; Path=\/logga-in); HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
      );
    }
  } finally {
    await secure.close();
  }
});

test("where no codes are sent, no page on the way in promises one", async () => {
  const keysOnly = await openHouse({ env: { SIGN_IN_WAYS: "passkey" } });
  try {
    const visitor = new Visitor(keysOnly.address);
    for (const path of ["/logga-in", "/logga-in/nyckel"]) {
      const { status, text } = await visitor.get(path);
      expect(status).toBe(200);
      const [, without = ""] = /<noscript>(.*?)<\/noscript>/s.exec(text) ?? [];
      expect(without).toContain("Nycklar fungerar bara i en webbläsare som kör skript.");
      expect(/<main.*<\/main>/s.exec(text)?.[0]).not.toMatch(/\bkod(en)?\b/i);
    }
  } finally {
    await keysOnly.close();
  }
});
