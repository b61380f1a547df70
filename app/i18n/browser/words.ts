import type { Words } from "../language";

/**
 * The words that are sent to browsers: only for pages whose handle asks for scripts, which draw themselves a second
 * time there. A page of another room that begins to ask for scripts has its room added here; tests/i18n tells.
 */
export type BrowserWords = Pick<Words, "terms" | "common" | "archive" | "problems">;
