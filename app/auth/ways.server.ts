import { env } from "~/env.server";
import type { OfferedWay } from "~/env-ways";
import { data } from "~/remix.server";

/** Whether this installation offers a way in. */
export const isOffered = (way: OfferedWay): boolean => env.waysIn.includes(way);

/** Answers 404 for a way in that this installation does not offer. */
export function requireWay(way: OfferedWay): void {
  if (!isOffered(way)) throw data({ key: "notFound" }, { status: 404 });
}
