import { expect, test } from "vitest";
import { fieldIn, fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change, look, value } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn } from "../support/visitor";

/** Programmes, calls and the wall of deadlines over real HTTP, without scripts. */

const house = freshHouse();

const newCall = "/register/utlysningar/ny";

test("a programme is written in with its years, is changed, and is marked when it has ended", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const form = "/register/program/nytt";
  const wrong = { code: "kust", nameSv: "Kuststödet", nameEn: "Coast support", kind: "national" };
  const lacking = await fillIn(karin, form, form, { ...wrong, firstYear: "2027", lastYear: "2026" });
  expect(lacking.status).toBe(422);
  expect(lacking.text).toContain("Sista år kan inte ligga före första år.");
  expect(lacking.text).toContain("Kuststödet");
  const saved = await fillIn(karin, form, form, { ...wrong, firstYear: "2020", lastYear: "2026" });
  expect(saved.location).toBe("/register/program/KUST");
  const shown = await karin.follow(saved);
  expect(shown.text).toContain("2020–2026");
  expect(shown.text).not.toContain("Avslutat");
  const taken = await fillIn(karin, form, form, { ...wrong, code: "Kust", firstYear: "", lastYear: "" });
  expect(taken.text).toContain("Koden används redan av ett annat program.");
  const change = "/register/program/KUST/andra";
  const ended = await karin.follow(await fillIn(karin, change, change, { lastYear: "2025" }));
  expect(ended.text).toContain("Avslutat");
  expect((await karin.get(newCall)).text).not.toContain('value="KUST"');
  await karin.post("/sprak", { language: "en" });
  expect((await karin.get("/register/program/NMR")).text).toContain("Ongoing");
});

test("two who change the same call: the second sees what stands, and keeps the own text", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const change = "/register/utlysningar/cal-01/andra";
  const stale = await fillIn(karin, change, change, { title: "Karins första rubrik", version: "1" });
  expect(stale.location).toBe("/register/utlysningar/cal-01");
  const again = await fillIn(karin, change, change, { title: "Karins andra rubrik", version: "1" });
  expect(again.status).toBe(409);
  expect(again.text).toContain("Karins första rubrik");
  expect(again.text).toContain("Karins andra rubrik");
});

test("a call with faults says so beside each field, keeps what was typed and saves nothing", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const before = stateOf(house);
  const typed = {
    title: "Ny sorts utlysning",
    sharePercent: "101",
    web: "http://example.org",
    closesAtClock: "25",
  };
  const answer = await fillIn(karin, newCall, newCall, typed);
  expect(answer.status).toBe(422);
  for (const text of [
    "Välj ett program.",
    "Ange sista ansökningsdag.",
    "Skriv andelen som ett heltal mellan 0 och 100.",
    "Skriv hela adressen, med https först.",
    "Skriv ett klockslag, till exempel 13.00.",
    "Ny sorts utlysning",
  ])
    expect(answer.text).toContain(text);
  expect(stateOf(house)).toBe(before);
});

test("a call outside its programme's years is taken, and says so", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const typed = { programmeCode: "NORDPLUS", title: "Långt fram", closesOn: "2031-02-01" };
  const shown = await karin.follow(await fillIn(karin, newCall, newCall, typed));
  expect(shown.text).toContain("Sista ansökningsdag ligger utanför åren för Nordplus (2023–2027).");
});

test("only the coordinator removes a call, and none that others look to", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const tied = await karin.get("/register/utlysningar/cal-01/borttagning");
  expect(tied.text).toContain("Utlysningen kan inte tas bort");
  expect((await karin.post("/register/utlysningar/cal-01/borttagning")).status).toBe(422);
  const free = "/register/utlysningar/cal-08/borttagning";
  expect((await fillIn(karin, free, free)).location).toBe("/register/utlysningar");
  expect((await karin.get("/register/utlysningar/cal-08")).status).toBe(404);
});

test("the wall shows every day of the year, and none of another", async () => {
  const reader = await signedIn(house.address, "reader");
  const days = value(
    house,
    `select count(*) from (select closes_on as day from calls union all select opens_on from calls
        union all select due_on from project_duties union all select applied_on from projects) where day like '2027-%'`,
  );
  const { text } = await reader.get("/register/utlysningar/vaggen?ar=2027");
  expect(text.match(/<time datetime="2027-/gi)?.length).toBe(days);
  expect(text.match(/<section id="manad-/g)).toHaveLength(12);
  const other = await reader.get("/register/utlysningar/vaggen?ar=1999");
  expect(other.text).toContain("Viktiga datum 1999");
  expect(other.text.match(/<time datetime="\d/gi)).toBeNull();
  expect((await reader.get("/register/utlysningar/vaggen?ar=snart")).text).toContain("Viktiga datum 2026");
});

test("a template comes as a file, and what is too large is refused in words", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const template = await karin.get("/register/utlysningar/import/mall.csv");
  expect(template.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(template.text).toContain("Program;Beteckning;Rubrik");
  const large = await karin.post("/register/utlysningar/import", { rows: "x".repeat(400_001) });
  expect(large.status).toBe(422);
  expect(large.text).toContain("Listan är för stor. Dela upp den.");
});

test("a list is not read in when a call has been changed since it was looked through", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const { title, programme } = look(house, (db) =>
    db.$client.prepare("select title, programme_code as programme from calls order by id limit 1").get(),
  ) as { title: string; programme: string };
  const list = `Program;Rubrik;Webbadress\n${programme};${title};https://example.org/ny`;
  const shown = await karin.post("/register/utlysningar/import", { rows: list });
  const seen = fieldIn(shown.text, "seen");
  const other = "update calls set web = 'https://example.org/annan', version = version + 1 where title = ?";
  change(house, other, title);
  const answer = await karin.post("/register/utlysningar/import/inlasning", { rows: list, seen });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("Granska listan igen");
  expect(answer.text).toContain("https://example.org/ny");
  const again = await karin.post("/register/utlysningar/import", { rows: list });
  const now = fieldIn(again.text, "seen");
  const read = await karin.post("/register/utlysningar/import/inlasning", { rows: list, seen: now });
  expect(read.location).toBe("/register/utlysningar");
});
