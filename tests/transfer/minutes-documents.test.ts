import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import MarkdownIt from "markdown-it";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import type { ItemText, MinutesText } from "~/domain/minutes/canonical";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { docx } from "~/transfer/docx.server";
import { minutesPaper } from "~/transfer/minutes-paper.server";
import type { Paper } from "~/transfer/paper";
import { paperMarkdown } from "~/transfer/paper-markdown.server";
import { pdf } from "~/transfer/pdf.server";
import { box } from "~/transfer/pdf-lines.server";
import { atLeastOne } from "../support/at-least-one";
import { demoDatabase } from "../support/demo";
import { inLibreOffice, inOneLine, inPoppler } from "../support/documents";

const base = "https://traffpunkt.example.se";

/** The signed minutes of the demo's fourth meeting in 2026, with some of their text changed. */
function minutesOf(db: Database, change: Partial<MinutesText> = {}) {
  const { text, sum } = readMinutes(db, meetingById(db, "m-2026-4") as never);
  return { text: { ...text, ...change }, sum, isSent: true };
}

const item = (number: number, title: string, text: string, rest: Partial<ItemText> = {}): ItemText => ({
  id: `i${number}`,
  number,
  title,
  text,
  notReached: false,
  decisions: [],
  actions: [],
  ...rest,
});

const hostileText = `<img src=x onerror=alert(1)> <script>alert(2)</script> a\u0000b\u0008c\u001f \ufffe slut\u202e vänt

مرحبا بالعالم, שלום, 🎉👩‍👩‍👧, Ελληνικά, Кириллица, ðþłąęžšūß, – “ ” • §, \ud800

1. ett
2. två **fet *båda* två** ~~struken~~ \`kod\`
   - under
     1. djupt

> citat
> > i citat

| vad | vem |
|---|---|
| sak | [länk](https://example.se/?a=1&b=2) |

\`\`\`
  kod ]]> & <w:p/>
\`\`\`

[js](javascript:alert(1)) [egen](/moten/m-2026-4) ![spionbild](https://example.se/spy.png)`;

const manyOutcomes = item(1, "Många utfall", "", {
  decisions: Array.from({ length: 1000 }, (_, place) => ({
    id: `d${place}`,
    kind: "decision" as const,
    year: 2026,
    number: place + 1,
    text: `Beslut om sak ${place + 1}.`,
    responsible: null,
  })),
  actions: Array.from({ length: 1000 }, (_, place) => ({
    id: `a${place}`,
    text: `Ta fram underlag ${place + 1}`,
    responsible: "Maria Mattsson",
    unit: null,
    due: "2026-12-01",
  })),
});

const longParagraph = item(1, "Långt", "Ett långt stycke med ord, och så vidare. ".repeat(5000));

/** Each document as a paper, made once: LibreOffice takes its time to start. */
const papers: Record<string, Paper> = {};
let words: Record<string, string> = {};

beforeAll(async () => {
  const db = demoDatabase();
  papers.signed = minutesPaper(minutesOf(db), base);
  papers.hostile = minutesPaper(
    minutesOf(db, {
      items: [item(1, "Titel <b>\u0007</b> & 🎉", hostileText)],
      summary: "Rad ett\nrad två\u000b",
      edition: 2,
      correctionWhy: "Ett datum var fel.",
    }),
    base,
  );
  papers.many = minutesPaper(minutesOf(db, { items: [manyOutcomes] }), base);
  papers.long = minutesPaper(minutesOf(db, { items: [longParagraph] }), base);
  papers.draft = minutesPaper({ ...minutesOf(db, { signedOff: null, edition: 0 }), isSent: false }, base);
  const files = Object.entries(papers).map(async ([name, paper]) => [name, await docx(paper)]);
  words = await inLibreOffice(Object.fromEntries(await Promise.all(files)));
});

