import { expect, test } from "vitest";
import { freshHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { stateOf } from "../support/server";
import { cast, Visitor } from "../support/visitor";

/**
 * What a way in is enough for: roles that ask for a stronger one, proof anew before doors are changed, and staying for 30
 * days.
 */

const house = freshHouse((house) => {
  const required = { administrator: ["passkey", "openid"], coordinator: ["passkey", "openid"] };
  change(house, "update municipality set required_ways = ?", JSON.stringify(required));
  change(
    house,
    `insert into passkeys (id, person_id, public_key, device, name, created_at)
     select 'key-of-arvid', id, x'00', 'single', 'Datorn', 1 from people where email = ?`,
    cast.administrator,
  );
});

/** Comes in by a code, as everybody can. */
async function byCode(email: string, fields: Record<string, string> = {}) {
  const visitor = new Visitor(house.address);
  await visitor.post("/logga-in", { email });
  const page = await visitor.get("/logga-in/kod");
  const code = /<strong class="sum">(\w+)</.exec(page.text)?.[1] ?? "";
  return { visitor, answer: await visitor.post("/logga-in/kod", { code, ...fields }) };
}

/** As if the sessions had been opened so, at that time. */
const changeSessions = (how: string) => change(house, `update sessions set ${how}`);

test("a coordinator who has come in by a code is a reader, and is told what to do about it", async () => {
  const { visitor } = await byCode(cast.coordinator);
  const start = await visitor.get("/");
  expect(start.text).toContain("Du är inloggad med en kod eller länk. EU-samordnare gäller först när du");
  expect(start.text).toContain('<a href="/min-sida/nycklar">Skapa en nyckel</a>');
  const before = stateOf(house);
  expect((await visitor.get("/personer/ny")).status).toBe(403);
  expect((await visitor.post("/personer/ny", { name: "X", email: "x@example.se" })).status).toBe(403);
  expect(stateOf(house)).toBe(before);
  changeSessions("way = 'passkey'");
  const strong = await visitor.get("/");
  expect(strong.text).not.toContain("gäller först när du");
  expect((await visitor.get("/personer/ny")).status).toBe(200);
});

test("an administrator with a key is led to it, not to another key", async () => {
  const { visitor } = await byCode(cast.administrator);
  expect((await visitor.get("/")).text).toContain('<a href="/logga-in?igen=1">Logga in på nytt</a>');
  expect((await visitor.get("/min-sida/nycklar")).text).toContain(
    "Logga in med nyckeln eller hos kommunen för att lägga till",
  );
  const asked = await visitor.post("/min-sida/nycklar", { name: "En till", answer: "{}" });
  expect(asked.status).toBe(422);
  expect(value(house, "select count(*) from passkeys")).toBe(1);
  expect((await visitor.get("/installningar")).status).toBe(403);
});

test("after a quarter of an hour who one is has to be shown again before roles, addresses, links and keys are changed", async () => {
  const { visitor } = await byCode(cast.administrator);
  changeSessions("way = 'passkey'");
  const id = value(house, "select id from people where email = ?", cast.reader) as string;
  const roles = `/personer/${id}/roller`;
  expect((await visitor.get(roles)).status).toBe(200);
  changeSessions("proved_at = proved_at - 900000");
  for (const path of [
    roles,
    `/personer/${id}/lank`,
    "/min-sida/nycklar",
    "/min-sida/uppgifter/avslut",
    "/installningar/inloggning",
  ]) {
    const again = await visitor.get(path);
    expect(again.location, path).toBe(`/logga-in?igen=1&till=${encodeURIComponent(path)}`);
  }
  const before = stateOf(house);
  const posts: [string, Record<string, string>][] = [
    [roles, { "roles[]": "elected", version: "1" }],
    ["/min-sida/nycklar", { name: "En till", answer: "{}" }],
    ["/installningar/inloggning", { version: "1" }],
    [
      `/personer/${id}/andra`,
      { name: "Linnea Lundin", email: "linnea.ny@example.se", language: "sv", version: "1" },
    ],
  ];
  for (const [path, fields] of posts) {
    const answer = await visitor.post(path, fields);
    expect(answer.status, path).toBe(422);
    expect(answer.text, path).toContain("mer än en kvart sedan");
  }
  expect((await visitor.post(`/personer/${id}/lank`)).location).toContain("/logga-in?igen=1");
  await visitor.post("/min-sida/nycklar/borttagning", { passkey: "key-of-arvid" });
  expect(stateOf(house)).toBe(before);
  const door = await visitor.get("/logga-in?igen=1&till=%2Fmin-sida%2Fnycklar");
  expect(door.status).toBe(200);
  expect(door.text).toContain(`value="${cast.administrator}"`);
});

test("nor is all that is held about somebody fetched from a session that somebody left open", async () => {
  const { visitor } = await byCode(cast.reader);
  for (const ending of ["json", "zip"]) {
    changeSessions("proved_at = created_at");
    expect((await visitor.get(`/min-sida/uppgifter/utdrag.${ending}`)).status).toBe(200);
    changeSessions("proved_at = proved_at - 900000");
    const again = await visitor.get(`/min-sida/uppgifter/utdrag.${ending}`);
    expect(again.location).toBe("/logga-in?igen=1&till=%2Fmin-sida%2Fuppgifter%23hamta");
  }
});

test("nor does anybody leave for good from a session that somebody left open", async () => {
  const { visitor } = await byCode(cast.reader);
  changeSessions("proved_at = proved_at - 900000");
  const before = stateOf(house);
  const answer = await visitor.post("/min-sida/uppgifter/avslut", { sure: "1" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("mer än en kvart sedan");
  expect(stateOf(house)).toBe(before);
});

test("whoever asks to stay does so for 30 days, but not a coordinator, and not one who becomes it", async () => {
  const monthly = /Max-Age=2592000/;
  const reader = await byCode(cast.reader, { long: "1" });
  expect(reader.answer.headers.getSetCookie().join()).toMatch(monthly);
  const coordinator = await byCode(cast.coordinator, { long: "1" });
  expect(coordinator.answer.headers.getSetCookie().join()).not.toMatch(monthly);
  changeSessions("last_seen_at = last_seen_at - 36000000, created_at = created_at - 864000000");
  expect((await reader.visitor.get("/min-sida")).status).toBe(200);
  expect((await coordinator.visitor.get("/min-sida")).location).toContain("/logga-in");
  changeSessions("last_seen_at = last_seen_at - 36000000");
  change(
    house,
    "insert into role_grants (person_id, role, granted_at) select id, 'coordinator', 1 from people where email = ?",
    cast.reader,
  );
  expect((await reader.visitor.get("/min-sida")).location).toContain("/logga-in");
});

test("the municipality may let nobody stay that long", async () => {
  change(house, "update municipality set long_sessions = 0");
  const reader = await byCode(cast.reader, { long: "1" });
  const cookies = reader.answer.headers.getSetCookie().join();
  expect(cookies).toContain("traffpunkt=");
  expect(cookies).not.toContain("Max-Age=2592000");
});

test("turning it off ends the long stays that are open", async () => {
  const reader = await byCode(cast.reader, { long: "1" });
  changeSessions("last_seen_at = last_seen_at - 36000000, created_at = created_at - 36000000");
  expect((await reader.visitor.get("/min-sida")).status).toBe(200);
  changeSessions("last_seen_at = last_seen_at - 36000000");
  const { visitor } = await byCode(cast.administrator);
  changeSessions(
    "way = 'passkey' where person_id = (select id from people where email = 'arvid.ask@example.se')",
  );
  const settings = (long: Record<string, string>) =>
    visitor.post("/installningar/inloggning", {
      "roles[]": "administrator",
      version: String(value(house, "select version from municipality")),
      ...long,
    });
  expect((await settings({})).status).toBe(302);
  expect(value(house, "select count(*) from sessions where long_lived")).toBe(0);
  expect(value(house, "select count(*) from sessions where expires_at > created_at + 604800000")).toBe(0);
  expect((await settings({ longSessions: "1" })).status).toBe(302);
  expect((await reader.visitor.get("/min-sida")).location).toContain("/logga-in");
});
