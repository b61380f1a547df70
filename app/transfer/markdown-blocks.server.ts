import { type Block, printable, type Run } from "./paper";
import { markdown } from "./prose.server";

type Token = ReturnType<typeof markdown.parse>[number];

/**
 * Markdown as the blocks of a document, in the dialect of the pages: no markup of the writer's own, no pictures,
 * headings below the document's own, links to http, https and mailto only. `base` is the address before which our
 * own pages' paths are put.
 */
export function blocksOf(text: string, base: string): Block[] {
  const tokens = markdown.parse(printable(text), {});
  return read(tokens, { at: 0 }, base, null);
}

/** Reads blocks up to the token that closes, and stands behind it. */
function read(tokens: Token[], place: { at: number }, base: string, closes: string | null): Block[] {
  const blocks: Block[] = [];
  while (place.at < tokens.length) {
    const token = tokens[place.at++] as Token;
    if (token.type === closes) break;
    const block = blockOf(token, tokens, place, base);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(token: Token, tokens: Token[], place: { at: number }, base: string): Block | null {
  switch (token.type) {
    case "inline": {
      const runs = runsOf(token, base);
      return runs.length > 0 ? { kind: "paragraph", runs } : null;
    }
    case "heading_open": {
      const runs = runsOf(tokens[place.at] as Token, base);
      place.at += 2;
      return { kind: "heading", level: levels[Number(token.tag.slice(1)) - 1] ?? 6, runs };
    }
    case "bullet_list_open":
      return listOf(null, tokens, place, base, "bullet_list_close");
    case "ordered_list_open":
      return listOf(Number(token.attrGet("start") ?? 1), tokens, place, base, "ordered_list_close");
    case "blockquote_open":
      return { kind: "quote", blocks: read(tokens, place, base, "blockquote_close") };
    case "fence":
    case "code_block":
      return { kind: "code", text: token.content.replace(/\n$/, "") };
    case "hr":
      return { kind: "rule" };
    case "table_open":
      return tableOf(tokens, place, base);
    default:
      return null;
  }
}

/** Where each heading of the writer's goes, as on the pages. */
const levels = [3, 4, 4, 4, 5, 6] as const;

function listOf(
  start: number | null,
  tokens: Token[],
  place: { at: number },
  base: string,
  closes: string,
): Block {
  const items: Block[][] = [];
  while (place.at < tokens.length && (tokens[place.at++] as Token).type !== closes)
    items.push(read(tokens, place, base, "list_item_close"));
  return { kind: "list", start, items };
}

function tableOf(tokens: Token[], place: { at: number }, base: string): Block {
  const rows: Run[][][] = [];
  for (; place.at < tokens.length; place.at += 1) {
    const token = tokens[place.at] as Token;
    if (token.type === "table_close") break;
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline") rows.at(-1)?.push(runsOf(token, base));
  }
  place.at += 1;
  const [head = [], ...body] = rows;
  return { kind: "table", table: { head, rows: body, rowHead: null } };
}

function runsOf(token: Token, base: string): Run[] {
  const runs: Run[] = [];
  const style: Omit<Run, "text"> = {};
  for (const child of token.children ?? []) {
    if (child.type === "strong_open") style.bold = true;
    else if (child.type === "strong_close") style.bold = undefined;
    else if (child.type === "em_open") style.italic = true;
    else if (child.type === "em_close") style.italic = undefined;
    else if (child.type === "s_open") style.strike = true;
    else if (child.type === "s_close") style.strike = undefined;
    else if (child.type === "link_open") style.href = address(String(child.attrGet("href") ?? ""), base);
    else if (child.type === "link_close") style.href = undefined;
    else if (child.type === "softbreak" || child.type === "hardbreak") runs.push({ ...style, text: "\n" });
    else if (child.type === "code_inline") runs.push({ ...style, code: true, text: child.content });
    else if (child.type !== "image" && child.content) runs.push({ ...style, text: child.content });
  }
  return runs;
}

function address(href: string, base: string): string | undefined {
  if (href === "" || href.startsWith("//") || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : undefined;
}
