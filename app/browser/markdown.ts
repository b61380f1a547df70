import { inlineMarkdown } from "./markdown-inline";

/** A document as the editor gives it: ProseMirror's JSON. */
export type Node = {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Node[];
};

/**
 * A document as Markdown, in the dialect that the house shows texts with (app/transfer/prose: CommonMark with tables,
 * strike-through, bare links, and a line break for each line end). What only looks like Markdown is escaped, so that
 * a text is shown as it was written.
 */
export function markdownOf(doc: Node): string {
  return blocks(doc.content ?? []).trim();
}

/** Blocks with an empty line between; empty paragraphs, which Markdown cannot say, are left out. */
function blocks(nodes: Node[], between = "\n\n"): string {
  const written: string[] = [];
  let before: Node | null = null;
  let marker = 0;
  for (const node of nodes) {
    // Two lists after one another are told apart by their signs.
    marker = before && isList(before) && before.type === node.type ? 1 - marker : 0;
    const text = block(node, marker);
    if (text === "" && node.type === "paragraph") continue;
    written.push(text);
    before = node;
  }
  return written.join(between);
}

function block(node: Node, marker: number): string {
  switch (node.type) {
    case "heading":
      return `${"#".repeat(Number(node.attrs?.level ?? 1))} ${oneLine(node).replace(/(^|\s)(#+)$/, "$1\\$2")}`;
    case "bulletList":
      return list(node, () => (marker === 0 ? "-" : "*"));
    case "orderedList":
      return list(node, (place) => `${Number(node.attrs?.start ?? 1) + place}${marker === 0 ? "." : ")"}`);
    case "blockquote":
      return prefixed(blocks(node.content ?? []), "> ");
    case "codeBlock":
      return code(node);
    case "horizontalRule":
      return "---";
    case "table":
      return table(node);
    default:
      return inlineMarkdown(node.content ?? []);
  }
}

const isList = (node: Node) => node.type === "bulletList" || node.type === "orderedList";

function list(node: Node, signOf: (place: number) => string): string {
  const items = (node.content ?? []).map((item, place) => {
    const sign = signOf(place);
    const content = item.content ?? [];
    const isTight = content.slice(1).every(isList);
    const [first = "", ...rest] = blocks(content, isTight ? "\n" : "\n\n").split("\n");
    // An item that begins with something else than words begins on the next line.
    const begins = content[0]?.type === "paragraph" && (content[0].content ?? []).length > 0;
    const lines = begins ? [first, ...rest] : ["", first, ...rest];
    const indent = " ".repeat(sign.length + 1);
    return lines
      .map((line, at) => (at === 0 ? `${sign} ${line}` : line && indent + line).trimEnd())
      .join("\n");
  });
  return items.join("\n");
}

const prefixed = (text: string, sign: string) =>
  text
    .split("\n")
    .map((line) => (sign + line).trimEnd())
    .join("\n");

function code(node: Node): string {
  const text = (node.content ?? []).map((each) => each.text ?? "").join("");
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${node.attrs?.language ?? ""}\n${text}\n${fence}`;
}

/** The first row is the head: Markdown has no table without one. */
function table(node: Node): string {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(cell));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const [head = [], ...rest] = rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rest.map(line)].join("\n");
}

const cell = (node: Node) =>
  (node.content ?? [])
    .map((each) => oneLine(each))
    .join(" ")
    .replaceAll("|", "\\|");

const oneLine = (node: Node) =>
  inlineMarkdown(
    (node.content ?? []).map((each) => (each.type === "hardBreak" ? { type: "text", text: " " } : each)),
    {
      atStart: false,
    },
  );
