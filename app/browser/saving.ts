import type { Surface } from "./surface";
import type { Keeping } from "./unsent";

/** Some words of a text, and whether the other text lacks them. */
export type Stretch = { text: string; differs: boolean };

/** What the server holds when somebody else has changed the same paragraph. */
export type Conflict = {
  current: {
    text: string;
    html: string;
    version: number;
    writerName: string | null;
    at: string;
    beside: { mine: Stretch[]; theirs: Stretch[]; isMarked: boolean };
  };
  both: { text: string; html: string };
};

/** How it stands with the text, for whoever writes to be told. */
export type State =
  | { is: "saved"; at: string; merged: boolean }
  | { is: "offline"; kept: boolean }
  | { is: "conflict"; conflict: Conflict }
  | { is: "tooLong"; length: number }
  | { is: "refused"; why: string | null }
  | { is: "signedOut" | "closed" | "restored" };

/** Milliseconds: after the last key, at most while somebody goes on, and between attempts without contact. */
const idle = 2_000;
const atMost = 8_000;
const attempts = [2_000, 4_000, 8_000, 15_000, 30_000];
const patience = 15_000;
/** How much a browser goes on sending when its page is gone, in bytes (the Fetch standard's 64 KiB, with some room). */
const farewell = 60_000;

/**
 * Saves a text by itself while somebody writes. What the server has not answered for is kept in the browser, and
 * sent again until it has.
 */
export class Saving {
  private base: { text: string; version: number };
  private sent: string | null = null;
  private under: Promise<boolean> | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changedSince: number | null = null;
  private halted = false;

  constructor(
    private readonly address: string,
    private readonly surface: Surface,
    private readonly keeping: Keeping,
    private readonly most: number,
    version: number,
    private readonly tell: (state: State) => void,
  ) {
    this.base = { text: surface.read(), version };
  }

  /** Begins: with what was kept in the browser, if the server never got it. `standing` is what the server has now. */
  begin(standing: string): void {
    const unsent = this.keeping.find();
    const isNews = unsent && unsent.text !== standing && unsent.text !== this.base.text;
    if (isNews && this.surface.restore(unsent.text, unsent.held)) {
      if (unsent.sent === standing) this.base = { text: standing, version: this.base.version };
      else {
        this.base = { text: unsent.base, version: unsent.version };
        this.sent = unsent.sent;
      }
      this.tell({ is: "restored" });
      void this.save();
    } else this.keeping.forget();
    addEventListener("online", () => this.again());
    addEventListener("pagehide", () => this.leave());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.leave();
      else this.again();
    });
    addEventListener("beforeunload", (event) => {
      if (this.isUnsaved() && !this.keep()) event.preventDefault();
    });
  }

  /** Something was written. */
  changed(): void {
    this.changedSince ??= Date.now();
    this.keep();
    if (this.halted) return;
    const left = this.changedSince + atMost - Date.now();
    this.wait(Math.max(0, Math.min(idle, left)));
  }

  /** Saves now; true once the server has answered for everything that is written. */
  async save(byHand = false): Promise<boolean> {
    while (this.under) await this.under;
    if (this.halted) return false;
    clearTimeout(this.timer);
    this.under = this.send(byHand).finally(() => {
      this.under = null;
    });
    return this.under;
  }

  /** Goes on after a conflict: whoever writes has seen the other's text and chosen. */
  settle(conflict: Conflict, choice: "mine" | "theirs" | "both"): void {
    const { current, both } = conflict;
    this.halted = false;
    this.sent = null;
    if (choice === "theirs") this.surface.replace(current.text, current.html);
    if (choice === "both") this.surface.replace(both.text, both.html);
    this.base = { text: choice === "theirs" ? this.surface.read() : current.text, version: current.version };
    this.keep();
    void this.save(true);
  }

  private async send(byHand: boolean): Promise<boolean> {
    // A text whose answer was lost goes first: the server then says whether it has it.
    const text = this.sent ?? this.surface.read();
    if (text === this.base.text && this.sent === null && !byHand) return this.done();
    if (text.length > this.most) return this.refused({ is: "tooLong", length: text.length });
    this.sent = text;
    this.keep();
    this.changedSince = null;
    let answer: Response;
    try {
      answer = await this.post(text, byHand);
      if (answer.ok) return await this.taken(text, byHand, await answer.json());
      if (answer.status === 409) return this.refused({ is: "conflict", conflict: await answer.json() });
    } catch {
      return this.lost({ is: "offline", kept: this.keep() });
    }
    if (answer.type === "opaqueredirect") return this.lost({ is: "signedOut" });
    if (answer.status >= 500) return this.lost({ is: "offline", kept: this.keep() });
    this.sent = null;
    if ([403, 404, 410].includes(answer.status)) return this.refused({ is: "closed" });
    return this.refused({ is: "refused", why: await reasonIn(answer) });
  }

  private post(text: string, byHand: boolean): Promise<Response> {
    const { text: base, version } = this.base;
    const body = new URLSearchParams({ text, base, version: String(version), byHand: byHand ? "1" : "0" });
    return fetch(this.address, {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: body.toString().length < farewell,
      signal: AbortSignal.timeout(patience),
    });
  }

  /** The server has answered for a text. */
  private taken(
    text: string,
    byHand: boolean,
    answer: { version: number; at: string; merged: { text: string; html: string } | null },
  ): Promise<boolean> | boolean {
    this.failures = 0;
    this.sent = null;
    if (this.surface.read() === text) {
      if (answer.merged) this.surface.replace(answer.merged.text, answer.merged.html);
      this.base = { text: this.surface.read(), version: answer.version };
      this.tell({ is: "saved", at: answer.at, merged: answer.merged !== null });
      return this.done();
    }
    // More has been written since. What the server put together is not shown yet, so the next save must be, too.
    this.base = { text, version: answer.merged ? this.base.version : answer.version };
    this.keep();
    if (byHand || this.changedSince === null) return this.send(byHand);
    this.wait(idle);
    return false;
  }

  private done(): boolean {
    this.changedSince = null;
    this.keeping.forget();
    return true;
  }

  /** No answer: tries again, with longer and longer pauses. */
  private lost(state: State): boolean {
    const pause = attempts[Math.min(this.failures++, attempts.length - 1)] ?? idle;
    this.tell(state);
    this.wait(pause);
    return false;
  }

  /** The server has said no. What is wrong with a text can be mended; else nothing is sent until somebody has chosen. */
  private refused(state: State): boolean {
    this.changedSince = null;
    this.sent = null;
    this.keep();
    this.halted = state.is === "conflict" || state.is === "closed";
    this.tell(state);
    return false;
  }

  private again(): void {
    if (this.failures > 0 || this.sent !== null) void this.save();
  }

  private wait(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  /** On the way out: what is not saved goes with the page, and stays in the browser in case it does not arrive. */
  private leave(): void {
    if (this.halted || !this.isUnsaved()) return;
    this.keep();
    void this.save();
  }

  private isUnsaved(): boolean {
    return this.sent !== null || this.surface.read() !== this.base.text;
  }

  /** Keeps what the server has not answered for; false when the browser has no room. */
  private keep(): boolean {
    const { text: base, version } = this.base;
    const { surface, sent } = this;
    return this.keeping.keep({ text: surface.read(), held: surface.held(), base, version, sent });
  }
}

/** Which rule a text broke; null where the answer does not say. */
async function reasonIn(answer: Response): Promise<string | null> {
  const { problems } = (await answer.json().catch(() => ({}))) as { problems?: Record<string, string> };
  return Object.values(problems ?? {})[0] ?? null;
}
