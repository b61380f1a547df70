import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { callTellings, outbox, programmes, unitThemes } from "#db/schema.server";
import { callContent } from "~/domain/funding/call-content.server";
import { importCalls } from "~/domain/funding/call-import.server";
import { checkedCalls } from "~/domain/funding/call-line-form";
import { callTemplate, mostCalls, readCallList } from "~/transfer/call-list.server";
import { textOfFile } from "~/transfer/csv-records.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const heads = "Program;Beteckning;Rubrik;Öppnar;Sista ansökningsdag;Teman;Andel i procent;Webbadress";

function reading(text: string, db = demoDatabase()) {
  const karin = memberOf(db, "p-01");
  const read = readCallList(text);
  if (!read.ok) throw new Error(read.fault);
  const { right, wrong } = checkedCalls(read.lines);
  const take = (rehearse: boolean) =>
    [...importCalls(db, karin, right, { rehearse }, demoNow), ...wrong].sort((a, b) => a.line - b.line);
  return { db, take };
}

const inShort = (report: ReturnType<ReturnType<typeof reading>["take"]>) =>
  report.map(({ line, outcome, column, why, about }) =>
    [line, outcome, column, why, about].filter((each) => each !== null),
  );

const stateOf = (db: ReturnType<typeof demoDatabase>) =>
  JSON.stringify(
    ["calls", "call_themes", "call_tellings", "outbox", "chronicle"].map((table) =>
      db.$client.prepare(`select * from ${table}`).all(),
    ),
  );

describe("a list of calls", () => {
  test("is rehearsed without a trace, and each line says what is wrong and in which column", () => {
    const { db, take } = reading(
      [
        heads,
        "NORDPLUS;A-1;Ny utlysning;2026-12-01;2027-03-01;Barn och unga;75;https://example.org",
        "FINNS-EJ;A-2;Okänt program;;2027-03-01;;;",
        "NORDPLUS;A-3;Fel dag;;2027-02-30;;;",
        "NORDPLUS;A-4;Bakvänd;2027-03-02;2027-03-01;;;",
        "NORDPLUS;A-5;Okänt tema;;2027-03-01;Barn och unga, Rymden;;",
        "NORDPLUS;A-1;Samma igen;;2027-03-01;;;",
        "NORDPLUS;A-6;För mycket;;2027-03-01;;101;",
        "NORDPLUS;A-7;Utan lås;;2027-03-01;;;http://example.org",
        "NORDPLUS;A-8;=CMD();;2027-03-01;;;",
        "NORDPLUS;A-9;Ingen dag;;;;;",
        ";A-10;Inget program;;2027-03-01;;;",
        "nordplus;NPJR-2027;Nordplus Junior 2027;;2027-02-15;;;",
        "Nordplus;NPX;Efter perioden;;2031-02-15;;;",
      ].join("\n"),
    );
    const before = stateOf(db);
    const rehearsed = take(true);
    expect(inShort(rehearsed)).toEqual([
      [2, "made"],
      [3, "wrong", "programme", "programmeUnknown", "FINNS-EJ"],
      [4, "wrong", "closes", "dayWrong"],
      [5, "wrong", "closes", "closesBeforeOpens"],
      [6, "wrong", "themes", "themeUnknown", "Rymden"],
      [7, "wrong", "reference", "callTwice", "2"],
      [8, "wrong", "share", "shareWrong"],
      [9, "wrong", "web", "httpsWrong"],
      [10, "wrong", "title", "looksLikeFormula"],
      [11, "wrong", "closes", "closesMissing"],
      [12, "wrong", "programme", "programmeMissing"],
      [13, "changed"],
      [14, "made"],
    ]);
    expect(rehearsed[11]?.changes).toEqual(["closes"]);
    expect(rehearsed.filter(({ outside }) => outside).map(({ line }) => line)).toEqual([14]);
    expect(stateOf(db)).toBe(before);
    expect(inShort(take(false))).toEqual(inShort(rehearsed));
    expect(db.$client.prepare("select count(*) from calls").pluck().get()).toBe(10);
  });

  test("changes what it says otherwise, leaves what it is silent about, and the second time nothing", () => {
    const { db, take } = reading(`${heads}\nNORDPLUS;NPJR-2027;Nordplus Junior 2027;;2027-02-15;;;`);
    expect(inShort(take(false))).toEqual([[2, "changed"]]);
    expect(callContent(db, "cal-02")?.content).toMatchObject({
      closesOn: "2027-02-15",
      closesAtClock: "23.59",
      opensOn: "2026-12-01",
      themeIds: ["t-unga", "t-arbete"],
      web: "https://www.nordplusonline.org",
    });
    const before = stateOf(db);
    expect(inShort(take(false))).toEqual([[2, "unchanged"]]);
    expect(stateOf(db)).toBe(before);
  });

  test("knows a call without a reference by its title, and says when that is not enough", () => {
    const { db, take } = reading(
      "Program,Rubrik,Sista ansökningsdag\nSI-OSTERSJO,FÖRSTUDIER i Östersjöregionen,2027-03-03\nESF,Ny,2027-04-01",
    );
    expect(inShort(take(false))).toEqual([
      [2, "changed"],
      [3, "made"],
    ]);
    expect(callContent(db, "cal-08")?.content).toMatchObject({ closesOn: "2027-03-03", reference: null });
    db.$client.exec(
      "insert into calls (id, programme_code, title, closes_on, status) values ('x', 'ESF', 'Ny', '2027-05-01', 'watching')",
    );
    expect(inShort(reading("Program,Rubrik,Sista ansökningsdag\nESF,Ny,2027-04-02", db).take(false))).toEqual(
      [[2, "wrong", "reference", "callUnclear"]],
    );
  });

  test("of an ended programme registers nothing new", () => {
    const db = demoDatabase();
    db.update(programmes).set({ lastYear: 2025 }).where(eq(programmes.code, "ESF")).run();
    expect(inShort(reading(`${heads}\nESF;E-1;Ny;;2027-04-01;;;`, db).take(true))).toEqual([
      [2, "wrong", "programme", "programmeEnded"],
    ]);
  });

  test("of thirty calls gives each contact one letter of them all", () => {
    const db = demoDatabase();
    db.delete(outbox).run();
    db.delete(unitThemes).run();
    db.insert(unitThemes)
      .values([
        { unitId: "org-des", themeId: "t-unga" },
        { unitId: "org-klf", themeId: "t-unga" },
      ])
      .run();
    const told = db.$client.prepare("select count(*) from call_tellings").pluck().get() as number;
    const lines = Array.from(
      { length: 30 },
      (_, place) => `NORDPLUS;T-${place};Nr ${place};;2027-03-01;t-unga;;`,
    );
    const { take } = reading([heads, ...lines].join("\n"), db);
    expect(take(false).every(({ outcome }) => outcome === "made")).toBe(true);
    const letters = db.select().from(outbox).where(eq(outbox.kind, "callForYou")).all();
    expect(letters.map(({ personId }) => personId).sort()).toEqual(["p-03", "p-14"]);
    expect(letters[0]?.facts.calls).toHaveLength(30);
    expect(db.select().from(callTellings).all()).toHaveLength(told + 60);
    take(false);
    expect(db.select().from(outbox).where(eq(outbox.kind, "callForYou")).all()).toHaveLength(2);
  });
});

