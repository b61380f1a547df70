/**
 * What is pasted, with its structure and without its looks: HTML as Word, LibreOffice, Google Docs and web pages put
 * it on the clipboard becomes headings, paragraphs, lists, tables, bold, italic and links.
 */
export function structureOf(html: string): string {
  // No style comes into a document, where the content policy would have to refuse it: attributes get another name.
  const unstyled = html
    .replaceAll(/<!--.*?-->|<(style|xml)\b.*?<\/\1\s*>/gis, "")
    .replaceAll(/<[^<>]+>/g, (tag) => tag.replaceAll(/\sstyle\s*=/gi, " data-look="));
  const { body } = new DOMParser().parseFromString(unstyled, "text/html");
  for (const each of all(body, "script, meta, link, title, img")) each.remove();
  for (const each of all(body, "p, h1, h2, h3, h4, h5, h6")) nameByLook(each);
  for (const each of all(body, "p")) if (each.isConnected && listLevel(each) > 0) gatherList(each);
  for (const each of all(body, "table")) flatten(each as HTMLTableElement);
  for (const each of all(body, "a"))
    if (!/^(https?:|mailto:)/i.test(each.getAttribute("href") ?? "")) unwrap(each);
  for (const each of all(body, "b, strong"))
    if (/font-weight:\s*(normal|400)/i.test(lookOf(each))) unwrap(each);
  for (const each of all(body, "span, font")) markByLook(each);
  for (const each of all(body, "p")) if (isEmpty(each) && !each.closest("td, th")) each.remove();
  for (const each of all(body, "*"))
    for (const { name } of [...each.attributes]) if (!kept.has(name)) each.removeAttribute(name);
  return body.innerHTML;
}

const kept = new Set(["href", "start"]);

const all = (within: Element, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];
const lookOf = (element: Element) => element.getAttribute("data-look") ?? "";
const isEmpty = (element: Element) =>
  (element.textContent ?? "").trim() === "" && !element.querySelector("br, img");

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function renamed(element: Element, name: string): Element {
  const other = document.implementation.createHTMLDocument("").createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Word's title and subtitle are paragraphs that only look like headings. */
function nameByLook(element: Element): void {
  if (/^MsoTitle$/i.test(element.className)) renamed(element, "h1");
  else if (/^MsoSubtitle$/i.test(element.className)) renamed(element, "h2");
}

/** How deep in Word's list a paragraph stands, as its own style says it; 0 for none. */
function listLevel(element: Element): number {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(lookOf(element))?.[1];
  return level ? Number(level) : 0;
}

/** Word's lists are paragraphs, each with its sign in front: those after one another become a list. */
function gatherList(first: Element): void {
  const own = document.implementation.createHTMLDocument("");
  const items: Element[] = [];
  for (
    let next: Element | null = first;
    next && next.localName === "p" && listLevel(next) > 0;
    next = next.nextElementSibling
  )
    items.push(next);
  const place = own.createElement("div");
  first.before(place);
  const open: { list: Element; level: number; ordered: boolean }[] = [];
  for (const item of items) {
    const level = listLevel(item);
    const ordered = takeSign(item);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.ordered !== ordered) open.pop();
    let top = open.at(-1);
    if (!top || top.level < level) {
      const list = own.createElement(ordered ? "ol" : "ul");
      (top?.list.lastElementChild ?? place).append(list);
      top = { list, level, ordered };
      open.push(top);
    }
    const line = own.createElement("li");
    const paragraph = own.createElement("p");
    paragraph.append(...item.childNodes);
    line.append(paragraph);
    top.list.append(line);
    item.remove();
  }
  unwrap(place);
}

/** Takes away the sign that Word has put in front of an item, and tells whether it was a number or a letter. */
function takeSign(item: Element): boolean {
  const sign = all(item, "span").find((each) => /mso-list:\s*ignore/i.test(lookOf(each)));
  const text = (sign?.textContent ?? "").trim();
  sign?.remove();
  return /^\(?(\d+|[a-z]{1,4})[.)]/i.test(text);
}

/** A table that Markdown can say: a head, one paragraph a cell, no cell over several. */
function flatten(table: HTMLTableElement): void {
  const grid: string[][] = [];
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = 0; down < Math.min(cell.rowSpan, table.rows.length - y); down++)
        for (let right = 0; right < Math.min(cell.colSpan, 50); right++) {
          grid[y + down] ??= [];
          (grid[y + down] as string[])[x + right] = down + right === 0 ? lineOf(cell) : "";
        }
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width === 0) table.remove();
  const cells = (row: string[], name: string) =>
    Array.from({ length: width }, (_, x) => `<${name}><p>${row[x] ?? ""}</p></${name}>`).join("");
  table.innerHTML = grid.map((row, y) => `<tr>${cells(row, y === 0 ? "th" : "td")}</tr>`).join("");
}

/** What stands in a cell as one line, with its marks and links. */
function lineOf(cell: Element): string {
  const lines = all(cell, "p, li, h1, h2, h3, h4, h5, h6, div").filter(
    (each) => !each.querySelector("p, li, div"),
  );
  if (lines.length === 0) return cell.innerHTML;
  return lines
    .map((each) => each.innerHTML.trim())
    .filter(Boolean)
    .join(" ");
}

/** Bold, italic and struck out by looks alone. */
function markByLook(element: Element): void {
  const look = lookOf(element);
  const names = [
    [/font-weight:\s*(bold|[6-9]00)/i, "strong"],
    [/font-style:\s*italic/i, "em"],
    [/line-through/i, "s"],
  ] as const;
  let inner = element;
  for (const [says, name] of names) {
    if (!says.test(look)) continue;
    const mark = document.implementation.createHTMLDocument("").createElement(name);
    mark.append(...inner.childNodes);
    inner.append(mark);
    inner = mark;
  }
  unwrap(element);
}
