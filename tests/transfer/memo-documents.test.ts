import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { draftOfYear } from "~/domain/followup/draft.server";
import { editionOfYear } from "~/domain/followup/editions.server";
import { startFollowup } from "~/domain/followup/starting.server";
import { draftText } from "~/domain/followup/text.server";
import { viewerOf } from "~/domain/members/member";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import { docx } from "~/transfer/docx.server";
import { memoFileName, memoPaper } from "~/transfer/memo-paper.server";
import type { Paper } from "~/transfer/paper";
import { pdf } from "~/transfer/pdf.server";
import { atLeastOne } from "../support/at-least-one";
import { demoDatabase, demoNow } from "../support/demo";
import { inLibreOffice, inOneLine, inPoppler } from "../support/documents";
import { memberOf } from "../support/people";

const base = "https://traffpunkt.example.se";
const swedish = { language: "sv", words: sv } as const;
const papers: Record<string, Paper> = {};
let words: Record<string, string> = {};
let sum = "";

beforeAll(async () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const edition = editionOfYear(db, viewerOf(karin), 2025, 3);
  if (!edition) throw new Error("none");
  sum = edition.sum;
  const toFile = { text: edition.text, sum, madeAt: edition.frozenAt };
  papers.published = memoPaper(toFile, swedish, base);
  papers.english = memoPaper(toFile, { language: "en", words: en }, base);
  const [first] = edition.text.sections;
  const hostile = {
    id: "x",
    heading: "Rubrik <b>\u0007",
    text: `${"<script>a</script> **fet** \u202e\ud800"}\n\n| a | b |\n|---|---|\n| c | d |`,
  };
  papers.hostile = memoPaper(
    { ...toFile, text: { ...edition.text, sections: first ? [first, hostile] : [hostile] } },
    swedish,
    base,
  );
  startFollowup(db, karin, 2026, demoNow);
  const draft = draftOfYear(db, 2026);
  if (!draft) throw new Error("none");
  papers.draft = memoPaper(
    { text: draftText(db, draft, demoNow), sum: null, madeAt: demoNow },
    swedish,
    base,
  );
  const files = Object.entries(papers).map(async ([name, paper]) => [name, await docx(paper)]);
  words = await inLibreOffice(Object.fromEntries(await Promise.all(files)));
});

/** What the tables say that a memo of 2025 has to hold, in its order. */
function fromTables(): string[] {
  const db = demoDatabase();
  const one = (query: ReturnType<typeof sql>) => db.get<Record<string, string | number>>(query) ?? {};
  const followup =
    one(sql`select title, case_number number, proposed_decision proposal, board_decision decision,
    board_paragraph paragraph from followups where year = 2025`);
  const first = one(
    sql`select heading, text from followup_sections where followup_id = 'fu-2025' and position = 1`,
  );
  const paid =
    one(sql`select sum(y.amount) / 100 amount from project_payments y join projects p on p.id = y.project_id
    where y.year = 2025 and p.visibility <> 'draft'`);
  const goals = db.all<{
    title: string;
    comment: string;
  }>(sql`select g.number || '. ' || g.title title, r.comment
    from goal_results r join goals g on g.id = r.goal_id where r.followup_id = 'fu-2025' order by g.number`);
  const units = db.all<{ name: string; represented: number }>(sql`select u.name,
    sum(a.presence in ('present', 'deputy')) represented from attendance a join meetings m on m.id = a.meeting_id
    join groups g on g.id = m.group_id and g.kind = 'network' join units u on u.id = a.unit_id
    where m.year = 2025 and m.held_at is not null and m.called_off_at is null and a.capacity in ('contact', 'deputy')
    group by u.id order by u.kind desc, u.position`);
  const kronor = Number(paid.amount).toLocaleString("sv-SE").replaceAll(/\s/g, " ");
  return [
    "Tjänsteskrivelse",
    String(followup.title),
    "Till Kommunstyrelsen",
    "Från Karin Karlsson",
    `Diarienummer ${followup.number}`,
    "Datum 17 februari 2026",
    `Förslag till beslut ${followup.proposal}`,
    `Beslut 10 mars 2026, ${followup.paragraph} ${followup.decision}`,
    String(first.heading),
    String(first.text).slice(0, 60),
    `Utbetalt bidrag under året ${kronor}`,
    ...goals.flatMap(({ title, comment }) => [title, comment.slice(0, 40)]),
    "Utbetalt bidrag per år",
    `2025 ${kronor}`,
    ...units.map(({ name }) => name),
    "Uppdrag Ansvarig Klart senast",
    "Bilagor",
  ];
}

