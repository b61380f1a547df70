import type { Node } from "./markdown";

type Mark = NonNullable<Node["marks"]>[number];

/** A mark that is open, with the sign it is written with. */
type Open = { mark: Mark; sign: string };

/** A piece of a line: words, or what opens or closes a mark. */
type Piece = { words: string } | { opens: Open } | { closes: Open };

const signs: Record<string, string> = { bold: "**", italic: "*", strike: "~~" };
/** From the outermost. */
const order = ["link", "bold", "italic", "strike"];

/** Running text as Markdown. `atStart` says that a line begins here, where some signs would mean a list or a heading. */
export function inlineMarkdown(nodes: Node[], { atStart = true } = {}): string {
  const text = joined(piecesOf(nodes.flatMap(spacesOutside)))
    .replaceAll(/[^\S\n\u00a0]*\n[^\S\n\u00a0]*/g, "\n")
    .replaceAll(/^[^\S\u00a0]+|[^\S\u00a0]+$/g, "");
  return text
    .split("\n")
    .map((line, at) => (atStart || at > 0 ? lineStart(line, at > 0) : line))
    .join("\n");
}

/** No mark begins or ends with a space, and none goes on past a line's end: Markdown has neither. */
function spacesOutside(node: Node): Node[] {
  if (node.type === "hardBreak") return [{ type: "text", text: "\n" }];
  const text = (node.text ?? "").replaceAll(/\s*\n\s*/g, " ");
  const marks = node.marks ?? [];
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const links = marks.filter(({ type }) => type === "link");
  const outside = core === "" || before + after === "" ? [] : links;
  return [
    { type: "text", text: before, marks: outside },
    { type: "text", text: core, marks },
    { type: "text", text: after, marks: outside },
  ].filter((each) => each.text !== "");
}

function piecesOf(nodes: Node[]): Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  const closeTo = (depth: number) => {
    for (let last = open.length > depth ? open.pop() : undefined; last; ) {
      pieces.push({ closes: last });
      last = open.length > depth ? open.pop() : undefined;
    }
  };
  for (const [place, node] of nodes.entries()) {
    const bare = bareLink(node, nodes[place - 1], nodes[place + 1]);
    const wanted = (node.marks ?? [])
      .filter(({ type }) => order.includes(type) && !(bare !== null && type === "link"))
      .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
    let same = 0;
    while (same < Math.min(open.length, wanted.length) && isSame(open[same]?.mark, wanted[same])) same++;
    closeTo(same);
    for (const mark of wanted.slice(same)) {
      const opened = { mark, sign: signs[mark.type] ?? "[" };
      open.push(opened);
      pieces.push({ opens: opened });
    }
    const inLink = wanted.some(({ type }) => type === "link");
    pieces.push({ words: bare ?? wordsOf(node, inLink) });
  }
  closeTo(0);
  return pieces;
}

const isSame = (one: Mark | undefined, other: Mark | undefined) =>
  one?.type === other?.type && one?.attrs?.href === other?.attrs?.href;

/** A link that shows its own address needs no brackets, where nothing else stands close to it. */
function bareLink(node: Node, before: Node | undefined, after: Node | undefined): string | null {
  const { text = "", marks = [] } = node;
  const href = marks.find(({ type }) => type === "link")?.attrs?.href;
  if (typeof href !== "string" || marks.length > 1) return null;
  const isAlone = (!before || /\s$/.test(before.text ?? "")) && (!after || /^\s/.test(after.text ?? ""));
  const isPlain = /^[\p{L}\p{N}@:/.?=&%+#-]*[\p{L}\p{N}/]$/u.test(text);
  const means = [text, `http://${text}`, `mailto:${text}`].includes(href);
  return isAlone && isPlain && means && /[.]\p{L}{2,}/u.test(text) ? text : null;
}

function wordsOf({ text = "", marks = [] }: Node, inLink: boolean): string {
  if (marks.some(({ type }) => type === "code")) return codeOf(text);
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(/[*`]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/(?<=^|~)~|~(?=$|~)/g, "\\~")
    .replaceAll(/<(?=[a-z])/gi, "\\<")
    .replaceAll(/&(?=#?\w+;)/g, "\\&")
    .replaceAll(inLink ? /[[\]]/g : /](?=[([:]|$)/g, "\\$&")
    .replaceAll(/!$/g, "\\!");
}

function codeOf(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const room = /^`|`$|^ .* $/.test(text) ? " " : "";
  return fence + room + text + room + fence;
}

/** The pieces as one text, with each sign so placed that it is read as one. */
function joined(pieces: Piece[]): string {
  for (const [place, piece] of pieces.entries()) {
    const [one, other] = [openOf(piece), openOf(pieces[place + 1])];
    // Beside the signs of another mark stars would be counted together.
    for (const [mine, beside] of [
      [one, other],
      [other, one],
    ] as const)
      if (mine?.sign === "*" && beside?.sign === "**") mine.sign = "_";
  }
  const texts = pieces.map((piece) => ("words" in piece ? piece.words : signOf(piece)));
  for (const [place, piece] of pieces.entries()) {
    const open = openOf(piece);
    if (!open || open.mark.type === "link") continue;
    const before = texts.slice(0, place).join("").at(-1) ?? " ";
    const after = texts.slice(place + 1).join("")[0] ?? " ";
    const [outside, inside] = "opens" in piece ? [before, after] : [after, before];
    const isApart = /[\s\p{P}\p{S}]/u.test(outside);
    if (isApart || (open.sign !== "_" && !/[\p{P}\p{S}]/u.test(inside))) continue;
    // A letter written by its number counts as no letter.
    const beside = "opens" in piece ? place - 1 : place + 1;
    texts[beside] =
      "opens" in piece ? byNumber(texts[beside] ?? "", /.$/u) : byNumber(texts[beside] ?? "", /^./u);
  }
  return texts.join("");
}

const byNumber = (text: string, which: RegExp) => text.replace(which, (sign) => `&#${sign.codePointAt(0)};`);

const openOf = (piece: Piece | undefined): Open | null =>
  piece && "opens" in piece ? piece.opens : piece && "closes" in piece ? piece.closes : null;

function signOf(piece: { opens: Open } | { closes: Open }): string {
  const { mark, sign } = "opens" in piece ? piece.opens : piece.closes;
  if (mark.type !== "link" || "opens" in piece) return sign;
  const href = String(mark.attrs?.href ?? "");
  return /^[^\s<>()\\]+$/.test(href)
    ? `](${href})`
    : `](<${href.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** What would begin a heading, a list, a quote, a rule or the line under a heading is escaped. */
function lineStart(line: string, isNext: boolean): string {
  if (/^(#{1,6}|[-+])(\s|$)|^>|^(-{3,}|={1,})\s*$/.test(line)) return `\\${line}`;
  if (isNext && /^[-=|:\s]+$/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
