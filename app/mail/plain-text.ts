import { type Block, type Draft, paragraphsOf, type Table } from "./draft";
import { proseText } from "./prose";

/** A letter as plain text. Lines are not broken: every mail program does that for its own width. */
export function plainText(draft: Draft): string {
  const parts = [draft.greeting, ...draft.blocks.map(block), draft.signature, draft.reason.join("\n")];
  return `${parts.join("\n\n")}\n`;
}

function block(part: Block): string {
  if ("section" in part) return `\n${part.section}\n${"-".repeat(Math.min(part.section.length, 72))}`;
  if ("paragraph" in part) return joined(part.paragraph, "");
  if ("prose" in part) return proseText(part.prose);
  if ("quote" in part) return joined(part.quote, "> ");
  if ("code" in part) return `    ${part.code}`;
  if ("terms" in part) return part.terms.map(([term, text]) => `${term}: ${text}`).join("\n");
  if ("list" in part) return [part.heading, ...part.list.map((each) => `- ${indented(each)}`)].join("\n");
  if ("table" in part) return `${part.heading}\n\n${agenda(part.table)}`;
  return `${part.button}:\n${part.address}`;
}

const joined = (text: string, mark: string) =>
  paragraphsOf(text)
    .map((lines) => lines.map((line) => mark + line).join("\n"))
    .join(`\n${mark.trim()}\n`);

const indented = (text: string) => text.trim().replaceAll(/\n\s*/g, "\n  ");

/** Number and time stand in columns, the title after them, and below it what belongs to it. */
function agenda({ rows }: Table): string {
  const widest = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const numbers = widest(rows.map((row) => row.number));
  const times = widest(rows.map((row) => row.time));
  return rows
    .map(({ number, time, title, below }) => {
      const start = `${number.padStart(numbers)}  ${times > 0 ? `${time.padEnd(times)}  ` : ""}`;
      return start + title + (below ? `\n${" ".repeat(start.length)}${below}` : "");
    })
    .join("\n");
}
