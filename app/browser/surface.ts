/** Where somebody writes: an editor, or the plain field that it stands in for. Texts are Markdown. */
export type Surface = {
  read: () => string;
  /** The text as the surface itself holds it, to be laid back by `restore`; nothing for a plain field. */
  held: () => unknown;
  /** Puts another text in its place, in a way that can be undone; `html` is the same text as it is shown. */
  replace: (text: string, html: string) => void;
  /** Lays back what was kept in the browser; false when it cannot be shown here. */
  restore: (text: string, held: unknown) => boolean;
  focus: () => void;
};

/** The plain field as it is without an editor. */
export function plainSurface(field: HTMLTextAreaElement, onChange: () => void): Surface {
  field.addEventListener("input", onChange);
  const set = (text: string) => {
    field.value = text;
  };
  return {
    read: () => tidy(field.value),
    held: () => null,
    replace: set,
    restore: (text) => {
      set(text);
      return true;
    },
    focus: () => field.focus(),
  };
}

/** A text as the server takes it (app/http/fields). */
export const tidy = (text: string) => text.normalize("NFC").trim();
