import type { CastRole } from "../../support/visitor";

/** Who may: everyone, everyone signed in, or these of the cast. */
export type Who = "everyone" | "members" | CastRole[];

export type Row = {
  /** The route's id in the sitemap. */
  id: string;
  /** A concrete address of it in the demo. */
  path: string;
  get: Who;
  /** Left out where nothing can be posted. */
  post?: Who;
  /** A form that would change something. */
  fields?: Record<string, string | string[]>;
  /** No page, so no data address either. */
  resource?: boolean;
  /** Those of the refused to whom the record is as if it were not there: 404 and never 403. */
  hiddenFrom?: Who;
  /** The way on for whoever may is to sign in: the session ends here, or no code has been asked for. */
  leadsToSignIn?: boolean;
  /** Posting leads nowhere: the answer itself holds what was asked for. */
  showsAnswer?: boolean;
  /** What it answers whoever may, where that is no page that went well. */
  answers?: number;
};

export const nobody: CastRole[] = [];
export const office: CastRole[] = ["coordinator", "administrator"];
export const leaders: CastRole[] = ["coordinator", "chair"];
export const administrator: CastRole[] = ["administrator"];
/** The elected representative chairs the political group and plans for it. */
export const planners: CastRole[] = [...leaders, "elected"];
/** Who belongs to the network's room. */
export const room: CastRole[] = ["coordinator", "chair", "contact", "adjuster", "deputy"];
export const coordinator: CastRole[] = ["coordinator"];
/** The contact is the secretary of m-2026-5, and the adjuster its adjuster. */
export const writers: CastRole[] = ["coordinator", "contact"];
/** Who sends a matter of m-2026-5 to another group. */
export const senders: CastRole[] = [...writers, "chair"];
export const adjuster: CastRole[] = ["adjuster"];

/** Whether somebody is among those who may; null is a visitor without sign-in. */
export const isFor = (who: Who, role: CastRole | null): boolean =>
  who === "everyone" || (role !== null && (who === "members" || who.includes(role)));
