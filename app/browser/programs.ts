/**
 * The programs that run in browsers, each of them a file here: vite.programs.ts builds them, and a page's handle names those
 * it wants.
 */
export const programs = ["writing", "summary", "passkey"] as const;
export type Program = (typeof programs)[number];
