import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { signedIn, type Visitor } from "../support/visitor";

/** Every figure of a year, its list, and all of them as files, over real HTTP without scripts. */

let linnea: Visitor;

const house = commonHouse(async (house) => {
  linnea = await signedIn(house.address, "reader");
});

const page = "/uppfoljning/2025/siffror";
const digits = (text: string) => Number(text.replaceAll(/<[^>]*>|&#x27;|[\s\u00a0]/g, "").replace(",", "."));

/** The links from figures to their lists, each with the number that it shows. */
const linked = (html: string) =>
  [...html.matchAll(/<a class="figure" href="(\/uppfoljning\/\d{4}\/siffror\/[^"]+)">(.*?)<\/a>/gs)].map(
    ([, to = "", shown = ""]) => ({ to: to.replaceAll("&amp;", "&"), shown: digits(shown) }),
  );

function listOn(html: string) {
  const body = /<table class="records fold">.*?<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? "";
  const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => row);
  return {
    value: Number(/data-figure="([^"]*)"/.exec(html)?.[1]),
    rows: rows.length,
    amounts: rows.map((row) => /<td class="num"[^>]*>(.*?)<\/td>/s.exec(row)?.[1] ?? ""),
    heads: [...(/<thead>(.*?)<\/thead>/s.exec(html)?.[1] ?? "").matchAll(/<th /g)].length,
  };
}

test("each number on the page opens a list of as many rows, or of rows that come to it", async () => {
  const { text } = await linnea.get(page);
  const all = linked(text).filter(({ to }) => to.includes("/2025/"));
  expect(all.length).toBeGreaterThan(150);
  const kinds = { rows: 0, amounts: 0, shares: 0, residents: 0 };
  const wrong: unknown[] = [];
  // Every whole figure, and every third cell: the domain's own tests see to them all.
  for (const [at, { to, shown }] of all.entries()) {
    if (to.includes("?") && at % 3 !== 0) continue;
    const answer = await linnea.get(to);
    const list = listOn(answer.text);
    const sum = list.amounts.reduce((total, each) => total + digits(each), 0);
    const isShare = list.amounts.some((each) => /^(ja|nej)$/.test(each));
    const expected = isShare
      ? Math.round((100 * list.amounts.filter((each) => each === "ja").length) / list.rows)
      : to.includes("per-invanare")
        ? Math.round((100 * sum) / 18_450) / 100
        : list.heads === 3
          ? sum
          : list.rows;
    kinds[
      isShare ? "shares" : to.includes("per-inv") ? "residents" : list.heads === 3 ? "amounts" : "rows"
    ]++;
    if (answer.status !== 200 || expected !== shown) wrong.push({ to, shown, expected });
  }
  expect(wrong).toEqual([]);
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(1);
});

test("the five figures of the published follow-up stand there", async () => {
  const { text } = await linnea.get(page);
  const shown = Object.fromEntries(linked(text).map((each) => [each.to, each.shown]));
  expect(
    ["pagaende", "beviljat", "utbetalt", "deltagare", "narvaro"].map((key) => shown[`${page}/${key}`]),
  ).toEqual([8, 10_562_000, 3_934_000, 393, 92]);
  expect(text).toContain("Nätverkets regler säger 4–6 möten om året");
  expect(text).toContain("Antalet möten är inom reglerna.");
  expect(text).toContain("Biblioteket som scen");
});

