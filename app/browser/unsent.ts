import { one } from "./words";

/** What somebody has written and the server has not answered for yet. */
export type Unsent = {
  text: string;
  /** The text as the editor holds it; nothing from a plain field. */
  held: unknown;
  /** The text and its version as the server last answered for them. */
  base: string;
  version: number;
  /** A text that was on its way: it may have arrived without our hearing of it. */
  sent: string | null;
};

/** Keeps a text in this browser until the server has answered for it; each person and item have a place of their own. */
export class Keeping {
  private readonly place: string;

  constructor(key: string) {
    this.place = `traffpunkt.text:${key}`;
  }

  /** False when the browser has no room, or lets us keep nothing. */
  keep(unsent: Unsent): boolean {
    try {
      localStorage.setItem(this.place, JSON.stringify(unsent));
      return true;
    } catch {
      this.forget();
      return false;
    }
  }

  /** What was kept; null when there is nothing, or nothing that can be read. */
  find(): Unsent | null {
    try {
      const found = JSON.parse(localStorage.getItem(this.place) ?? "null") as Unsent | null;
      return typeof found?.text === "string" && typeof found.version === "number" ? found : null;
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.place);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}

/** Where the text is locked: what was written here and never reached the server is shown, to be copied. */
export function showUnsent(place: HTMLElement): void {
  const unsent = new Keeping(place.dataset.unsent ?? "").find();
  if (!unsent) return;
  one(place, "p", HTMLElement).textContent = unsent.text;
  place.hidden = false;
}
