import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { change, value, values } from "../support/look";
import { type Bend, IdentityProvider, sign } from "../support/provider";
import { type House, openHouse } from "../support/server";
import { type Answer, cast, signedIn, Visitor } from "../support/visitor";

/**
 * The municipality's own sign-in, against a real OpenID provider on this machine: who gets in, and every answer that does
 * not hold.
 */

let idp: IdentityProvider;
let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  idp = await IdentityProvider.open();
  house = await openHouse({
    publicUrl: (port) => `http://localhost:${port}`,
    env: {
      OPENID_ISSUER: idp.issuer,
      OPENID_CLIENT_ID: "traffpunkt",
      OPENID_CLIENT_SECRET: "a-secret-of-the-test",
      OPENID_ROLES: "eu-team=coordinator, it=administrator",
      OPENID_NEW_ACCOUNTS: "1",
    },
  });
  atFirst = house.keep();
});

beforeEach(async () => {
  idp.bend = null;
  idp.silent = false;
  idp.people.clear();
  idp.people.set("helena", { email: cast.contact, email_verified: true, name: "Helena Hansson" });
  await house.layBack(atFirst);
});

afterAll(async () => {
  await house?.close();
  idp?.close();
});

/** Sends a visitor to the provider and gives the address that they come back to, on the house. */
async function back(visitor: Visitor, person: string, till = "/moten", more = {}): Promise<string> {
  const sent = await visitor.post("/logga-in/kommun", { till, ...more });
  expect(sent.location, sent.text.slice(0, 200)).toMatch(new RegExp(`^${idp.issuer}/auth`));
  return (await idp.letThrough(sent.location ?? "", person)).replace(house.address, "");
}

async function signIn(person: string): Promise<{ visitor: Visitor; answer: Answer }> {
  const visitor = new Visitor(house.address);
  return { visitor, answer: await visitor.get(await back(visitor, person)) };
}

const rolesOf = (email: string) =>
  values(
    house,
    "select role || ' ' || source from role_grants join people on people.id = person_id where email = ? order by 1",
    email,
  );

test("without the provider the house opens, says so, and the code works", async () => {
  const visitor = new Visitor(house.address);
  const sent = await visitor.post("/logga-in/kommun", { till: "/" });
  expect([sent.status, sent.location]).toEqual([302, "/logga-in?till=%2F"]);
  expect((await visitor.follow(sent)).text).toContain("Kommunens inloggning svarar inte just nu");
  expect((await visitor.post("/logga-in", { email: cast.contact })).location).toContain("/logga-in/kod");
});

test("whoever the provider knows comes into the account with the same address, and is led on; from then on by the provider's own name", async () => {
  await idp.know(house);
  const { visitor, answer } = await signIn("helena");
  expect([answer.status, answer.location]).toEqual([302, "/moten"]);
  expect((await visitor.get("/min-sida")).text).toContain("Kommunens inloggning");
  expect(value(house, "select facts ->> 'kind' from outbox where kind = 'accessChanged'")).toBe(
    "identityTied",
  );
  idp.people.set("helena", { email: "helena.berg@example.se", email_verified: false, name: "Helena Berg" });
  expect((await signIn("helena")).answer.location).toBe("/moten");
  expect(values(house, "select person_id from identities")).toEqual(
    values(house, "select id from people where email = ?", cast.contact),
  );
  const asked = new URL((await new Visitor(house.address).post("/logga-in/kommun", {})).location ?? "");
  expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
  for (const key of ["state", "nonce", "code_challenge"])
    expect(asked.searchParams.get(key)?.length).toBeGreaterThan(40);
});

test("an administrator removes the tie when the provider knows somebody by another name, and they come in again", async () => {
  await signIn("helena");
  const arvid = await signedIn(house.address, "administrator");
  const id = String(value(house, "select id from people where email = ?", cast.contact));
  expect((await arvid.get(`/personer/${id}`)).text).toContain("Ta bort kopplingen");
  idp.people.set("helena-2", { email: cast.contact, email_verified: true, name: "Helena" });
  expect((await signIn("helena-2")).answer.status).toBe(403);
  const removed = await arvid.post(`/personer/${id}/koppling`, {});
  expect((await arvid.follow(removed)).text).toContain("är borttagen, och personen är utloggad");
  expect((await arvid.get(`/personer/${id}`)).text).not.toContain("Ta bort kopplingen");
  expect((await signIn("helena-2")).answer.location).toBe("/moten");
});

test("only a proof that was asked for anew counts as one of the moment: the provider lets people through on an earlier one", async () => {
  await signIn("helena");
  expect(value(house, "select proved_at from sessions where way = 'openid'")).toBe(0);
  await house.layBack(atFirst);
  const visitor = new Visitor(house.address);
  await visitor.get(await back(visitor, "helena", "/min-sida", { again: "1" }));
  const ago = value(house, "select created_at - proved_at from sessions where way = 'openid'");
  expect(ago).toBeLessThan(60_000);
});

