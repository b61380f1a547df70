import { createDocument, Editor, type JSONContent } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Fragment, Slice } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";
import { Heading } from "./heading";
import { markdownOf } from "./markdown";
import { structureOf } from "./paste";
import { type Surface, tidy } from "./surface";

/** Beyond this a paste is not even looked at, in characters of what the clipboard holds. */
export const largestPaste = 10_000_000;

export type EditorOptions = {
  /** Where it is put. */
  place: HTMLElement;
  /** The plain field that the editor stands in for. */
  field: HTMLTextAreaElement;
  /** The text as the house shows it. */
  html: string;
  /** How long the text may be, in characters of Markdown. */
  most: number;
  onChange: () => void;
  onPasteRefused: (why: "pasteTooLarge" | "pasteTooLong") => void;
};

/** An editor in place of the plain field, for people who know Word. What it holds is read as Markdown. */
export function openEditor(options: EditorOptions): { editor: Editor; surface: Surface } {
  const { field, html, onChange, onPasteRefused } = options;
  const editor = new Editor({
    element: options.place,
    injectCSS: false,
    content: headingsAsMarkdown(html),
    extensions,
    editorProps: {
      attributes: namedAs(field),
      transformPastedHTML: structureOf,
      handleDOMEvents: {
        // Before anything is read of it: a document with its pictures can be too much for a browser.
        paste: (_view, event) => {
          const held = ["text/html", "text/plain"].map(
            (kind) => event.clipboardData?.getData(kind).length ?? 0,
          );
          if (Math.max(...held) <= largestPaste) return false;
          event.preventDefault();
          onPasteRefused("pasteTooLarge");
          return true;
        },
      },
      handlePaste: (view, _event, slice) => {
        const pasted = editor.isActive("table") ? forCell(slice, editor) : slice;
        const change = view.state.tr.replaceSelection(pasted);
        if (
          change.doc.textContent.length > options.most ||
          markdownOf(change.doc.toJSON()).length > options.most
        ) {
          onPasteRefused("pasteTooLong");
          return true;
        }
        if (pasted === slice) return false;
        view.dispatch(change.scrollIntoView());
        return true;
      },
    },
    onUpdate: onChange,
  });
  return { editor, surface: surfaceOf(editor) };
}

const extensions = [
  StarterKit.configure({
    heading: false,
    underline: false,
    // The house itself makes links of addresses in this way.
    link: { openOnClick: false, defaultProtocol: "http", HTMLAttributes: { target: null, rel: null } },
  }),
  Heading,
  Table.extend({ renderHTML: () => ["table", ["tbody", 0]] }).configure({ resizable: false, View: null }),
  TableRow,
  // A cell holds one line: Markdown has no more to say.
  TableHeader.extend({ content: "paragraph" }),
  TableCell.extend({ content: "paragraph" }),
];

/** The editor is called what the field is called. */
function namedAs(field: HTMLTextAreaElement): Record<string, string> {
  const [label] = field.labels ?? [];
  if (label) label.id ||= `${field.id}-label`;
  const help = field.getAttribute("aria-describedby");
  return {
    role: "textbox",
    "aria-multiline": "true",
    lang: "sv",
    class: "prose",
    ...(label ? { "aria-labelledby": label.id } : {}),
    ...(help ? { "aria-describedby": help } : {}),
  };
}

/** Paragraphs that are pasted into a cell become one line; a table goes its own way. */
function forCell(slice: Slice, editor: Editor): Slice {
  const { content } = slice;
  if (content.childCount < 2 || content.firstChild?.type.name.startsWith("table")) return slice;
  const text = content.textBetween(0, content.size, " ", " ").trim();
  return text === "" ? Slice.empty : new Slice(Fragment.from(editor.schema.text(text)), 0, 0);
}

function surfaceOf(editor: Editor): Surface {
  let read: { of: unknown; text: string } | null = null;
  return {
    read: () => {
      const { doc } = editor.state;
      if (read?.of !== doc) read = { of: doc, text: tidy(markdownOf(doc.toJSON())) };
      return read.text;
    },
    held: () => editor.getJSON(),
    replace: (_text, html) => lay(editor, headingsAsMarkdown(html)),
    restore: (_text, held) => {
      if (!held) return false;
      lay(editor, held as JSONContent);
      return true;
    },
    focus: () => editor.commands.focus(),
  };
}

/** Puts another document in place of what stands, changing only what differs: the cursor stays where it is. */
function lay(editor: Editor, content: string | JSONContent): void {
  const { state, view } = editor;
  const next = createDocument(content, editor.schema);
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const change = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  view.dispatch(change.setMeta("preventUpdate", true));
}

/** The house shows headings two levels down (app/transfer/prose); here they are what Markdown says. */
const headingsAsMarkdown = (html: string) =>
  html.replaceAll(/<(\/?)h([3-6])>/g, (_, closes, level) => `<${closes}h${Number(level) - 2}>`);