/** What the minutes of a meeting say, put together from the tables and in no other way. */
function fromTables(db: Database, id: string): string {
  const all = (query: ReturnType<typeof sql>) => db.all<Record<string, string | number | null>>(query);
  const decisions = all(sql`select d.agenda_item_id item, d.year, d.number, d.text, p.name from decisions d
    left join people p on p.id = d.responsible_id where d.meeting_id = ${id} order by d.position, d.created_at, d.id`);
  const items = all(sql`select a.id, a.title, m.text from agenda_items a
    left join minute_items m on m.agenda_item_id = a.id where a.meeting_id = ${id} order by a.position`);
  const actions =
    all(sql`select x.agenda_item_id item, x.text, p.name, u.name unit, x.due_day due from actions x
    left join people p on p.id = x.responsible_id left join units u on u.id = x.responsible_unit_id
    where x.meeting_id = ${id} order by x.created_at, x.id`);
  const there = all(sql`select u.name unit, p.name, f.name instead, a.presence from attendance a
    join units u on u.id = a.unit_id left join people p on p.id = a.person_id
    left join people f on f.id = a.for_person_id where a.meeting_id = ${id}
    order by u.kind = 'company', u.position`);
  const presence: Record<string, string> = {
    present: "Närvarande",
    deputy: "Ersättare",
    absent: "Frånvaro",
    absentWithNotice: "Anmäld frånvaro",
  };
  const companies = there.findIndex((row) => row.unit === "Ekbackabostäder AB");
  const rows = there.map(
    (row) =>
      `${row.unit} ${row.name}${row.instead ? ` i stället för ${row.instead}` : ""} ${presence[row.presence as string]}`,
  );
  const [meeting] = all(sql`select summary, sum, no_outcome_why why from minutes where meeting_id = ${id}`);
  return inOneLine(
    [
      "Minnesanteckningar Internationella nätverket, möte 4 2026",
      "När Torsdag 17 september 2026, 13.00–15.45 Var Eksalen, kommunhuset, och digitalt",
      "Diarienummer KS 2026/0019",
      `Sammanfattning ${meeting?.summary}`,
      ...items.flatMap((row, place) => [
        `§ ${place + 1} ${row.title} ${row.text}`,
        ...decisions
          .filter((each) => each.item === row.id)
          .map((each) => `Beslut ${each.year}:${each.number} ${each.text} Ansvarig: ${each.name}`),
      ]),
      "Åtgärder Punkt Åtgärd Ansvarig Klart senast",
      ...items.flatMap((row, place) =>
        actions
          .filter((each) => each.item === row.id)
          .map(
            (each) =>
              `§ ${place + 1} ${each.text} ${[each.name, each.unit].filter(Boolean).join(", ")} ${each.due}`,
          ),
      ),
      "Närvaro 11 av 13 enheter var företrädda. Dessutom deltog Per Persson, mötesordförande, Karin Karlsson,",
      "EU-samordnare och Rut Roos, registrator, som gäst.",
      ...["Förvaltning Person Närvaro", ...rows.slice(0, companies)],
      ...["Bolag Person Närvaro", ...rows.slice(companies)],
      ...(meeting?.why ? [`Om texten Varför någon punkt inte ledde till något: ${meeting.why}`] : []),
      "Justering Justerade 29 september 2026, 15.00 av Lena Larsson, justerare. Mötesordförande: Per Persson.",
      "Sekreterare: Nils Nilsson. Utgåva 1. Texten är låst sedan dess. En rättelse blir en ny utgåva.",
      `Kontrollsumma (SHA-256): ${String(meeting?.sum).match(/.{8}/g)?.join(" ")}`,
    ].join(" "),
  );
}

