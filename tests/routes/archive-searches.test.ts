import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { savedSearches } from "#db/schema.server";
import { commonHouse } from "../support/fresh-house";
import { look, values } from "../support/look";
import { type CastRole, signedIn, statementsOf, Visitor } from "../support/visitor";

const house = commonHouse();

const noted = (personId: string) =>
  values(house, "select asked ->> 'text' from recent_searches where person_id = ?", personId);

const savedAs = (name: string) =>
  look(house, (db) => db.select().from(savedSearches).where(eq(savedSearches.name, name)).get());

/** Opens a page as a browser does. */
const open = (visitor: Visitor, path: string, headers: Record<string, string> = {}) =>
  visitor.get(path, { accept: "text/html,*/*;q=0.8", ...headers });

const people = { reader: "p-32", contact: "p-14" } as const;

test("a search counts when somebody opens it, and not what a browser fetches ahead, as one types, or for another site", async () => {
  const reader = await signedIn(house.address, "reader");
  const nobody = [
    ["/arkiv?fraga=ahead", { "sec-purpose": "prefetch;prerender" }],
    ["/arkiv?fraga=ahead", { purpose: "prefetch" }],
    ["/arkiv?fraga=picture", { "sec-fetch-dest": "image" }],
    ["/arkiv?fraga=elsewhere", { "sec-fetch-dest": "document", "sec-fetch-site": "cross-site" }],
    ["/arkiv.data?fraga=typ", { accept: "*/*" }],
    ["/arkiv.data?fraga=typed&_routes=routes%2Farchive%2Fsearch", { accept: "*/*" }],
    ["/arkiv", {}],
  ] as const;
  const before = noted(people.reader);
  for (const [path, headers] of nobody) expect((await open(reader, path, headers)).status, path).toBe(200);
  expect(noted(people.reader)).toEqual(before);
  await open(reader, "/arkiv?fraga=hamnkaj", {
    "sec-fetch-dest": "document",
    "sec-fetch-site": "same-origin",
  });
  await open(reader, "/arkiv?fraga=hamnkaj&sida=2");
  expect(noted(people.reader).filter((text) => text === "hamnkaj")).toHaveLength(1);
  const start = await reader.get("/arkiv");
  expect(start.text).toContain("Dina senaste sökningar");
  expect(start.text).toContain('<a href="/arkiv?fraga=hamnkaj"');
});

test("they are nobody else's, and can be cleared", async () => {
  const contact = await signedIn(house.address, "contact");
  await open(contact, "/arkiv?fraga=min+egen");
  const reader = await signedIn(house.address, "reader");
  expect((await reader.get("/arkiv")).text).not.toContain("min egen");
  expect((await contact.post("/arkiv/sokningar/rensning")).location).toBe("/arkiv");
  expect(noted(people.contact)).toEqual([]);
  expect((await contact.get("/arkiv")).text).not.toContain("min egen");
});

