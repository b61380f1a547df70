import MarkdownIt from "markdown-it";

/**
 * The text of a Markdown source without its marks, for searching and excerpts. Lines stay apart; within a paragraph
 * only as long as nothing else is asked to stand between them.
 */
export function plainText(markdown: string, betweenLines = "\n"): string {
  const lines: string[] = [];
  for (const token of reader.parse(markdown, {})) {
    if (token.type === "inline")
      lines.push((token.children ?? []).map((each) => textOf(each, betweenLines)).join(""));
    else if (token.type === "fence" || token.type === "code_block") lines.push(token.content);
  }
  return lines.join("\n").trim();
}

const reader = new MarkdownIt({ html: false, linkify: false });

function textOf(token: { type: string; content: string }, betweenLines: string): string {
  return token.type === "softbreak" || token.type === "hardbreak" ? betweenLines : token.content;
}
