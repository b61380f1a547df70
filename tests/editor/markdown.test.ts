import { expect, test } from "vitest";
import { markdownOf, type Node } from "~/browser/markdown";
import { proseHtml } from "~/transfer/prose.server";

type Marks = Node["marks"];

const t = (text: string, ...marks: string[]): Node => ({
  type: "text",
  text,
  marks: marks.map((type) => ({ type })),
});
const a = (text: string, href: string, ...marks: string[]): Node => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }, ...marks.map((type) => ({ type }))],
});
const br: Node = { type: "hardBreak" };
const p = (...content: Node[]): Node => ({ type: "paragraph", content });
const h = (level: number, ...content: Node[]): Node => ({ type: "heading", attrs: { level }, content });
const li = (...content: Node[]): Node => ({ type: "listItem", content });
const ul = (...content: Node[]): Node => ({ type: "bulletList", content });
const ol = (...content: Node[]): Node => ({ type: "orderedList", attrs: { start: 1 }, content });
const quote = (...content: Node[]): Node => ({ type: "blockquote", content });
const td = (...content: Node[]): Node => ({ type: "tableCell", content: [p(...content)] });
const tr = (...content: Node[]): Node => ({ type: "tableRow", content });
const table = (...content: Node[]): Node => ({ type: "table", content });
const code = (text: string): Node => ({ type: "codeBlock", content: [{ type: "text", text }] });
const doc = (...content: Node[]): Node => ({ type: "doc", content });

test.each<[string, Node, string]>([
  [
    "marks",
    doc(p(t("Vi "), t("måste", "bold"), t(" "), t("nog", "italic"), t(" "), t("inte", "strike"))),
    "Vi **måste** *nog* ~~inte~~",
  ],
  ["spaces in marks", doc(p(t("Obs: ", "bold"), t("nu"))), "**Obs:** nu"],
  ["headings", doc(h(1, t("Ett")), h(2, t("Två #"))), "# Ett\n\n## Två \\#"],
  ["lists in lists", doc(ul(li(p(t("a")), ol(li(p(t("b"))))), li(p(t("c"))))), "- a\n  1. b\n- c"],
  ["two lists after one another", doc(ul(li(p(t("a")))), ul(li(p(t("b"))))), "- a\n\n* b"],
  ["an item with two paragraphs", doc(ol(li(p(t("a")), p(t("b"))))), "1. a\n\n   b"],
  ["a quote", doc(quote(p(t("a")), ul(li(p(t("b")))))), "> a\n>\n> - b"],
  ["a line's end", doc(p(t("a"), br, t("b"))), "a\nb"],
  ["empty paragraphs", doc(p(), p(t("a")), p(), p(t("b")), p()), "a\n\nb"],
  [
    "a table",
    doc(table(tr(td(t("A|B")), td(t("C"))), tr(td(t("1", "bold")), td()))),
    "| A\\|B | C |\n| --- | --- |\n| **1** |  |",
  ],
  ["code", doc(code("```\nx")), "````\n```\nx\n````"],
  ["a link", doc(p(a("oss", "https://a.se/(x)"), t("."))), "[oss](<https://a.se/(x)>)."],
  [
    "a link that is its address",
    doc(p(t("Se "), a("https://a.se/b", "https://a.se/b"), t(" och "), a("a@b.se", "mailto:a@b.se"))),
    "Se https://a.se/b och a@b.se",
  ],
  [
    "what only looks like Markdown",
    doc(p(t("2 * 3 _a_ b_c # [x](y) <b>å</b> &amp; `z`"))),
    "2 \\* 3 \\_a\\_ b_c # [x\\](y) \\<b>å</b> \\&amp; \\`z\\`",
  ],
  [
    "what only looks like a list",
    doc(p(t("1. a"), br, t("- b"), br, t("# c"), br, t("> d"), br, t("---"))),
    "1\\. a\n\\- b\n\\# c\n\\> d\n\\---",
  ],
])("%s", (_name, given, expected) => {
  expect(markdownOf(given)).toBe(expected);
  expect(shown(given)).toBe(plain(given));
});

