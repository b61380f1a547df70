import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { stateOf } from "../support/server";
import { signedIn } from "../support/visitor";

/** Information to the coordinator over real HTTP, without scripts. */

const house = freshHouse();

const form = "/information/ny";

test("a contact tells of a case; told again with the same number it is one more note, and the teller is told so", async () => {
  const helena = await signedIn(house.address, "contact");
  expect((await helena.get("/information")).text).toContain(`href="${form}"`);
  const lacking = await fillIn(helena, form, form, { title: "Resa till Skarvnes" });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain("Skriv några rader.");
  expect(lacking.text).toContain('value="Resa till Skarvnes"');
  const typed = {
    title: "Resa till Skarvnes",
    caseNumber: "DES 2026/0200",
    partnerId: "pa-02",
    text: "Vi åker i maj.\nTre personer.",
  };
  const saved = await fillIn(helena, form, form, typed);
  expect(saved.location).toMatch(/^\/information\/[a-z0-9]+$/);
  const shown = await helena.follow(saved);
  expect(shown.text).toContain("Tack. Samordnaren kan läsa det nu.");
  expect(shown.text).toContain("Dnr DES 2026/0200");
  const karin = await signedIn(house.address, "coordinator");
  const again = await fillIn(karin, form, form, {
    ...typed,
    unitId: "org-klf",
    caseNumber: "des2026/200",
    text: "Karin åker med.",
  });
  expect(again.location).toBe(saved.location);
  const both = await karin.follow(again);
  expect(both.text).toContain("Ärendet fanns redan här. Det du skrev är en ny anteckning i det.");
  expect(both.text).toMatch(/Karin åker med\..*Vi åker i maj\./s);
  expect((await karin.get("/register/partner/pa-02")).text).toContain("Resa till Skarvnes");
});

test("what looks like a personal identity number is refused with its place, and everything typed is kept", async () => {
  const helena = await signedIn(house.address, "contact");
  const before = stateOf(house);
  const answer = await fillIn(helena, form, form, { title: "Resa", text: "Eleven 19850612-1234 åker med." });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("<mark>19850612-1234</mark>");
  expect(answer.text).toContain("Eleven 19850612-1234 åker med.");
  expect(stateOf(house)).toBe(before);
});

test("news are shared with a safe link, listed by theme and removed again by the sharer", async () => {
  const helena = await signedIn(house.address, "contact");
  const news = "/information/ny?slag=news";
  const wrong = await helena.post(news, { title: "X", web: "javascript:alert(1)", text: "Y" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Skriv hela adressen, med https:// först.");
  const saved = await helena.post(news, {
    title: "Läsvärt om mässor",
    web: "https://example.org/x",
    text: "Se sidan tre.",
    unitId: "org-des",
    "themeIds[]": ["t-resor"],
  });
  const shown = await helena.follow(saved);
  expect(shown.text).toContain("Tack. Nyheten går ut till nätverket.");
  expect(shown.text).toContain('href="https://example.org/x"');
  const linnea = await signedIn(house.address, "reader");
  expect((await linnea.get("/information?tema=t-resor")).text).toContain("Läsvärt om mässor");
  expect((await linnea.get("/")).text).toContain("Läsvärt om mässor");
  expect((await linnea.get("/arkiv?fraga=mässor")).text).toContain("Läsvärt om mässor");
  const path = saved.location as string;
  expect((await linnea.get(path)).text).not.toMatch(/\/(andra|borttagning|anteckning)"/);
  expect((await helena.get(`${path}/andra`)).text).toContain('name="partnerId"');
  await fillIn(helena, `${path}/borttagning`, `${path}/borttagning`);
  expect((await linnea.get(path)).status).toBe(404);
});

test("two who change the same entry: the second sees what stands; a number that another has leads there", async () => {
  const helena = await signedIn(house.address, "contact");
  const change = "/information/info-03/andra";
  await fillIn(helena, change, change, { title: "Mässa i Valdoliva" });
  const stale = await helena.post(change, { title: "Annat", unitId: "org-des", version: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Mässa i Valdoliva");
  expect(stale.text).toContain('value="Annat"');
  const taken = await fillIn(helena, change, change, { caseNumber: "ks2026/203" });
  expect(taken.status).toBe(422);
  expect(taken.text).toContain('href="/information/info-02"');
});

test("the coordinator reads in a letter as a file, takes it in with what could be read out of it, and puts another aside", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const page = "/information/inkommet";
  const upload = (source: string) => {
    const mark = "gransen";
    const head = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="brev.eml"\r\nContent-Type: message/rfc822\r\n\r\n`;
    return karin.ask("POST", page, `${head}${source}\r\n--${mark}--\r\n`, {
      "content-type": `multipart/form-data; boundary=${mark}`,
      origin: house.address,
      "sec-fetch-site": "same-origin",
    });
  };
  const source = (name: string, subject: string, from = "Olle Okänd <olle@example.org>") =>
    `From: ${from}\r\nMessage-ID: <${name}@example.org>\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHej från Valdoliva.\r\n`;
  const saved = await upload(source("one", "Om KS 2026/0888"));
  expect((await karin.follow(saved)).text).toContain("Mejlet är inläst och väntar här.");
  expect((await upload(source("one", "Om KS 2026/0888"))).text).toContain("Mejlet är redan inläst.");
  expect((await karin.get("/")).text).toContain("Ett mejl till nätverkets adress väntar på dig");
  const take = /\/information\/inkommet\/[a-z0-9]+/.exec((await karin.get(page)).text)?.[0] as string;
  const form = await karin.get(take);
  expect(form.text).toContain('value="KS 2026/0888"');
  expect(form.text).toContain("Från Olle Okänd, olle@example.org");
  const taken = await karin.follow(await fillIn(karin, take, take, { unitId: "org-klf" }));
  expect(taken.text).toContain("Kom med e-post");
  expect(taken.text).toContain("Valdoliva");
  await upload(source("two", "Reklam", "helena.hansson@example.se"));
  const other = /\/information\/inkommet\/[a-z0-9]+\/undanlaggning/.exec((await karin.get(page)).text)?.[0];
  expect((await karin.follow(await karin.post(other as string, {}))).text).toContain(
    "Mejlet är lagt åt sidan.",
  );
  expect((await karin.get(page)).text).toContain("Inget mejl väntar.");
});