test("a provider that does not say when it last had a proof has given none, although it was asked for one", async () => {
  idp.bend = ({ header, claims: { auth_time, ...claims } }) => {
    expect(auth_time).toBeTypeOf("number");
    return { header, claims };
  };
  const visitor = new Visitor(house.address);
  const answer = await visitor.get(await back(visitor, "helena", "/min-sida/nycklar", { again: "1" }));
  expect(answer.location).toBe("/min-sida/nycklar");
  expect(value(house, "select proved_at from sessions where way = 'openid'")).toBe(0);
  expect((await visitor.get("/min-sida/nycklar")).location).toContain("/logga-in?igen=1");
});

test("an address that is not proved opens nobody's account, and a closed account stays closed", async () => {
  idp.people.set("thief", { email: cast.administrator, email_verified: false, name: "Arvid Ask" });
  const { visitor, answer } = await signIn("thief");
  expect(answer.status).toBe(403);
  expect(answer.text).toContain("du har inget konto här än");
  expect((await visitor.get("/min-sida")).location).toContain("/logga-in");
  expect(values(house, "select * from identities")).toEqual([]);
  await signIn("helena");
  change(house, "update people set deactivated_at = 1 where email = ?", cast.contact);
  expect((await signIn("helena")).answer.status).toBe(403);
});

test("somebody new gets an account as a reader; roles follow the groups, and those given by hand stay", async () => {
  const nya = { email: "nya.nilsson@annat.example", email_verified: true, name: "Nya Nilsson" };
  idp.people.set("nya", nya);
  expect((await signIn("nya")).answer.status).toBe(302);
  expect(rolesOf(nya.email)).toEqual([]);
  expect(value(house, "select name from people where email = ?", nya.email)).toBe("Nya Nilsson");
  idp.people.set("nya", { ...nya, groups: ["eu-team", "something else"] });
  await signIn("nya");
  expect(rolesOf(nya.email)).toEqual(["coordinator openid"]);
  change(
    house,
    "insert into role_grants (person_id, role, granted_at) select id, 'elected', 1 from people where email = ?",
    nya.email,
  );
  idp.people.set("nya", { ...nya, _claim_names: { groups: "src1" } });
  await signIn("nya");
  expect(rolesOf(nya.email)).toEqual(["coordinator openid", "elected hand"]);
  expect(house.output()).toContain('"roles":"unknown"');
  idp.people.set("nya", { ...nya, groups: [] });
  await signIn("nya");
  expect(rolesOf(nya.email)).toEqual(["elected hand"]);
});

test("the last administrator stays one, whatever the groups say", async () => {
  change(house, "update role_grants set source = 'openid' where role = 'administrator'");
  idp.people.set("arvid", { email: cast.administrator, email_verified: true, groups: [] });
  await signIn("arvid");
  expect(rolesOf(cast.administrator)).toContain("administrator openid");
  expect(house.output()).toContain('"roles":"keptLast"');
});

test("an answer counts once, in the browser that was sent, and for ten minutes", async () => {
  const visitor = new Visitor(house.address);
  const address = await back(visitor, "helena");
  expect((await new Visitor(house.address).get(address)).status).toBe(422);
  const again = visitor.twin();
  expect((await visitor.get(address)).status).toBe(302);
  const twice = await again.get(address);
  expect(twice.status).toBe(422);
  expect(twice.text).toContain("gick inte att lita på");

  const late = new Visitor(house.address);
  const lateAddress = await back(late, "helena");
  change(house, "update sign_in_tries set expires_at = 1");
  expect((await late.get(lateAddress)).status).toBe(422);
});

test("a code that has been used, or has been changed on its way, opens nothing", async () => {
  const [one, other] = [new Visitor(house.address), new Visitor(house.address)];
  const first = new URL(await back(one, "helena"), house.address);
  expect((await one.get(first.pathname + first.search)).status).toBe(302);
  const second = new URL(await back(other, "helena"), house.address);
  second.searchParams.set("code", first.searchParams.get("code") ?? "");
  expect((await other.get(second.pathname + second.search)).status).toBe(422);
});

test.each<[string, (asked: URLSearchParams) => void]>([
  ["another state", (asked) => asked.set("state", "x".repeat(43))],
  ["no state", (asked) => asked.delete("state")],
  ["another code", (asked) => asked.set("code", "x".repeat(43))],
  ["no code", (asked) => asked.delete("code")],
  ["another issuer", (asked) => asked.set("iss", "https://evil.example")],
])("an answer with %s opens nothing", async (_what, change) => {
  const visitor = new Visitor(house.address);
  const address = new URL(await back(visitor, "helena"), house.address);
  change(address.searchParams);
  const answer = await visitor.get(address.pathname + address.search);
  expect(answer.status).toBe(422);
  expect((await visitor.get("/min-sida")).location).toContain("/logga-in");
});

