import { env } from "~/env.server";
import type { OfferedWay } from "~/env-ways";
import { data } from "~/remix.server";

/** The ways in that this installation offers. Nobody else asks the settings for them. */
export const waysOffered = (): OfferedWay[] => env.waysIn;

/** Whether this installation offers a way in. */
export const isOffered = (way: OfferedWay): boolean => waysOffered().includes(way);

/** Answers 404 for a way in that this installation does not offer. */
export function requireWay(way: OfferedWay): void {
  if (!isOffered(way)) throw data({ key: "notFound" }, { status: 404 });
}
