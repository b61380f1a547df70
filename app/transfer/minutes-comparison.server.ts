import type { MinutesText } from "~/domain/minutes/canonical";
import { sv } from "~/i18n/sv";
import { minutesPaper } from "./minutes-paper.server";
import type { Block, Run } from "./paper";
import { type Line, linesBetween, type Piece as Words } from "./text-comparison.server";

/** Some words of a line, and whether both editions have them; "cut" stands for words both have that are left out. */
export type Piece = Words | { is: "cut"; text: string };

/** A line where the editions differ or that stands beside one; or how many lines alike are left out. */
export type ComparedLine = { pieces: Piece[] } | { alike: number };

/** What differs between two editions, part by part, and the names of the parts that are alike. */
export type Comparison = { changed: { title: string; lines: ComparedLine[] }[]; alike: string[] };

/** How long the looking for single words may take in all, ms; what is left then is shown as whole lines. */
const patience = 500;
/** How much of a long run of words alike is shown, at its beginning and at its end. */
const shownAlike = 160;

/**
 * The difference between two editions of the same minutes, word by word where that can be read, in plain lines
 * without markup: what people have written is text here and nothing else. Takes at most about a second.
 */
export function minutesComparison(before: MinutesText, after: MinutesText): Comparison {
  const until = Date.now() + patience;
  const [olds, news] = [partsOf(before), partsOf(after)];
  const titles = [...new Set([...news.keys(), ...olds.keys()])];
  const comparison: Comparison = { changed: [], alike: [] };
  for (const title of titles) {
    const [old, now] = [olds.get(title) ?? [], news.get(title) ?? []];
    if (old.length === now.length && old.every((line, place) => line === now[place]))
      comparison.alike.push(title);
    else comparison.changed.push({ title, lines: withGaps(linesBetween(old, now, until)) });
  }
  return comparison;
}

/** Each part of the document as plain lines, by its name. Who signed off, and when, differs in every edition. */
function partsOf(text: MinutesText): Map<string, string[]> {
  const paper = minutesPaper({ text, sum: "", isSent: false }, "");
  const { chair, secretary, adjusters } = text;
  const facts = [
    ...paper.facts.map(([label, value]) => `${label}: ${value}`),
    ...(chair ? [sv.minutes.sign.chair(chair)] : []),
    ...(secretary ? [sv.minutes.sign.secretary(secretary)] : []),
    ...adjusters.map((name) => `${sv.minutes.attendanceForm.adjuster}: ${name}`),
  ];
  const parts = paper.sections
    .slice(0, -1)
    .map(({ mark, title, blocks }): [string, string[]] => [
      mark ? `${mark} ${title}` : title,
      blocks.flatMap(linesIn).filter((line) => line.trim() !== ""),
    ]);
  return new Map([[sv.minutes.text.meeting, facts], ...parts]);
}

function linesIn(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return wordsOf(block.runs).split("\n");
    case "list":
      return block.items.flatMap((item) => item.flatMap(linesIn).map((line) => `– ${line}`));
    case "quote":
      return block.blocks.flatMap(linesIn);
    case "code":
      return block.text.split("\n");
    case "table":
      return block.table.rows.map((row) => row.map(wordsOf).filter(Boolean).join(", "));
    case "box":
      return [`${block.title}: ${wordsOf(block.runs)}`, ...(block.note ? [block.note] : [])];
    case "chart":
      return [block.chart.alt];
    case "rule":
      return [];
  }
}

/** Keeps a line alike beside each that differs, with long runs of words alike shortened, and says how many lie between. */
function withGaps(lines: Line[]): ComparedLine[] {
  const shown: ComparedLine[] = [];
  let gap = 0;
  for (const [place, { pieces, isAlike }] of lines.entries()) {
    const isBeside = lines[place - 1]?.isAlike === false || lines[place + 1]?.isAlike === false;
    if (isAlike && !isBeside) {
      gap += 1;
      continue;
    }
    if (gap > 0) shown.push({ alike: gap });
    gap = 0;
    shown.push({
      pieces: pieces.flatMap((piece) => (piece.is === "same" ? shortened(piece.text) : [piece])),
    });
  }
  return gap > 0 ? [...shown, { alike: gap }] : shown;
}

function shortened(text: string): Piece[] {
  if (text.length <= 3 * shownAlike) return [{ is: "same", text }];
  return [
    { is: "same", text: text.slice(0, shownAlike).toWellFormed() },
    { is: "cut", text: "" },
    { is: "same", text: text.slice(-shownAlike).toWellFormed() },
  ];
}

/** The text of some runs; where a link goes is part of what it says. */
const wordsOf = (runs: Run[]) =>
  runs.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join("");
