import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** The dialect that people write. */
export const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });

/** Headings inside a text begin at this level, below the page's own. */
const topLevel = 3;

/**
 * Markdown as HTML that is safe to show: no markup of the writer's own, no pictures, no scripts; links to
 * http, https, mailto and our own pages only; headings moved below the page's own.
 */
export function proseHtml(text: string): string {
  return sanitizeHtml(markdown.render(text), {
    allowedTags: [
      "p",
      "br",
      "strong",
      "em",
      "s",
      "ul",
      "ol",
      "li",
      "blockquote",
      "a",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "code",
      "pre",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
    ],
    allowedAttributes: { a: ["href"], ol: ["start"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      h1: `h${topLevel}`,
      h2: `h${topLevel + 1}`,
      h3: `h${topLevel + 1}`,
    },
  });
}
