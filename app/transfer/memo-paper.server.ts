import { dayOf, instantOf } from "~/calendar/swedish-time";
import type { FollowupText } from "~/domain/followup/canonical";
import { isRepeated } from "~/domain/followup/canonical";
import { dayInWords, sumInGroups } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import { blocksOf } from "./markdown-blocks.server";
import { attendanceTable, figuresTable, goalsTable, paidBlocks } from "./memo-tables.server";
import { type Block, type Paper, plain, printable, type Section } from "./paper";

/** A follow-up to be filed as a memo to the board: an edition with its sum, or a draft without. */
type MemoToFile = {
  text: FollowupText;
  sum: string | null;
  /** When the edition was frozen; for a draft the instant it is made. */
  madeAt: number;
};

/**
 * The memo to the board: who sends it and what it is about, the proposed decision, the summary, the matter section by
 * section, the year in figures, the goals, the money, who came, what is to be done, and what is attached. The labels
 * follow the reader's language; what people have written is Swedish. The same edition always gives the same document
 * in the same language. A draft says so on every page. `base` is the product's public address.
 */
export function memoPaper({ text: written, sum, madeAt }: MemoToFile, speech: Speech, base: string): Paper {
  const text = clean(written);
  const own = speech.words.followupPaper.memo;
  const warning = text.stage === null ? own.draft : null;
  const day = text.sentOn ?? dayOf(madeAt);
  const [opening, ...rest] = text.sections;
  const matter = rest.filter((section) => section.text !== "" && !isRepeated(section, text));
  return {
    language: "sv-SE",
    title: `${own.kind}: ${text.title}`,
    author: text.municipality,
    madeAt: text.stage === null ? (instantOf(dayOf(madeAt), "12.00") ?? madeAt) : madeAt,
    margins: {
      topLeft: [text.municipality, own.toBoard],
      topRight: [
        `${own.kind} ${day}`,
        ...(text.caseNumber ? [own.case(text.caseNumber)] : []),
        ...(warning ? [warning] : []),
      ],
      bottomLeft: sum ? [own.sum(dayOf(madeAt)), sumInGroups(sum)] : warning ? [warning] : [],
    },
    pageOf: speech.words.minutes.paper.pageOf,
    lackingSigns: speech.words.minutes.paper.lackingSigns,
    kicker: own.kind,
    heading: text.title,
    warning,
    facts: factsOf(text, day, speech),
    sections: [
      proposalOf(text, speech),
      section(opening?.heading ?? "", blocksOr(opening?.text ?? "", own.empty, base)),
      ...matter.map(({ heading, text: words }) => section(heading, blocksOf(words, base))),
      section(own.figures(text.year), [figuresTable(text, speech)]),
      ...(text.goals.length > 0 ? [section(own.goals, [goalsTable(text, speech)])] : []),
      ...(text.paidByYear.length > 0 ? [section(own.money, paidBlocks(text, speech))] : []),
      ...(text.attendance.units.length > 0
        ? [section(own.attendance, [note(own.key), attendanceTable(text, speech)])]
        : []),
      ...prioritiesOf(text, speech),
      ...assignmentsOf(text, speech),
      section(own.attachments, attachmentsOf(text, speech, base)),
    ].filter(({ title }) => title !== ""),
  };
}

/** What the file is called, without its ending: "Tjänsteskrivelse uppföljning 2026", with "utkast" or the edition. */
export const memoFileName = ({ year, stage, edition }: FollowupText, { words }: Speech) => {
  const { memo, edition: numbered } = words.followupPaper;
  return `${memo.fileOf(year)} ${stage === null ? memo.fileDraft : numbered(edition).toLowerCase()}`;
};

/** Everything people have written, without signs that documents cannot hold. */
const clean = (text: FollowupText): FollowupText =>
  JSON.parse(JSON.stringify(text), (_key, value) => (typeof value === "string" ? printable(value) : value));

function factsOf(text: FollowupText, day: string, speech: Speech): [string, string][] {
  const { memo: own } = speech.words.followupPaper;
  const { author, caseNumber, discussed, edition, stage } = text;
  const from = [author?.name, author?.title, text.municipality].filter(Boolean).join(", ");
  const at = discussed?.meeting ? `, ${own.atMeeting(discussed.meeting.number, discussed.meeting.year)}` : "";
  const facts: [string, string | null][] = [
    [own.to, own.board],
    [own.from, from],
    [own.caseNumber, caseNumber],
    [own.day, dayInWords(day, speech)],
    [own.discussed, discussed ? `${dayInWords(discussed.day, speech)}${at}` : null],
    [own.edition, stage === null ? null : String(edition)],
  ];
  return facts.flatMap(([label, said]) => (said ? [[label, said] as [string, string]] : []));
}

/** What the board is asked to decide, or what it has decided. */
function proposalOf({ proposedDecision, board }: FollowupText, speech: Speech): Section {
  const { memo: own } = speech.words.followupPaper;
  const proposed: Block = proposedDecision
    ? { kind: "box", title: own.proposal, runs: plain(proposedDecision), note: null, heavy: true }
    : note(own.noProposal);
  if (!board) return section(own.proposal, [proposed]);
  const decided: Block = {
    kind: "box",
    title: own.decision(dayInWords(board.day, speech), board.paragraph),
    runs: plain(board.decision),
    note: null,
    heavy: true,
  };
  return section(own.proposal, [proposed, decided]);
}

function prioritiesOf({ priorities, year }: FollowupText, speech: Speech): Section[] {
  const { memo: own } = speech.words.followupPaper;
  if (priorities.length === 0) return [];
  const items = priorities.map((each): Block[] => [{ kind: "paragraph", runs: plain(each) }]);
  return [section(own.priorities(year + 1), [{ kind: "list", start: 1, items }])];
}

function assignmentsOf({ board }: FollowupText, speech: Speech): Section[] {
  const { memo: own } = speech.words.followupPaper;
  if (!board || board.assignments.length === 0) return [];
  const rows = board.assignments.map(({ text, responsible, due }) =>
    [text, responsible ?? "", due ?? ""].map(plain),
  );
  const head = [own.assignment, own.responsible, own.due].map(plain);
  return [
    section(own.assignments, [{ kind: "table", table: { head, rows, rowHead: 0, shares: [54, 28, 18] } }]),
  ];
}

function attachmentsOf({ inputs, lessons, year }: FollowupText, speech: Speech, base: string): Block[] {
  const { memo: own } = speech.words.followupPaper;
  const answered = inputs.filter((input) => input.answered).length;
  const items: Block[][] = [];
  if (answered > 0)
    items.push([
      {
        kind: "paragraph",
        runs: [{ text: own.inputs(answered), href: `${base}/uppfoljning/${year}#underlag` }],
      },
    ]);
  for (const { id, title } of lessons)
    items.push([{ kind: "paragraph", runs: [{ text: title, href: `${base}/lardomar/${id}` }] }]);
  return items.length > 0 ? [{ kind: "list", start: 1, items }] : [note(own.noAttachments)];
}

const blocksOr = (text: string, otherwise: string, base: string): Block[] => {
  const blocks = blocksOf(text, base);
  return blocks.length > 0 ? blocks : [note(otherwise)];
};

const section = (title: string, blocks: Block[]): Section => ({ title, mark: null, blocks });
const note = (text: string): Block => ({ kind: "paragraph", runs: plain(text), tone: "note" });
