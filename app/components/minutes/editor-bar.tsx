import { useWords } from "~/i18n/language";

/** The buttons above the text, for app/browser/writing: each names what it does with `data-do`. Hidden without it. */
export function EditorBar() {
  const own = useWords().writing.bar;
  return (
    <div className="bar" role="toolbar" aria-label={own.label} data-bar hidden>
      <span>
        <Tool does="heading" label={own.heading} keys="Control+Shift+1" />
        <Tool does="subheading" label={own.subheading} keys="Control+Shift+2" />
      </span>
      <span>
        <Tool does="bold" label={own.bold} keys="Control+B" />
        <Tool does="italic" label={own.italic} keys="Control+I" />
        <Tool does="link" label={own.link} keys="Control+K" />
      </span>
      <span>
        <Tool does="bulletList" label={own.bulletList} keys="Control+Shift+8" />
        <Tool does="orderedList" label={own.orderedList} keys="Control+Shift+7" />
        <Tool does="blockquote" label={own.blockquote} keys="Control+Shift+B" />
        <Tool does="table" label={own.table} />
      </span>
      <span>
        <Tool does="undo" label={own.undo} keys="Control+Z" />
        <Tool does="redo" label={own.redo} keys="Control+Y" />
      </span>
      <span data-in="table" hidden>
        <Tool does="addRow" label={own.addRow} />
        <Tool does="addColumn" label={own.addColumn} />
        <Tool does="removeRow" label={own.removeRow} />
        <Tool does="removeColumn" label={own.removeColumn} />
        <Tool does="removeTable" label={own.removeTable} />
      </span>
      <span className="link-box" data-link-box hidden>
        <label htmlFor="link-address">{own.linkAddress}</label>
        <input id="link-address" type="url" inputMode="url" autoComplete="off" />
        <Tool does="linkSet" label={own.linkSet} />
        <Tool does="linkRemove" label={own.linkRemove} />
      </span>
    </div>
  );
}

/** The keys are shown beside the name to whoever points at it, and listed with the others below the text. */
function Tool({ does, label, keys }: { does: string; label: string; keys?: string }) {
  return (
    <button
      type="button"
      data-do={does}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${shown(keys)})` : undefined}
    >
      {label}
    </button>
  );
}

/** Keys as they stand on a keyboard. */
export const shown = (keys: string) => keys.replaceAll("Control", "Ctrl");