test("a search is saved with its choices, made, changed and removed", async () => {
  const contact = await signedIn(house.address, "contact");
  const search = "/arkiv?fraga=utbyte&slag=lesson";
  const [, way = ""] = /href="(\/arkiv\/sparade\/ny[^"]+)"/.exec((await contact.get(search)).text) ?? [];
  const to = way.replaceAll("&amp;", "&");
  expect((await contact.get(to)).text).toContain('value="utbyte"');
  const wrong = await contact.post(to, { name: " ", rhythm: "sometimes" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Skriv ett namn på sökningen.");
  const saved = await contact.post(to, { name: "Utbyten <b>", rhythm: "weekly" });
  expect(saved.location).toBe("/arkiv#sparade");
  const start = (await contact.get("/arkiv")).text;
  expect(start).toContain("Utbyten &lt;b&gt;");
  expect(start).toContain("Bevakas varje vecka");
  const row = savedAs("Utbyten <b>");
  expect((await contact.get(`/arkiv/sparade/${row?.id}`)).location).toBe(search);
  const change = `/arkiv/sparade/${row?.id}/andra`;
  expect((await contact.post(change, { name: "Utbyten", rhythm: "off", version: "1" })).status).toBe(302);
  const stale = await contact.post(change, { name: "Annat", rhythm: "daily", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('value="Annat"');
  expect((await contact.post(`/arkiv/sparade/${row?.id}/borttagning`)).location).toBe("/arkiv");
  expect((await contact.get(change)).status).toBe(404);
});

test("nothing asked is nothing to save", async () => {
  const reader = await signedIn(house.address, "reader");
  expect((await reader.get("/arkiv/sparade/ny")).location).toBe("/arkiv");
  expect((await reader.post("/arkiv/sparade/ny", { name: "X", rhythm: "off" })).location).toBe("/arkiv");
  expect((await reader.get("/arkiv")).text).not.toContain("sparade sökningar");
});

test("a watch is ended by its link without a sign-in; opening the link changes nothing", async () => {
  const role: CastRole = "contact";
  const contact = await signedIn(house.address, role);
  await contact.post("/arkiv/sparade/ny?fraga=vatten", { name: "Vatten", rhythm: "daily" });
  const rhythm = () => savedAs("Vatten");
  const path = `/bevakning/${rhythm()?.stopKey}`;
  const scanner = new Visitor(house.address);
  const opened = await scanner.get(path);
  expect(opened.text).toContain("Vatten");
  expect(opened.headers.get("x-robots-tag")).toContain("noindex");
  expect(rhythm()?.rhythm).toBe("daily");
  expect((await scanner.post(path)).location).toBe(path);
  expect(rhythm()?.rhythm).toBe("off");
  expect((await scanner.get("/bevakning/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).status).toBe(404);
});

test("a mail provider ends a watch by one click from elsewhere, and nothing else comes in that way", async () => {
  const contact = await signedIn(house.address, "contact");
  await contact.post("/arkiv/sparade/ny?fraga=is", { name: "Is", rhythm: "daily" });
  const watch = () => savedAs("Is");
  const path = `/bevakning/${watch()?.stopKey}`;
  const send = (address: string, body: string) =>
    new Visitor(house.address).ask("POST", address, body, {
      "content-type": "application/x-www-form-urlencoded",
      origin: "https://mail.example",
      "sec-fetch-site": "cross-site",
    });
  for (const [address, body] of [
    [`${path}/avslut`, "x=1"],
    [`${path}/avslut`, "List-Unsubscribe=One-Click&x=1"],
    [`${path}/avslut?x=1`, "List-Unsubscribe=One-Click"],
    [path, "List-Unsubscribe=One-Click"],
  ] as const)
    expect((await send(address, body)).status, `${address} ${body}`).toBe(403);
  expect((await new Visitor(house.address).get(`${path}/avslut`)).text).toContain("Is");
  expect(watch()?.rhythm).toBe("daily");
  expect((await send(`/bevakning/${"a".repeat(32)}/avslut`, "List-Unsubscribe=One-Click")).status).toBe(404);
  for (const _ of ["first", "again"]) {
    expect((await send(`${path}/avslut`, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(watch()?.rhythm).toBe("off");
  }
});

test("what was searched for in vain is told to the coordinator, with whether it now gives hits", async () => {
  const reader = await signedIn(house.address, "reader");
  const vain = await open(reader, "/arkiv?fraga=Ballongflygning");
  expect(vain.text).toContain("Inga träffar");
  expect(statementsOf(vain)).toBeLessThanOrEqual(12);
  await reader.post("/arkiv/sokningar", { search: "?fraga=snöskoterled", foundNothing: "1" });
  await reader.post("/arkiv/sokningar", { search: "?fraga=utbyte", foundNothing: "1" });
  await reader.get("/arkiv?fraga=avbruten");
  const coordinator = await signedIn(house.address, "coordinator");
  expect((await coordinator.get("/arkiv")).text).toContain('href="/arkiv/forgaves"');
  const { text } = await coordinator.get("/arkiv/forgaves");
  const row = (words: string) => text.match(/<tr>.*?<\/tr>/gs)?.find((each) => each.includes(`>${words}<`));
  expect(row("ballongflygning")).toContain("Fortfarande inget");
  expect(row("ballongflygning")).toContain('href="/arkiv?fraga=ballongflygning"');
  expect(row("snöskoterled")).toBeDefined();
  expect(row("utbyte"), "which finds something").toBeUndefined();
  expect(row("avbruten"), "which nobody has opened").toBeUndefined();
  expect(row("växelkurs"), "in vain a year ago").toMatch(/\d+ träff/);
  expect(text).not.toContain("Linnea");
  const removed = await coordinator.post("/arkiv/forgaves/borttagning", { text: "ballongflygning" });
  expect(removed.location).toBe("/arkiv/forgaves");
  expect((await coordinator.get("/arkiv/forgaves")).text).not.toContain("ballongflygning");
});

test("a search that is told of while the page stands open keeps all its choices", async () => {
  const reader = await signedIn(house.address, "reader");
  await reader.post("/arkiv/sokningar", { search: "?fraga=val&slag=lesson&slag=call&ar=2025&ar=2026" });
  const { text } = await reader.get("/arkiv");
  expect(text).toContain("/arkiv?fraga=val&amp;slag=call&amp;slag=lesson&amp;ar=2025&amp;ar=2026");
  expect((await reader.post("/arkiv/sokningar", {})).status).toBe(422);
});
