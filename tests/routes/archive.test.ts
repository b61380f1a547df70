import { describe, expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn, statementsOf, Visitor } from "../support/visitor";

const house = commonHouse();

const hitsIn = (page: string) => page.match(/<li class="hit">/g)?.length ?? 0;

describe("the archive's page", () => {
  test("sends a visitor to sign in, and back to the same search", async () => {
    const answer = await new Visitor(house.address).get("/arkiv?fraga=medfinansiering");
    expect(answer.status).toBe(302);
    expect(answer.location).toBe(`/logga-in?till=${encodeURIComponent("/arkiv?fraga=medfinansiering")}`);
    expect(answer.text).not.toContain("arbetstid");
  });

  test("shows hits with marks, their kind and day, why they are there, and how many they are", async () => {
    const reader = await signedIn(house.address, "reader");
    const { status, text } = await reader.get("/arkiv?fraga=medfinansiering");
    expect(status).toBe(200);
    expect(text).toContain("<title>Sökresultat för medfinansiering – Träffpunkt");
    expect(text).toContain('<a href="/lardomar/l-02"><mark>Medfinansiering</mark>');
    expect(text).toContain('<time class="dated" dateTime="2025-04-22">2025-04-22</time>');
    expect(/Vi sökte också efter [^.]*/.exec(text)?.[0]).toContain("egen insats");
    expect(text).toContain("Ordet står i rubriken");
    const total = Number(/<b>(\d+) träffar<\/b>/.exec(text)?.[1]);
    expect(hitsIn(text)).toBe(Math.min(20, total));
  });

  test("teaches before anything is asked, and every word to try finds something", async () => {
    const reader = await signedIn(house.address, "reader");
    const { text } = await reader.get("/arkiv");
    const tries = [...(/id="prova".*?<\/ul>/s.exec(text)?.[0] ?? "").matchAll(/href="([^"]+)"/g)];
    expect(tries.length).toBeGreaterThanOrEqual(6);
    for (const [, address] of tries)
      expect(hitsIn((await reader.get(String(address).replaceAll("&amp;", "&"))).text)).toBeGreaterThan(0);
    expect(text).toContain("Så söker du");
  });

  test("offers what was meant, and a way out of filters that leave nothing", async () => {
    const reader = await signedIn(house.address, "reader");
    const { text } = await reader.get("/arkiv?fraga=medfinasiering&slag=lesson");
    expect(text).toContain('<a href="/lardomar/l-02"><mark>Medfinansiering</mark>');
    expect(text).toContain("liknar medfinasiering, som inte finns i arkivet.");
    expect(text).toContain('href="/arkiv?fraga=medfinansiering&amp;slag=lesson"');
    const none = (await reader.get("/arkiv?fraga=likviditet&slag=partner")).text;
    expect(none).toContain("Inga träffar på ”likviditet”.");
    expect(none).toContain('href="/arkiv?fraga=likviditet"');
  });

  test("explains what can be typed, and each example is a search", async () => {
    const reader = await signedIn(house.address, "reader");
    const { text } = await reader.get("/arkiv/sa-soker-du");
    expect(text).toContain("Så söker du i arkivet");
    const examples = [...text.matchAll(/href="(\/arkiv\?fraga=[^"]+)"/g)].map((match) => String(match[1]));
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const example of examples)
      expect((await reader.get(example.replaceAll("&amp;", "&"))).status, example).toBe(200);
    expect((await reader.get("/arkiv")).text).toContain('href="/arkiv/sa-soker-du"');
  });

  test("walks through all pages without showing a hit twice", async () => {
    const reader = await signedIn(house.address, "reader");
    const paths: string[] = [];
    let address: string | undefined = "/arkiv?ordning=nyast&slag=minutes";
    while (address) {
      const { text } = await reader.get(address);
      paths.push(...[...text.matchAll(/<h3 lang="sv"><a href="([^"]+)"/g)].map((match) => String(match[1])));
      address = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(paths.length).toBeGreaterThan(60);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("keeps to twelve statements whatever is asked", async () => {
    const reader = await signedIn(house.address, "reader");
    for (const query of ["", "fraga=möte", "fraga=medfinasiering+bryssell+vänrot", "ordning=nyast&sida=3"]) {
      expect(statementsOf(await reader.get(`/arkiv?${query}`)), query).toBeLessThanOrEqual(12);
    }
  });

  test("answers any text in the address with a page, and never as markup", async () => {
    const reader = await signedIn(house.address, "reader");
    for (const text of [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "NEAR(a b) AND * ^ : {x}",
      "å".repeat(300),
      "\u202eabc",
      "%",
    ]) {
      const answer = await reader.get(`/arkiv?fraga=${encodeURIComponent(text).slice(0, 1900)}`);
      expect(answer.status, text).toBe(200);
      expect(answer.text).not.toContain("<script>alert");
      expect(answer.text).not.toContain("<img src=x");
    }
    for (const search of [
      "fraga=%ff%fe",
      "sida=-1&ar=abc&slag=%27&enhet=%00&tema=__proto__",
      "fraga=%ED%A0%80",
    ])
      expect((await reader.get(`/arkiv?${search}`)).status, search).toBe(200);
  });

  test("gives a reader nothing of another group's meeting, whichever way it is asked for", async () => {
    const reader = await signedIn(house.address, "reader");
    const elected = await signedIn(house.address, "elected");
    const search = "fraga=internationella+gruppen&slag=meeting";
    const addresses = [
      `/arkiv?${search}`,
      `/arkiv.data?${search}`,
      `/arkiv.data?${search}&_routes=${encodeURIComponent("routes/archive/search")}`,
    ];
    for (const address of addresses) {
      expect((await elected.get(address)).text, address).toContain("/moten/m-politisk-2026-1");
      expect((await reader.get(address)).text, address).not.toContain("/moten/m-politisk-2026-1");
    }
  });

  test("speaks English when asked to", async () => {
    const reader = await signedIn(house.address, "reader");
    await reader.post("/sprak", { language: "en", till: "/arkiv" });
    const { text } = await reader.get("/arkiv?fraga=medfinansiering");
    expect(text).toContain("Search the archive");
    expect(text).toContain("The word is in the title");
    expect(text).not.toContain("träffar");
    await reader.post("/sprak", { language: "sv", till: "/arkiv" });
  });
});