const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const now = () => Math.floor(Date.now() / 1000);

test.each<[string, Bend]>([
  ["another nonce", ({ header, claims }) => ({ header, claims: { ...claims, nonce: "x" } })],
  ["no nonce", ({ header, claims: { nonce: _, ...claims } }) => ({ header, claims })],
  [
    "another issuer",
    ({ header, claims }) => ({ header, claims: { ...claims, iss: "https://evil.example" } }),
  ],
  ["another audience", ({ header, claims }) => ({ header, claims: { ...claims, aud: "another" } })],
  [
    "a time that is over",
    ({ header, claims }) => ({ header, claims: { ...claims, iat: now() - 900, exp: now() - 600 } }),
  ],
  ["no subject", ({ header, claims: { sub: _, ...claims } }) => ({ header, claims })],
  ["a stranger's signature", (parts) => sign(parts, stranger)],
  [
    "another person and the old signature",
    (_parts, token) => {
      const [head, claims = "", signature] = token.split(".");
      const said = JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
      return [
        head,
        Buffer.from(JSON.stringify({ ...said, email: cast.administrator })).toString("base64url"),
        signature,
      ].join(".");
    },
  ],
  [
    "no signature at all",
    ({ claims }) => {
      const part = (said: object) => Buffer.from(JSON.stringify(said)).toString("base64url");
      return `${part({ alg: "none" })}.${part(claims)}.`;
    },
  ],
  ["nothing that is a token", () => "nonsense"],
])("an ID token with %s opens nothing", async (_what, bend) => {
  idp.bend = bend;
  const { visitor, answer } = await signIn("helena");
  expect(answer.status).toBe(422);
  expect((await visitor.get("/min-sida")).location).toContain("/logga-in");
  expect(values(house, "select * from identities")).toEqual([]);
});

test("whoever the provider refuses, or who changes their mind, is told so", async () => {
  const visitor = new Visitor(house.address);
  const sent = new URL((await visitor.post("/logga-in/kommun", {})).location ?? "");
  const state = sent.searchParams.get("state") ?? "";
  const answer = await visitor.get(
    `/logga-in/kommun/svar?error=access_denied&state=${state}&iss=${encodeURIComponent(idp.issuer)}`,
  );
  expect(answer.status).toBe(403);
  expect(answer.text).toContain("släppte inte in dig, eller så avbröt du");
});

test("a provider that breaks off in the midst of it is told of, and nobody gets in", async () => {
  const visitor = new Visitor(house.address);
  const address = await back(visitor, "helena");
  idp.silent = true;
  const answer = await visitor.get(address);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain("svarar inte just nu");
});

test("whoever signs out is signed out at the provider too, and comes back; what it wants to see again is kept for nobody else", async () => {
  const { visitor } = await signIn("helena");
  const kept = value(house, "select identity_hint from sessions where way = 'openid'") as string;
  expect(kept).not.toContain("eyJ");
  const out = await visitor.post("/logga-ut");
  const to = new URL(out.location ?? "");
  expect(to.origin).toBe(idp.issuer);
  expect(to.searchParams.get("post_logout_redirect_uri")).toBe(`${house.address}/logga-in`);
  expect(to.searchParams.get("id_token_hint")?.split(".")).toHaveLength(3);
  expect((await visitor.get("/min-sida")).location).toContain("/logga-in");
  expect(out.headers.get("content-security-policy")).toContain(`form-action 'self' ${idp.issuer};`);
});

test("a place that begins without end is told to wait, and what came to something does not count", async () => {
  const begun = () =>
    value(house, "select coalesce(sum(points), 0) from brakes where key like 'openIdFromPlace:%'");
  await signIn("helena");
  expect(begun()).toBe(0);
  const visitor = new Visitor(house.address);
  await visitor.post("/logga-in/kommun", {});
  expect(begun()).toBe(1);
  change(house, "update brakes set points = 100000 where key like 'openIdFromPlace:%'");
  const before = value(house, "select count(*) from sign_in_tries");
  const answer = await visitor.post("/logga-in/kommun", {});
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.text).toContain("För många försök");
  expect(value(house, "select count(*) from sign_in_tries")).toBe(before);
});

test("nobody is led to another site from the provider's answer", async () => {
  const visitor = new Visitor(house.address);
  const answer = await visitor.get(await back(visitor, "helena", "https://evil.example/"));
  expect(answer.location).toBe("/");
});