test("whatever is written is shown as it was written", () => {
  const random = numbers(20_270_204);
  const wrong: string[] = [];
  for (let round = 0; round < 3_000; round++) {
    const given = doc(...Array.from({ length: 1 + random(4) }, () => anyBlock(random, 2)));
    if (shown(given) !== plain(given))
      wrong.push(`${markdownOf(given)}\n→ ${shown(given)}\n≠ ${plain(given)}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

const shown = (given: Node) => tidied(proseHtml(markdownOf(given)));
const plain = (given: Node) => tidied((given.content ?? []).map(htmlOf).join(""));

/** HTML without what makes no difference: line ends, paragraphs in lists, and whether a space is within a mark. */
function tidied(html: string): string {
  let text = html
    .replaceAll(/<br \/>/g, "<br>")
    .replaceAll(/<\/?(?:thead|tbody)>/g, "")
    .replaceAll(/<li>\s*<p>(.*?)<\/p>/gs, "<li>$1");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replaceAll(/(<(?:strong|em|s)>)\s+/g, " $1")
      .replaceAll(/\s+(<\/(?:strong|em|s)>)/g, "$1 ")
      .replaceAll(/<(strong|em|s)><\/\1>|<\/a><a href="[^"]*">/g, "")
      .replaceAll(/<\/(strong|em|s)>(\s*)<\1>/g, "$2");
  }
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?(<\/?(?:p|ul|ol|li|h\d|blockquote|table|tr|th|td|pre|br)(?: [^>]*)?>) ?/g, "$1")
    .replaceAll("<p></p>", "");
}

/** The document as HTML in another way, with the levels and names that the house shows texts with. */
function htmlOf(node: Node): string {
  const inner = () => (node.content ?? []).map(htmlOf).join("");
  switch (node.type) {
    case "text":
      return marked(node.text ?? "", node.marks);
    case "hardBreak":
      return "<br>";
    case "heading":
      return `<h${Number(node.attrs?.level) + 2}>${inner()}</h${Number(node.attrs?.level) + 2}>`;
    case "bulletList":
      return `<ul>${inner()}</ul>`;
    case "orderedList":
      return `<ol>${inner()}</ol>`;
    case "listItem":
      return `<li>${inner()}</li>`;
    case "blockquote":
      return `<blockquote>${inner()}</blockquote>`;
    case "codeBlock":
      return `<pre><code>${inner()} </code></pre>`;
    case "table":
      return `<table>${inner().replace(/<tr>.*?<\/tr>/, (row) => row.replaceAll(/(<\/?)td>/g, "$1th>"))}</table>`;
    case "tableRow":
      return `<tr>${inner()}</tr>`;
    case "tableCell":
      return `<td>${(node.content ?? []).map((each) => (each.content ?? []).map(htmlOf).join("")).join(" ")}</td>`;
    default:
      return `<p>${inner()}</p>`;
  }
}

function marked(text: string, marks: Marks): string {
  const names: Record<string, string> = { bold: "strong", italic: "em", strike: "s", code: "code" };
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
  const has = (type: string) => marks?.find((mark) => mark.type === type);
  let html = escaped;
  for (const type of ["code", "strike", "italic", "bold"])
    if (has(type)) html = `<${names[type]}>${html}</${names[type]}>`;
  const link = has("link");
  return link ? `<a href="${link.attrs?.href}">${html}</a>` : html;
}

const signs = [
  "*",
  "_",
  "~",
  "`",
  "[",
  "]",
  "(",
  ")",
  "#",
  "-",
  "+",
  ">",
  "<",
  "&",
  "!",
  "|",
  "\\",
  ":",
  "=",
  "1.",
  "2)",
  ".",
  "\u00a0",
];

function anyWords(random: (below: number) => number): string {
  const words = ["hej", "år", "å", "EU", "2027", "x"];
  return Array.from({ length: 1 + random(4) }, () => {
    const from = random(3) === 0 ? signs : words;
    return from[random(from.length)] + (random(2) === 0 ? " " : "");
  }).join("");
}

function anyLine(random: (below: number) => number, inCell = false): Node[] {
  const nodes: Node[] = [];
  for (let left = 1 + random(4); left > 0; left--) {
    const marks = ["bold", "italic", "strike"].filter(() => random(4) === 0);
    const text = anyWords(random);
    const last = nodes.at(-1);
    if (!inCell && last?.type === "text" && random(8) === 0 && /\S$/.test(last.text ?? "")) nodes.push(br);
    const isSame = JSON.stringify(nodes.at(-1)?.marks?.map(({ type }) => type)) === JSON.stringify(marks);
    if (!isSame)
      nodes.push(
        random(10) === 0
          ? a(text.trim().replaceAll(/^$/g, "x"), "https://a.se/b", ...marks)
          : t(text, ...marks),
      );
  }
  // The editor leaves no spaces at the ends of a line that mean anything.
  return [t("a "), ...nodes, t(" z")];
}

function anyBlock(random: (below: number) => number, depth: number): Node {
  const line = () => {
    const nodes = anyLine(random);
    return random(2) === 0 ? nodes : [t(`${signs[random(signs.length)]} `), ...nodes];
  };
  const kind = depth > 0 ? random(7) : random(2);
  const some = (of: () => Node) => Array.from({ length: 1 + random(3) }, of);
  if (kind === 1) return h(1 + random(2), ...anyLine(random, true));
  if (kind === 2)
    return ul(...some(() => li(p(...line()), ...(random(3) === 0 ? [anyBlock(random, depth - 1)] : []))));
  if (kind === 3)
    return ol(...some(() => li(p(...line()), ...(random(3) === 0 ? [anyBlock(random, depth - 1)] : []))));
  if (kind === 4) return quote(...some(() => anyBlock(random, depth - 1)));
  if (kind === 5) {
    const width = 1 + random(3);
    return table(...some(() => tr(...Array.from({ length: width }, () => td(...anyLine(random, true))))));
  }
  return p(...line());
}

/** The same run of numbers each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
