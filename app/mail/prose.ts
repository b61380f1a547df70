import type { Block as Prose, Run } from "~/transfer/paper";

/**
 * Running text in letters, from Markdown read as blocks: as plain text, with the marks of lists and where links lead,
 * and as parts to set.
 */

/** The blocks as plain text, parted by blank lines. */
export const proseText = (blocks: readonly Prose[]): string =>
  blocks.map((block) => linesOf(block).join("\n")).join("\n\n");

function linesOf(block: Prose): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textOf(block.runs).split("\n");
    case "list":
      return block.items.flatMap((item, place) =>
        indented(item.flatMap(linesOf), block.start === null ? "- " : `${block.start + place}. `),
      );
    case "quote":
      return block.blocks.flatMap((each, place) => [
        ...(place > 0 ? [">"] : []),
        ...linesOf(each).map((line) => `> ${line}`),
      ]);
    case "code":
      return block.text.split("\n").map((line) => `    ${line}`);
    case "rule":
      return ["-".repeat(20)];
    case "table":
      return [block.table.head, ...block.table.rows].map((row) => row.map(textOf).join(" | "));
    default:
      return [];
  }
}

/** The mark before the first line, and as much space before the others. */
const indented = (lines: string[], mark: string) =>
  lines.map((line, number) => (number === 0 ? mark : " ".repeat(mark.length)) + line);

/** A run of text, with the address that it leads to after it where that is another than what it says. */
const textOf = (runs: readonly Run[]): string =>
  linksOf(runs)
    .map(({ href, runs: part }) => {
      const text = part.map((run) => run.text).join("");
      return !href || says(text, href) ? text : `${text} (${href.replace(/^mailto:/, "")})`;
    })
    .join("");

/** Whether a text is the address that it leads to, as one that was typed bare. */
const says = (text: string, href: string) => bare(text) === bare(href);

const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/, "").replace(/\/$/, "");

/** Runs that lead to the same address, one after the other, are one link. */
export function linksOf(runs: readonly Run[]): { href: string | undefined; runs: Run[] }[] {
  const links: { href: string | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = links.at(-1);
    if (last && last.href === run.href) last.runs.push(run);
    else links.push({ href: run.href, runs: [run] });
  }
  return links;
}