test("every record that a list names has a page that the reader may open", async () => {
  const { text } = await linnea.get(page);
  const lists = linked(text).filter(({ to }) => to.startsWith(`${page}/`) && !to.includes("?"));
  const records = new Set<string>();
  for (const { to } of lists) {
    const list = await linnea.get(to);
    for (const [, record = ""] of list.text.matchAll(/<th scope="row"[^>]*><a href="([^"#]+)/g))
      records.add(record.replaceAll("&amp;", "&"));
  }
  expect(records.size).toBeGreaterThan(60);
  const answers = await Promise.all([...records].map(async (to) => [to, (await linnea.get(to)).status]));
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test("the key figures of the year lead to their lists, with earlier years beside", async () => {
  const { text } = await linnea.get("/uppfoljning/2025");
  for (const key of ["pagaende", "beviljat", "utbetalt", "deltagare", "narvaro", "beslut", "lardomar"])
    expect(text).toContain(`href="${page}/${key}"`);
  expect(text).toContain(`href="${page}"`);
  const earlier = linked(text).filter(({ to }) => to === "/uppfoljning/2024/siffror/utbetalt");
  const paid = value(house, "select sum(amount) / 100 from project_payments where year = 2024");
  expect(earlier.map(({ shown }) => shown)).toEqual([paid]);
});

type Told = {
  figures: { key: string; label: { sv: string; en: string }; unit: string; value: number | null }[];
  breakdowns: {
    label: { sv: string };
    columns: { key: string }[];
    rows: { label: { sv: string }; values: (number | null)[] }[];
  }[];
  goals: { verdict: string; indicators: { outcome: number }[] }[];
};

test("the spreadsheet and the data hold the same values, which are those of the page", async () => {
  const [json, csv] = await Promise.all([linnea.get(`${page}.json`), linnea.get(`${page}.csv`)]);
  expect(json.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("content-disposition")).toContain("siffror%202025.csv");
  const told = JSON.parse(json.text) as Told;
  // Reading an answer as text takes the byte order mark off.
  const lines = parse(csv.text, { delimiter: ";", columns: true, bom: true }) as Record<string, string>[];
  const inKronor = (value: number | null, unit: string) =>
    value === null ? "" : unit === "öre" ? String(value / 100).replace(".", ",") : String(value);
  for (const { key, label, unit, value: each } of told.figures) {
    const [line] = lines.filter((row) => row.nyckel === key && row.uppdelning === "");
    expect([key, line?.siffra, line?.värde]).toEqual([key, label.sv, inKronor(each, unit)]);
  }
  const units = Object.fromEntries(told.figures.map(({ key, unit }) => [key, unit]));
  const cells = told.breakdowns.flatMap(({ label, columns, rows }) =>
    rows.flatMap((row) =>
      columns.map(({ key }, at) => [
        label.sv,
        row.label.sv,
        key,
        inKronor(row.values[at] ?? null, units[key] ?? ""),
      ]),
    ),
  );
  const inFile = lines.filter((row) => row.uppdelning !== "" && (row.nyckel ?? "") in units);
  expect(inFile.map((row) => [row.uppdelning, row.rad, row.nyckel, row.värde])).toEqual(cells);
  expect(told.goals.map(({ verdict }) => verdict)).toContain("notAchieved");
  const shown = Object.fromEntries(
    linked((await linnea.get(page)).text).map((each) => [each.to, each.shown]),
  );
  expect(told.figures.find(({ key }) => key === "paid")?.value).toBe(100 * Number(shown[`${page}/utbetalt`]));
});

test("the spreadsheet speaks the reader's language and begins with a byte order mark", async () => {
  const response = await fetch(`${house.address}${page}.csv`, {
    headers: { cookie: linnea.cookieLine, "accept-language": "en" },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const karin = await signedIn(house.address, "coordinator");
  await karin.post("/sprak", { language: "en", to: "/" });
  const { text } = await karin.get(`${page}.csv`);
  expect(text).toContain("year;group;key;figure;breakdown;row;value;unit");
  expect(text).toContain("2025;The money;paidPerInhabitant;Paid per resident;;;213.22;SEK");
});

test("what is not there is not found: a year, a figure, a unit, a narrowing that the figure has not", async () => {
  const gone = [
    "/uppfoljning/1990/siffror",
    "/uppfoljning/2027/siffror",
    "/uppfoljning/20x5/siffror",
    "/uppfoljning/1990/siffror.csv",
    "/uppfoljning/2027/siffror.json",
    `${page}/nagot`,
    "/uppfoljning/1990/siffror/pagaende",
    `${page}/pagaende?enhet=org-ingen`,
    `${page}/pagaende?program=INGET`,
    `${page}/moten?enhet=org-kff`,
  ];
  const answers = await Promise.all(gone.map(async (path) => [path, (await linnea.get(path)).status]));
  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  const empty = await linnea.get(`${page}/pagaende?enhet=org-sof`);
  expect(empty.status).toBe(200);
  expect(empty.text).toContain("Inget stämmer med urvalet.");
});

test("a committee whose name is as long as names may be still narrows its list", async () => {
  const name = `Nämnden för ${"samverkan och ".repeat(7)}annat`;
  change(house, "update units set governing_body = ? where id = 'org-kff'", name);
  const { text } = await linnea.get(page);
  const cell = linked(text).find(
    ({ to }) => to === `${page}/beviljat?${new URLSearchParams({ namnd: name })}`,
  );
  expect(name.length).toBeGreaterThan(100);
  expect(cell?.shown).toBe(620_000);
  expect(listOn((await linnea.get(String(cell?.to))).text)).toMatchObject({ value: 62_000_000, rows: 1 });
});

test("the page of this year says that it is so far, and a new project counts at once", async () => {
  const before = await linnea.get("/uppfoljning/2026/siffror");
  expect(before.text).toContain("Alla siffror 2026 hittills");
  const count = (html: string) =>
    linked(html).find(({ to }) => to === "/uppfoljning/2026/siffror/pagaende")?.shown;
  change(
    house,
    `insert into projects (id, title, kind, role, unit_id, countries, status, starts_on, currency, summary, visibility,
        created_at, changed_at, version) values ('prj-ny', 'Nytt', 'project', 'lead', 'org-sof', '[]', 'ongoing', '2026-05-01',
        'SEK', '', 'internal', 0, 0, 1)`,
  );
  const after = await linnea.get("/uppfoljning/2026/siffror");
  expect(count(after.text)).toBe(Number(count(before.text)) + 1);
  expect((await linnea.get("/uppfoljning/2026/siffror/pagaende?enhet=org-sof")).text).toContain("prj-ny");
});

test("the administrator says how many lived here in each year, and each page says whose number it counts by", async () => {
  const arvid = await signedIn(house.address, "administrator");
  const settings = { name: "Ekbacka kommun", shortName: "Ekbacka", departmentWord: "förvaltning" };
  const version = () => String(value(house, "select version from municipality"));
  const save = (populations: string) =>
    arvid.post("/installningar", {
      ...settings,
      mailDomains: "example.se",
      populations,
      version: version(),
    });
  for (const wrong of [
    "2024",
    "2024: noll",
    "2024: 0",
    "2024: 18000\n2024: 18001",
    `2024: ${"9".repeat(20)}`,
  ]) {
    const refused = await save(wrong);
    expect([wrong, refused.status]).toEqual([wrong, 422]);
    expect(refused.text).toContain(wrong.split("\n")[0]);
  }
  expect((await save("2024: 18 000\n2025: 18450")).status).toBe(302);
  expect((await arvid.get("/installningar")).text).toContain("2025: 18450\n2024: 18000");
  const plain = (html: string) => html.replaceAll(/\u00a0|&nbsp;/g, " ");
  const thisYear = plain((await linnea.get("/uppfoljning/2026/siffror")).text);
  expect(thisYear).toContain("räknat på 18 450 invånare, talet för 2025. 2023 är räknat med talet för 2024.");
  const list = await linnea.get("/uppfoljning/2023/siffror/utbetalt-per-invanare");
  expect(plain(list.text)).toContain("delat med 18 000 invånare, talet för 2024");
});

test("the frozen figures of a year open lists that say what the edition says, and the years beside are all of today", async () => {
  const year = await linnea.get("/uppfoljning/2025");
  const key = /href="(\/uppfoljning\/2025\/siffror\/pagaende\?utgava=3)"/.exec(year.text)?.[1];
  const list = await linnea.get(String(key));
  expect(list.text).toContain("I utgåva 3 och i dag: 8.");
  expect(list.text).toContain(`href="/uppfoljning/2025/utgavor/3"`);
  expect(year.text).toContain(
    "Alla år är räknade i dag, på det du får läsa. Siffrorna ovanför är frysta i utgåva 3",
  );
  expect((await linnea.get("/uppfoljning/2026")).text).toContain(
    "Alla år är räknade i dag, på det du får läsa.</p>",
  );
  for (const none of ["1", "99", "x", "-1", "9".repeat(400)]) {
    const other = await linnea.get(`/uppfoljning/2025/siffror/pagaende?utgava=${none}`);
    expect([none, other.status, other.text.includes("I utgåva")]).toEqual([none, 200, false]);
  }
});