/** The parts stand in a text in just this order. */
function expectInOrder(text: string, parts: string[]): void {
  let from = 0;
  for (const part of parts.map(inOneLine)) {
    const at = text.indexOf(part, from);
    expect(at, `"${part}" after ${from}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

describe("the memo as DOCX", () => {
  test("LibreOffice reads what the tables tell, in the memo's order", () => {
    expectInOrder(inOneLine(words.published ?? ""), fromTables());
  });

  test("headings, header rows, language, title, links and the chart's words are real", async () => {
    const parts = unzipSync(await docx(papers.published as Paper));
    const part = (path: string) => new TextDecoder().decode(parts[path]);
    const document = part("word/document.xml");
    expect(document.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(1);
    expect(document.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(papers.published?.sections.length ?? 0);
    expect(document.match(/<w:tblHeader/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
    expect(document).toMatch(/<wp:docPr id="1"[^>]*descr="Stapeldiagram över utbetalt bidrag per år\. 20/);
    expect(Object.keys(parts).filter((path) => /media\/.*\.(svg|png)$/.test(path))).toHaveLength(2);
    expect(part("word/styles.xml")).toContain('<w:lang w:val="sv-SE"');
    expect(part("docProps/core.xml")).toContain("Tjänsteskrivelse: ");
    expect(part("word/_rels/document.xml.rels")).toContain(`Target="${base}/`);
    expect(part("word/footer1.xml")).toContain(sum.slice(0, 8));
  });

  test("labels follow the reader's language, and what people wrote does not", () => {
    const english = inOneLine(words.english ?? "");
    expect(english).toContain("Official memo");
    expect(english).toContain("Proposed decision Kommunstyrelsen");
    expect(memoFileName({ year: 2025, stage: "published", edition: 3 } as never, swedish)).toBe(
      "Tjänsteskrivelse uppföljning 2025 utgåva 3",
    );
  });

  test("what people write stays text", () => {
    const hostile = inOneLine(words.hostile ?? "");
    expect(hostile).toContain("Rubrik <b> <script>a</script> fet");
    for (const sign of ["\u0007", "\u202e"]) expect(words.hostile).not.toContain(sign);
  });

  test("a draft says so, in the text and on every page, and bears no sum", async () => {
    expect(words.draft).toContain("Utkast, inte skickat");
    expect(words.draft).not.toContain("Kontrollsumma");
    const parts = unzipSync(await docx(papers.draft as Paper));
    expect(new TextDecoder().decode(parts["word/header1.xml"])).toContain("Utkast, inte skickat");
  });

  test("the same edition gives the same bytes", async () => {
    const [one, other] = await Promise.all([
      docx(papers.published as Paper),
      docx(papers.published as Paper),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe("the memo as PDF", () => {
  test("it is tagged, with title, language and the moment it was frozen", async () => {
    const bytes = await pdf(papers.published as Paper);
    const facts = await inPoppler("pdfinfo", bytes, ["-isodates"]);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Title: +Tjänsteskrivelse: /m);
    expect(facts).toMatch(/^Author: +Ekbacka kommun$/m);
    expect(facts).toMatch(/^CreationDate: +2026-03-19T09:00:00Z$/m);
    const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
    expect(info).toMatchObject({ Language: "sv-SE" });
  });

  test("its structure has headings, a figure with its words, and tables with heads, in reading order", async () => {
    const bytes = await pdf(papers.published as Paper);
    const told = await inPoppler("pdfinfo", bytes, ["-struct-text"]);
    const tags = [...told.matchAll(/^ *([A-Z]\w*)\b/gm)].map((match) => match[1]);
    let from = 0;
    for (const tag of [
      "Document",
      "P",
      "H1",
      "L",
      "Sect",
      "H2",
      "Table",
      "TR",
      "TH",
      "TD",
      "Figure",
      "Table",
    ]) {
      from = tags.indexOf(tag, from) + 1;
      expect(from, tag).toBeGreaterThan(0);
    }
    expect(told).toMatch(/TH:?\s+\/Scope \/Row\s+"Socialförvaltningen"/);
    expect(bytes.toString("latin1")).toContain("/Alt");
  });

  test("its text is what the tables tell, in order, and each page bears the sum", async () => {
    const bytes = new Uint8Array(await pdf(papers.published as Paper));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    expect(text.length).toBeGreaterThan(2);
    for (const page of text) expect(page).toContain("Kontrollsumma (SHA-256):");
    const structure = await inPoppler("pdfinfo", Buffer.from(await pdf(papers.published as Paper)), [
      "-struct-text",
    ]);
    const said = [...structure.matchAll(/^ +"(.*)"$/gm)].map((match) => match[1]).join(" ");
    expectInOrder(inOneLine(said), fromTables());
  });

  test("a draft says so on every page, and the same edition gives the same bytes", async () => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await pdf(papers.draft as Paper))),
    );
    for (const page of atLeastOne(text)) expect(page).toContain("Utkast, inte skickat");
    const [one, other] = await Promise.all([pdf(papers.published as Paper), pdf(papers.published as Paper)]);
    expect(one.equals(other)).toBe(true);
  });
});
