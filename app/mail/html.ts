import { escaped } from "~/transfer/escaped";
import type { Block as Prose, Run } from "~/transfer/paper";
import { type Block, type Draft, paragraphsOf, type Table } from "./draft";
import { linksOf } from "./prose";

/**
 * A letter as HTML. Mail programs know neither style sheets nor variables, so the product's colours
 * (app/styles/tokens.css, light) stand here as hex and each element carries its own style.
 */
const paper = "#fcfaf6";
const ink = "#152525";
const inkSoft = "#4a5a5a";
const rule = "#d7d6cd";
const accent = "#085852";
const serif = "Literata,Georgia,'Times New Roman',serif";
const sans = "'Source Sans 3','Segoe UI',Arial,sans-serif";

/** The whole page of a letter. Everything in the draft is text: it is escaped here and nowhere else. */
export function html(draft: Draft, language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(draft.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${paper};color:${ink};font:17px/1.5 ${sans}">
<div style="max-width:36em;margin:0 auto;padding:24px 20px 40px">
<p style="margin:0 0 28px;padding:0 0 10px;border-bottom:1px solid ${rule};font:500 20px/1.3 ${serif}">${escaped(draft.signature)}</p>
<p style="${spaced}">${escaped(draft.greeting)}</p>
${draft.blocks.map(block).join("\n")}
<div style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${rule};color:${inkSoft};font-size:15px">
${draft.reason.map((line) => `<p style="margin:0 0 6px">${escaped(line)}</p>`).join("\n")}
</div>
</div>
</body>
</html>
`;
}

const spaced = "margin:0 0 16px";

function block(part: Block): string {
  if ("section" in part) return section(part.section);
  if ("paragraph" in part) return paragraphs(part.paragraph);
  if ("prose" in part) return part.prose.map(prose).join("\n");
  if ("quote" in part) return quote(part.quote);
  if ("code" in part) {
    return `<p style="margin:20px 0;font:600 32px/1.2 Consolas,Menlo,monospace;letter-spacing:.18em">${escaped(part.code)}</p>`;
  }
  if ("terms" in part) return terms(part.terms);
  if ("list" in part) {
    const items = part.list.map(
      (each) => `<li style="margin:0 0 6px">${each.trim().split("\n").map(linked).join("<br>")}</li>`,
    );
    return `${heading(part.heading)}\n<ul style="margin:0 0 16px;padding:0 0 0 20px">\n${items.join("\n")}\n</ul>`;
  }
  if ("table" in part) return `${heading(part.heading)}\n${table(part.table)}`;
  return button(part.button, part.address);
}

const heading = (text: string) =>
  `<h2 style="margin:28px 0 10px;font:600 20px/1.3 ${serif}">${escaped(text)}</h2>`;

const section = (text: string) =>
  `<h2 style="margin:32px 0 12px;padding:20px 0 0;border-top:1px solid ${rule};font:600 20px/1.3 ${serif}">${escaped(text)}</h2>`;

const quote = (text: string) => quoted(paragraphs(text));

const quoted = (inside: string) =>
  `<blockquote style="margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid ${rule}">
${inside}
</blockquote>`;

function prose(part: Prose): string {
  switch (part.kind) {
    case "heading":
      return `<h3 style="margin:22px 0 8px;font:600 18px/1.3 ${serif}">${runs(part.runs)}</h3>`;
    case "paragraph":
      return `<p style="${spaced}">${runs(part.runs)}</p>`;
    case "list": {
      const [open, close] = part.start === null ? ["<ul", "</ul>"] : [`<ol start="${part.start}"`, "</ol>"];
      const items = part.items.map(
        (item) => `<li style="margin:0 0 6px">${item.map(inItem).join("\n")}</li>`,
      );
      return `${open} style="margin:0 0 16px;padding:0 0 0 24px">\n${items.join("\n")}\n${close}`;
    }
    case "quote":
      return quoted(part.blocks.map(prose).join("\n"));
    case "code":
      return `<pre style="margin:0 0 16px;font:15px/1.5 Consolas,Menlo,monospace;white-space:pre-wrap">${escaped(part.text)}</pre>`;
    case "rule":
      return `<hr style="margin:24px 0;border:0;border-top:1px solid ${rule}">`;
    case "table":
      return proseTable(part.table);
    default:
      return "";
  }
}

/** The paragraphs of a list's item stand close. */
const inItem = (part: Prose) => (part.kind === "paragraph" ? runs(part.runs) : prose(part));

const proseTable = ({ head, rows }: Extract<Prose, { kind: "table" }>["table"]) => {
  const cells = (tag: string, row: Run[][]) =>
    `<tr style="border-top:1px solid ${rule}">${row.map((each) => `<${tag} style="${cell}">${runs(each)}</${tag}>`).join("")}</tr>`;
  return `<table style="margin:0 0 16px;border-collapse:collapse;font-size:17px;line-height:1.5">
${[cells("th", head), ...rows.map((row) => cells("td", row))].join("\n")}
</table>`;
};

const runs = (parts: readonly Run[]) =>
  linksOf(parts)
    .map(({ href, runs: part }) => {
      const inside = part.map(run).join("");
      return href ? `<a href="${escaped(href)}" style="color:${accent}">${inside}</a>` : inside;
    })
    .join("");

function run({ text, bold, italic, strike, code }: Run): string {
  const tags = [bold && "strong", italic && "em", strike && "s", code && "code"];
  const inside = lines(text.split("\n"));
  return tags.reduceRight<string>((each, tag) => (tag ? `<${tag}>${each}</${tag}>` : each), inside);
}

const paragraphs = (text: string) =>
  paragraphsOf(text)
    .map((each) => `<p style="${spaced}">${lines(each)}</p>`)
    .join("\n");

const cell = "padding:6px 14px 6px 0;text-align:left;vertical-align:top";

/** A two-column table, since a list of terms has no columns in mail programs. */
const terms = (pairs: [string, string][]) =>
  `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse;font-size:17px;line-height:1.5">
${pairs
  .map(
    ([term, text]) =>
      `<tr><td style="${cell};color:${inkSoft}">${escaped(term)}</td><td style="${cell}">${linked(text)}</td></tr>`,
  )
  .join("\n")}
</table>`;

function table({ columns, rows }: Table): string {
  const head = columns.map(
    (each) => `<th scope="col" style="${cell};color:${inkSoft};font-weight:400">${escaped(each)}</th>`,
  );
  const body = rows.map(({ number, time, title, below }) => {
    const small = below ? `<br><span style="color:${inkSoft};font-size:15px">${escaped(below)}</span>` : "";
    return `<tr style="border-top:1px solid ${rule}"><td style="${cell}">${escaped(number)}</td><td style="${cell}">${escaped(time)}</td><th scope="row" style="${cell};width:100%;font-weight:400">${escaped(title)}${small}</th></tr>`;
  });
  return `<table style="margin:0 0 16px;width:100%;border-collapse:collapse;font-size:17px;line-height:1.5">
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

const button = (text: string, address: string) =>
  `<p style="margin:24px 0"><a href="${escaped(address)}" style="display:inline-block;padding:11px 20px;border-radius:3px;background:${accent};color:${paper};font-weight:600;text-decoration:none">${escaped(text)}</a></p>`;

/** A text that is a web address as a whole becomes a link; every other text stays text. */
const linked = (text: string) =>
  /^https?:\/\/\S+$/.test(text)
    ? `<a href="${escaped(text)}" style="color:${accent};word-break:break-all">${escaped(text)}</a>`
    : lines(text.split("\n"));

const lines = (each: string[]) => each.map(escaped).join("<br>");
