import type { ChainedCommands, Editor } from "@tiptap/core";

/** What each button does, by its `data-do`. */
const deeds: Record<string, (chain: ChainedCommands) => ChainedCommands> = {
  heading: (chain) => chain.toggleNode("heading", "paragraph", { level: 1 }),
  subheading: (chain) => chain.toggleNode("heading", "paragraph", { level: 2 }),
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  removeRow: (chain) => chain.deleteRow(),
  removeColumn: (chain) => chain.deleteColumn(),
  removeTable: (chain) => chain.deleteTable(),
};

/** Which buttons are pressed as long as the cursor stands in what they make. */
const pressed: Record<string, [name: string, attributes?: Record<string, unknown>]> = {
  heading: ["heading", { level: 1 }],
  subheading: ["heading", { level: 2 }],
  bold: ["bold"],
  italic: ["italic"],
  bulletList: ["bulletList"],
  orderedList: ["orderedList"],
  blockquote: ["blockquote"],
  link: ["link"],
};

/** The buttons above an editor: each shows whether it is pressed, and arrows go from one to the next. */
export function openBar(bar: HTMLElement, editor: Editor): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("[data-do]")];
  const box = bar.querySelector<HTMLElement>("[data-link-box]");
  const address = box?.querySelector("input");

  const show = () => {
    for (const button of buttons) {
      const [name, attributes] = pressed[button.dataset.do ?? ""] ?? [];
      if (name) button.setAttribute("aria-pressed", String(editor.isActive(name, attributes)));
    }
    for (const part of bar.querySelectorAll<HTMLElement>("[data-in]"))
      part.hidden = !editor.isActive(part.dataset.in ?? "");
  };
  const openLink = () => {
    if (!box || !address) return;
    box.hidden = false;
    address.value = String(editor.getAttributes("link").href ?? "");
    address.focus();
  };
  const closeLink = () => {
    if (box) box.hidden = true;
    editor.commands.focus();
  };
  const setLink = (typed: string) => {
    const chain = editor.chain().focus().extendMarkRange("link");
    const href = asAddress(typed.trim());
    if (href === "") chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive("link"))
      chain
        .insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
    closeLink();
  };

  bar.addEventListener("click", ({ target }) => {
    const deed = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset.do : undefined;
    if (deed === "link") openLink();
    else if (deed === "linkSet") setLink(address?.value ?? "");
    else if (deed === "linkRemove") setLink("");
    else if (deed) deeds[deed]?.(editor.chain().focus()).run();
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeLink();
    else if (event.key === "Enter" && event.target === address) setLink(address?.value ?? "");
    else if (!(event.key in steps) || event.target === address || !move(buttons, event.target, event.key))
      return;
    event.preventDefault();
  });
  editor.view.dom.addEventListener("keydown", (event) => {
    const isLink = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (isLink) openLink();
    // In a list or a table the tab key has work to do, so there must be another way out.
    else if (event.key === "Escape") buttons[0]?.focus();
    else return;
    event.preventDefault();
  });
  editor.on("transaction", show);
  show();
  for (const [place, button] of buttons.entries())
    if (!button.closest("[data-link-box]")) button.tabIndex = place ? -1 : 0;
  bar.hidden = false;
}

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** To the next button that is in sight; only the one with the focus is a stop for the tab key. */
function move(buttons: HTMLButtonElement[], from: EventTarget | null, key: string): boolean {
  const shown = buttons.filter((button) => !button.closest("[hidden], [data-link-box]"));
  const place = shown.indexOf(from as HTMLButtonElement);
  const next = shown[Math.max(0, Math.min(shown.length - 1, place + (steps[key] ?? 0)))];
  if (place < 0 || !next) return false;
  for (const button of shown) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  return true;
}

/** An address as people write it. */
function asAddress(typed: string): string {
  if (typed === "" || /^(https?:\/\/|mailto:)/i.test(typed)) return typed;
  if (/^[^\s/@]+@[^\s/@]+$/.test(typed)) return `mailto:${typed}`;
  return /^[a-z]+:/i.test(typed) && !/^[\w.-]+:\d/.test(typed) ? "" : `http://${typed}`;
}
