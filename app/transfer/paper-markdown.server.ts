import type { Block, Paper, Run, Table } from "./paper";

/** A document as Markdown (CommonMark with tables), which reads back as the same text. */
export function paperMarkdown(paper: Paper): string {
  const front = [
    `# ${line([{ text: paper.heading }])}`,
    line([{ text: [paper.kicker, ...paper.margins.topLeft].join(". ") }]),
    ...(paper.warning ? [`**${line([{ text: paper.warning }])}**`] : []),
    paper.facts.map(([label, text]) => `- **${line([{ text: label }])}:** ${line([{ text }])}`).join("\n"),
  ];
  const sections = paper.sections.flatMap(({ mark, title, blocks }) => [
    `## ${line([{ text: mark ? `${mark} ${title}` : title }])}`,
    ...blocks.map(blockText),
  ]);
  return `${[...front, ...sections].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${line(block.runs)}`;
    case "paragraph":
      return runsText(block.runs);
    case "list":
      return block.items.map((item, place) => itemText(item, block.start, place)).join("\n");
    case "quote":
      return before("> ", block.blocks.map(blockText).join("\n\n"));
    case "code": {
      const fence = "`".repeat(Math.max(3, ...longest(block.text).map((run) => run + 1)));
      return `${fence}\n${block.text}\n${fence}`;
    }
    case "rule":
      return "---";
    case "table":
      return tableText(block.table);
    case "chart":
      return line([{ text: block.chart.alt }]);
    case "box": {
      const note = block.note ? [line([{ text: block.note }])] : [];
      const title = `**${line([{ text: block.title }])}**`;
      return before("> ", [title, runsText(block.runs), ...note].join("\n\n"));
    }
  }
}

function itemText(item: Block[], start: number | null, place: number): string {
  const mark = start === null ? "- " : `${start + place}. `;
  const [first = "", ...rest] = item.map(blockText).join("\n\n").split("\n");
  const below = rest.map((each) => (each ? `${" ".repeat(mark.length)}${each}` : each));
  return [`${mark}${first}`, ...below].join("\n");
}

function tableText({ head, rows }: Table): string {
  const row = (cells: Run[][]) =>
    `| ${head.map((_, column) => line(cells[column] ?? []).replaceAll("|", "\\|")).join(" | ")} |`;
  return [row(head), `|${" --- |".repeat(head.length)}`, ...rows.map(row)].join("\n");
}

const before = (mark: string, text: string) =>
  text
    .split("\n")
    .map((each) => `${mark}${each}`.trimEnd())
    .join("\n");

/** Runs on one line, for headings and cells. */
const line = (runs: Run[]) => runsText(runs.map((run) => ({ ...run, text: run.text.replaceAll("\n", " ") })));

/** Runs as Markdown; what would be a mark at a line's beginning is none. */
function runsText(runs: Run[]): string {
  return runs
    .map(runText)
    .join("")
    .split("\n")
    .map((each) =>
      each
        .trim()
        .replace(/^([#+=-])/, "\\$1")
        .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2"),
    )
    .join("\\\n");
}

function runText({ text, bold, italic, strike, code, href }: Run): string {
  if (code) {
    const ticks = "`".repeat(Math.max(0, ...longest(text)) + 1);
    const pad = /^`|`$/.test(text) ? " " : "";
    return linked(`${ticks}${pad}${text}${pad}${ticks}`, href);
  }
  if (text.trim() === "") return text;
  const marks = `${bold ? "**" : ""}${italic ? "*" : ""}${strike ? "~~" : ""}`;
  const [, lead = "", inner = "", trail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const marked = `${marks}${escaped(inner)}${Array.from(marks).reverse().join("")}`;
  return `${lead}${linked(marked, href)}${trail}`;
}

const linked = (text: string, href?: string) =>
  href ? `[${text}](<${href.replaceAll(/[<>\\]/g, encodeURIComponent)}>)` : text;

/** Text whose signs are signs and not marks. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>~|&]/g, "\\$&");

/** How many backticks stand together in a text, for each time they do. */
const longest = (text: string) => [...text.matchAll(/`+/g)].map(([ticks]) => ticks.length);
