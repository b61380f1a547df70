import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { meetings } from "#db/schema.server";
import { fieldIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { change, look, value } from "../support/look";
import { signedIn, Visitor } from "../support/visitor";

/** Planning a year over real HTTP. Each test has a year or a meeting of its own. */

const house = commonHouse();

const plan = (year: number, group = "grp-natverk") => `/moten/plan?ar=${year}&grupp=${group}`;

const row = (number: number, day: string, more: Record<string, string> = {}) => {
  const fields = {
    day,
    start: "13.00",
    end: "15.30",
    meetingForm: "hybrid",
    place: "Eksalen",
    theme: "",
    ...more,
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}-${number}`, value]));
};

test("six meetings are planned on one page, empty rows left out, and the meter counts them", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const page = await karin.get(plan(2029));
  expect(page.text).toContain("0 av 4–6 planerade 2029");
  const days = ["2029-02-08", "2029-04-12", "2029-06-14", "2029-09-13", "2029-11-15"];
  const rows = Object.assign({}, ...days.map((day, place) => row(place + 1, day)), row(6, ""));
  const first = await karin.post(plan(2029), { ...rows });
  expect(first.status).toBe(422);
  expect(first.text).toContain("mer än två år bort");
  const answer = await karin.post(plan(2029), { ...rows, confirmed: "1" });
  expect(answer.status).toBe(302);
  const after = await karin.follow(answer);
  expect(after.text).toContain("5 möten är tillagda i planen.");
  expect(after.text).toContain("5 av 4–6 planerade 2029");
  const list = await karin.get("/moten?ar=2029&grupp=grp-natverk");
  for (const day of days) expect(list.text).toContain(day);
});

test("a holiday is shown before anything is saved, and saved once it is confirmed", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const fields = row(1, "2028-05-25", { theme: "Vänorter" });
  const first = await karin.post(plan(2028), fields);
  expect(first.status).toBe(422);
  expect(first.text).toContain("Torsdag 25 maj 2028 är röd dag: Kristi himmelsfärdsdag.");
  expect(first.text).toContain('value="Vänorter"');
  expect(count(2028)).toBe(0);
  const second = await karin.post(plan(2028), { ...fields, confirmed: "1" });
  expect(second.status).toBe(302);
  expect(count(2028)).toBe(1);
  await karin.post(plan(2028), { ...fields, confirmed: "1" });
  expect(count(2028), "the same form sent twice").toBe(1);
});

test("each fault stands beside its field, everything typed is kept, and nothing is half saved", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const before = count(2027);
  const answer = await karin.post(plan(2027), {
    ...row(1, "2027-03-04", { theme: "Det som är rätt" }),
    ...row(2, "2027-02-29"),
    ...row(3, "2027-05-20", { end: "12.00" }),
    ...row(4, "2027-03-28", { start: "02.30", end: "04.00" }),
    ...row(5, "2027-10-14", { theme: "<script>x</script>".repeat(600) }),
    ...row(6, "2028-10-14"),
  });
  expect(answer.status).toBe(422);
  for (const words of [
    "Skriv ett datum som finns",
    "Mötet måste sluta efter att det har börjat.",
    "klockan ställs fram den natten",
    "Temat får vara högst 200 tecken.",
    "Datumet ligger i ett annat år",
    'value="Det som är rätt"',
    'value="2027-02-29"',
    'value="02.30"',
  ]) {
    expect(answer.text).toContain(words);
  }
  expect(answer.text).not.toContain("<script>x");
  expect(count(2027)).toBe(before);
  expect((await karin.post(plan(2027), row(1, ""))).text).toContain("Fyll i minst ett datum.");
});

test("last year's plan is proposed by its weekdays, without days that are taken, and not saved", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const page = await karin.get("/moten/plan/kopia?ar=2026&grupp=grp-natverk");
  const proposed = [...page.text.matchAll(/name="day-\d+"[^>]* value="([^"]*)"/g)].map((match) => match[1]);
  expect(proposed).toEqual(["2026-04-09", "2026-11-19"]);
  expect(page.text).toContain("Efter mötet 10 april 2025");
  expect(count(2026)).toBe(6);
});

test("a chair plans for their own group and not for another", async () => {
  const elsa = await signedIn(house.address, "elected");
  expect((await elsa.get("/moten/plan")).text).toContain("Internationella gruppen");
  expect((await elsa.get(plan(2027, "grp-politisk"))).status).toBe(200);
  expect((await elsa.get(plan(2027))).status).toBe(403);
  expect((await elsa.post(plan(2027), row(1, "2027-03-04"))).status).toBe(403);
  const chair = await signedIn(house.address, "chair");
  expect((await chair.get(plan(2027))).status).toBe(200);
  expect((await chair.get(plan(2027, "grp-politisk"))).status).toBe(403);
  expect((await chair.get(plan(2027, "nobody"))).status).toBe(404);
  const reader = await signedIn(house.address, "reader");
  expect((await reader.get("/moten/plan")).status).toBe(403);
  expect((await reader.get("/moten?grupp=grp-politisk")).status).toBe(404);
  expect((await reader.get("/moten?ar=2026")).text).not.toContain("Internationella gruppen");
});

test("two people move one meeting: the second is shown both and decides", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const per = await signedIn(house.address, "chair");
  const address = "/moten/m-2027-3/andra";
  const fields = { day: "2027-06-10", start: "09.00", end: "11.30", meetingForm: "hybrid", version: "1" };
  expect((await karin.post(address, { ...fields, theme: "Karins tema", place: "Studion" })).status).toBe(302);
  const faulty = await per.post(address, { ...fields, theme: "Pers tema", end: "08.00" });
  expect(faulty.text, "still the version that was shown").toContain('name="version" value="1"');
  const answer = await per.post(address, { ...fields, theme: "Pers tema", place: "Eksalen" });
  expect(answer.status).toBe(409);
  expect(answer.text).toContain("Karins tema");
  expect(answer.text, "no single field is at fault").not.toContain('class="field bad"');
  expect(answer.text).toContain('value="Pers tema"');
  const version = fieldIn(answer.text, "version");
  expect((await per.post(address, { ...fields, theme: "Pers tema", version })).status).toBe(302);
  expect(meeting("m-2027-3")?.theme).toBe("Pers tema");
});

test("a called meeting that is moved to a taken day asks first, and then tells the invited", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const address = "/moten/m-2027-1/andra";
  const page = await karin.get(address);
  const version = fieldIn(page.text, "version");
  const link = "https://video.example.se/natverket";
  const fields = { day: "2027-03-11", start: "13.00", end: "15.30", meetingForm: "hybrid", link, version };
  const first = await karin.post(address, fields);
  expect(first.status).toBe(422);
  expect(first.text).toContain("har Internationella gruppen redan ett möte.");
  const answer = await karin.post(address, { ...fields, confirmed: "1", why: "Salen är upptagen" });
  expect(answer.status).toBe(302);
  expect(letters("m-2027-1", "noticeChanged")).toBeGreaterThan(20);
  expect(meeting("m-2027-1")?.sequence).toBe(1);
});

test("calling off says who is told, needs a reason, and counts down the meter at once", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const address = "/moten/m-2027-5/installning";
  const year = "/moten?ar=2027&grupp=grp-natverk";
  const meter = async () => Number(/(\d+) av 4–6 planerade 2027/.exec((await karin.get(year)).text)?.[1]);
  const before = await meter();
  expect((await karin.get(address)).text).toContain("ingen får besked");
  expect((await karin.post(address, { why: " " })).status).toBe(422);
  expect((await karin.post(address, { why: "Krockar med budgeten" })).status).toBe(302);
  expect(await meter()).toBe(before - 1);
  expect((await karin.get(address)).text).toContain("Mötet ställdes in");
  expect((await karin.post("/moten/m-2026-4/installning", { why: "För sent" })).status).toBe(422);
  expect((await karin.get("/moten/nobody/installning")).status).toBe(404);
});

test("a private calendar opens with its key alone, and is sent again only when it has changed", async () => {
  const anyone = new Visitor(house.address);
  const key = "k".repeat(32);
  expect((await anyone.get(`/kalender/${key}.ics`)).status).toBe(404);
  expect((await anyone.get("/kalender/x.ics")).status).toBe(404);
  change(house, "update people set calendar_key = ? where id = 'p-14'", key);
  const feed = await anyone.get(`/kalender/${key}.ics`);
  expect(feed.status).toBe(200);
  expect(feed.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(feed.headers.get("cache-control")).toContain("private");
  expect(feed.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(feed.text).toContain("UID:m-2027-4@");
  const etag = feed.headers.get("etag") ?? "";
  const again = await anyone.get(`/kalender/${key}.ics`, { "if-none-match": etag });
  expect([again.status, again.text]).toEqual([304, ""]);
  const karin = await signedIn(house.address, "coordinator");
  await karin.post("/moten/m-2027-4/installning", { why: "Valstuga" });
  const changed = await anyone.get(`/kalender/${key}.ics`, { "if-none-match": etag });
  expect(changed.status).toBe(200);
  expect(changed.text).not.toContain("UID:m-2027-4@");
});

test("a meeting is fetched to one's calendar, with the link only for the invited", async () => {
  const [invited, reader] = [
    await signedIn(house.address, "contact"),
    await signedIn(house.address, "reader"),
  ];
  const file = "/moten/m-2027-1/kalender.ics";
  expect((await invited.get(file)).text.replaceAll("\r\n ", "")).toContain("https://video.example.se/");
  const other = await reader.get(file);
  expect(other.status).toBe(200);
  expect(other.headers.get("content-disposition")).toBe('attachment; filename="mote-1-2027.ics"');
  expect(other.text.replaceAll("\r\n ", "")).not.toContain("video.example.se");
  expect((await reader.get("/moten/nobody/kalender.ics")).status).toBe(404);
});

const count = (year: number) => value(house, "select count(*) from meetings where year = ?", year);

const meeting = (id: string) =>
  look(house, (db) => db.select().from(meetings).where(eq(meetings.id, id)).get());

const letters = (id: string, kind: string) =>
  value(
    house,
    "select count(*) from outbox where about_id = ? and kind = ? and withdrawn_at is null",
    id,
    kind,
  );