describe("a list is read", () => {
  const cells = (text: string) => {
    const read = readCallList(text);
    return read.ok
      ? read.lines.map(({ line, cells: { programme, title, closes } }) => [line, programme, title, closes])
      : read.fault;
  };
  const expected = [[2, "ESF", "Vård åt äldre", "2027-03-01"]];

  test.each([
    ["semicolons", "Program;Rubrik;Sista ansökningsdag\nESF;Vård åt äldre;2027-03-01"],
    ["commas", "Program,Rubrik,Sista ansökningsdag\nESF,Vård åt äldre,2027-03-01"],
    ["tabs", "Program\tRubrik\tDeadline\nESF\tVård åt äldre\t2027-03-01"],
    ["a mark of order", "\ufeffProgram;Rubrik;Sista ansökningsdag\r\nESF;Vård åt äldre;2027-03-01\r\n"],
    ["English names", "Programme;Title;Application deadline\nESF;Vård åt äldre;2027-03-01"],
    ["another order", "closes;title;programme\n2027-03-01;Vård åt äldre;ESF"],
  ])("with %s", (_what, text) => expect(cells(text)).toEqual(expected));

  test("from old Windows letters", () => {
    const text = "Program;Rubrik;Sista ansökningsdag\nESF;Vård åt äldre;2027-03-01";
    expect(cells(textOfFile(Uint8Array.from(Buffer.from(text, "latin1"))))).toEqual(expected);
  });

  test("from JSON, with the same names and themes as a list", () => {
    const json = JSON.stringify([
      {
        programme: "ESF",
        title: "Vård åt äldre",
        closes: "2027-03-01",
        share: 54,
        themes: ["t-omsorg", "Arbetsmarknad"],
        rymd: 1,
      },
      { title: { $gt: "" }, programme: ["ESF"], closes: null, ["__proto__"]: { title: "X" } },
    ]);
    const read = readCallList(json);
    if (!read.ok) throw new Error(read.fault);
    expect(read.unknownColumns).toEqual(["rymd", "__proto__"]);
    expect(read.lines[0]).toMatchObject({
      line: 1,
      cells: { share: "54", themes: "t-omsorg;Arbetsmarknad" },
    });
    expect(checkedCalls(read.lines).right[0]).toMatchObject({
      share: 54,
      themes: ["t-omsorg", "Arbetsmarknad"],
    });
    expect(read.lines[1]?.cells.title).toBe('{"$gt":""}');
    const again = readCallList(read.together([read.lines[0] as (typeof read.lines)[number]]));
    expect(again.ok && again.lines.map(({ cells: { title } }) => title)).toEqual(["Vård åt äldre"]);
  });

  test.each([
    ["", "callFileEmpty"],
    ["[]", "callFileEmpty"],
    ["[1, 2]", "jsonWrong"],
    ["{}", "jsonWrong"],
    ["[{", "jsonWrong"],
    ["Rubrik;Dag\nX;Y", "callColumnsMissing"],
    [`Program;Rubrik\n${"ESF;X\n".repeat(mostCalls + 1)}`, "tooManyCalls"],
    [`[${Array.from({ length: mostCalls + 1 }, () => "{}").join()}]`, "tooManyCalls"],
    ['Program;Rubrik\nESF;"X', "quoteNotClosed"],
  ])("not from %j: %s", (text, fault) => expect(cells(text)).toBe(fault));

  test.each(["sv", "en"] as const)("from its own template in %s", (language) => {
    const { take } = reading(callTemplate(language));
    expect(inShort(take(true))).toEqual([[2, "made"]]);
  });
});
