/**
 * Lets keys press the buttons that say which (`aria-keyshortcuts`, as "Alt+Shift+N" or "Control+S"). Keys are told by
 * their place on the keyboard, since Alt with a letter types another sign on some machines.
 */
export function listenToShortcuts(within: HTMLElement): void {
  addEventListener("keydown", (event) => {
    const button = within.querySelector<HTMLButtonElement>(
      `[type=submit][aria-keyshortcuts="${pressed(event)}"]`,
    );
    if (!button || event.repeat) return;
    event.preventDefault();
    button.click();
  });
}

function pressed({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const keys = [ctrlKey || metaKey ? "Control" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : ""];
  return [...keys.filter(Boolean), code.replace(/^(Key|Digit)/, "")].join("+");
}