describe("as DOCX", () => {
  test("LibreOffice reads the minutes as the tables tell them", () => {
    expect(inOneLine(words.signed ?? "")).toBe(fromTables(demoDatabase(), "m-2026-4"));
  });

  test("headings, header rows, language, title and links are real", async () => {
    const parts = unzipSync(await docx(papers.hostile as Paper));
    const part = (path: string) => new TextDecoder().decode(parts[path]);
    const document = part("word/document.xml");
    expect(document.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
    expect(document.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(
      (papers.hostile as Paper).sections.length,
    );
    expect(document.match(/<w:tblHeader/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
    expect(part("word/styles.xml")).toContain('<w:lang w:val="sv-SE"');
    expect(part("docProps/core.xml")).toContain("Minnesanteckningar, Internationella nätverket, möte 4 2026");
    const links = part("word/_rels/document.xml.rels");
    expect(links).toContain('Target="https://example.se/?a=1&amp;b=2"');
    expect(links).toContain(`Target="${base}/moten/m-2026-4"`);
    expect(links).not.toContain("javascript:");
  });

  test("what people write stays text, and signs that XML forbids are left out", () => {
    const text = inOneLine(words.hostile ?? "");
    for (const kept of [
      "§ 1 Titel <b></b> & 🎉",
      "<img src=x onerror=alert(1)> <script>alert(2)</script> abc slut vänt",
      "مرحبا بالعالم, שלום, 🎉👩‍👩‍👧, Ελληνικά, Кириллица, ðþłąęžšūß, – “ ” • §, \ufffd",
      "1. ett 2. två fet båda två struken kod ◦ under 1. djupt citat i citat vad vem sak länk",
      "kod ]]> & <w:p/> [js](javascript:alert(1)) egen",
      "Rad ett rad två",
      "Varför utgåva 2 ersätter den förra: Ett datum var fel.",
      "Utgåva 2. Texten är låst",
    ])
      expect(text).toContain(kept);
    expect(text).not.toContain("spionbild");
  });

  test("two thousand outcomes and a paragraph of 200 kB are all there", () => {
    expect(words.many?.match(/Beslut om sak \d+\./g)).toHaveLength(1000);
    expect(words.many?.match(/Ta fram underlag \d+/g)).toHaveLength(1000);
    expect(words.long?.match(/och så vidare\./g)).toHaveLength(5000);
  });

  test("a draft says so, in the text and on every page", async () => {
    expect(words.draft).toContain("Utkast, inte justerade");
    const parts = unzipSync(await docx(papers.draft as Paper));
    expect(new TextDecoder().decode(parts["word/header1.xml"])).toContain("Utkast, inte justerade");
    expect(words.draft).not.toContain("Kontrollsumma");
  });

  test("the same minutes give the same bytes", async () => {
    const [one, other] = await Promise.all([docx(papers.hostile as Paper), docx(papers.hostile as Paper)]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("as PDF", () => {
  test("it is tagged, with title, language and the moment of sign-off", async () => {
    const bytes = await pdf(papers.signed as Paper);
    const facts = await inPoppler("pdfinfo", bytes, ["-isodates"]);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Title: +Minnesanteckningar, Internationella nätverket, möte 4 2026$/m);
    expect(facts).toMatch(/^Author: +Ekbacka kommun$/m);
    expect(facts).toMatch(/^CreationDate: +2026-09-29T13:00:00Z$/m);
    expect(facts).toMatch(/^Page size: .*A4/m);
    const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
    expect(info).toMatchObject({ Language: "sv-SE" });
  });

  test("its structure has headings, lists, links and tables with heads, in reading order", async () => {
    const told = await inPoppler("pdfinfo", await pdf(papers.hostile as Paper), ["-struct-text"]);
    const tags = [...told.matchAll(/^ *([A-Z]\w*)\b/gm)].map((match) => match[1]);
    const order = [
      "Document",
      "P",
      "H1",
      "L",
      "Sect",
      "H2",
      "P",
      "Sect",
      "H2",
      "P",
      "L",
      "LI",
      "Lbl",
      "LBody",
    ];
    let from = 0;
    for (const tag of [
      ...order,
      "BlockQuote",
      "Table",
      "TR",
      "TH",
      "TD",
      "Link",
      "Code",
      "Sect",
      "H2",
      "Table",
    ]) {
      from = tags.indexOf(tag, from) + 1;
      expect(from, tag).toBeGreaterThan(0);
    }
    expect(told).toMatch(/TH:?\s+\/Scope \/Column\s+"Förvaltning"/);
    expect(told).toMatch(/TH:?\s+\/Scope \/Row\s+"Socialförvaltningen"/);
    expect(told).toMatch(/H2 \(block\)\s+"§ 1 Titel <b><\/b> & □"/);
  });

  test("two readers give the text in reading order, as the tables tell it", async () => {
    const bytes = await pdf(papers.signed as Paper);
    const expected = fromTables(demoDatabase(), "m-2026-4");
    const margins = [
      "Ekbacka kommun Internationella nätverket Minnesanteckningar 2026-09-17 Dnr KS 2026/0019",
      "Justerade 2026-09-29. Kontrollsumma (SHA-256):",
    ];
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
    const last = (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).totalPages;
    const body = text.map((page, place) => {
      const line = inOneLine(page);
      expect(line.startsWith(margins[0] as string)).toBe(true);
      const foot = line.lastIndexOf(margins[1] as string);
      expect(line.slice(foot)).toContain(`Sida ${place + 1} av ${last}`);
      return line.slice((margins[0] as string).length, foot);
    });
    expect(inOneLine(body.join(" "))).toBe(expected);
    const structure = await inPoppler("pdfinfo", bytes, ["-struct-text"]);
    const said = [...structure.matchAll(/^ +"(.*)"$/gm)].map((match) => match[1]).join(" ");
    expect(inOneLine(said)).toBe(expected);
  });

  test("typefaces are embedded, and every sign they are said to have is there", async () => {
    const signs = Array.from({ length: 0x2700 - 0x21 }, (_, place) => String.fromCodePoint(place + 0x21))
      .filter((sign) => sign !== box && /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign))
      .join(" ");
    const paper: Paper = {
      ...(papers.signed as Paper),
      sections: [{ title: "Tecken", mark: null, blocks: [{ kind: "paragraph", runs: [{ text: signs }] }] }],
    };
    const bytes = await pdf(paper);
    const text = await inPoppler("pdftotext", bytes, ["-raw"]);
    const common = Array.from("åäöéÅÄÖðþÐÞąćęłńóśźżčďěňřšťůýžőűāēīūģķļņ–“”•§€αЖя");
    expect(common.filter((sign) => !text.includes(sign))).toEqual([]);
    expect(/[\0\uFFFD]/.test(text)).toBe(false);
    expect(inOneLine(text).includes(`${box} står för ett tecken som typsnittet saknar.`)).toBe(true);
    const fonts = (await inPoppler("pdffonts", bytes)).split("\n").slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +0$/);
  });

  test("two thousand outcomes and a word of 200 kB are all there, on pages that hold them", async () => {
    const many = await inPoppler("pdftotext", await pdf(papers.many as Paper), ["-raw"]);
    expect(many.match(/Beslut om sak \d+\./g)).toHaveLength(1000);
    expect(many.match(/Ta fram underlag \d+/g)).toHaveLength(1000);
    const word = item(1, "Ord", "å".repeat(200_000));
    const paper = minutesPaper(minutesOf(demoDatabase(), { items: [word] }), base);
    const text = await inPoppler("pdftotext", await pdf(paper), ["-raw"]);
    expect(text.match(/å{30,}/g)?.join("").length).toBeGreaterThan(199_000);
  });

  test("a draft says so on every page", async () => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await pdf(papers.draft as Paper))),
    );
    for (const page of atLeastOne(text)) expect(page).toContain("Utkast, inte justerade");
  });

  test("the same minutes give the same bytes", async () => {
    const [one, other] = await Promise.all([pdf(papers.hostile as Paper), pdf(papers.hostile as Paper)]);
    expect(one.equals(other)).toBe(true);
  });
});

describe("as Markdown", () => {
  test("it reads back as the same text, and what people wrote as HTML stays text", () => {
    const tokens = new MarkdownIt().parse(paperMarkdown(papers.hostile as Paper), {});
    const read = tokens
      .flatMap((token) => token.children ?? (token.type === "fence" ? [token] : []))
      .map((token) => (/break$/.test(token.type) ? "\n" : token.content))
      .join(" ");
    expect(inOneLine(read).replaceAll(" ", "")).toContain(
      inOneLine("<img src=x onerror=alert(1)> <script>alert(2)</script> abc slut vänt").replaceAll(" ", ""),
    );
    for (const kept of ["Titel <b></b> & 🎉", "kod ]]> & <w:p/>", "[js](javascript:alert(1))", "struken"])
      expect(inOneLine(read)).toContain(kept);
    const links = tokens
      .flatMap((token) => token.children ?? [])
      .flatMap((token) => (token.attrs ?? []).map(([, value]) => String(value)));
    expect(links).toContain(`${base}/moten/m-2026-4`);
    expect(links.filter((href) => href.startsWith("javascript"))).toEqual([]);
  });
});
