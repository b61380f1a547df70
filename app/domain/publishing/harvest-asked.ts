import { isDay, startOfDay } from "~/calendar/swedish-time";

/** What a program asks of the open data, read from its address. */
type HarvestAsked = {
  /** UTC milliseconds; null for everything. */
  since: number | null;
  /** As it was asked, for the address that goes on. */
  modifiedSince: string | null;
  page: number;
  after: { changedAt: number; id: number } | null;
};

/** Which of the three could not be read. */
type HarvestFault = "modified_since" | "page" | "after";

const instantLike =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-][01]\d:[0-5]\d)$/;

/**
 * Reads `modified_since` (a day, from its first instant in Sweden, or an instant with its zone), `page` (from 1) and `after`
 * (where an answer's `next` goes on). What is not there is as if nothing was asked; what makes no sense is told.
 */
export function readHarvest(address: URLSearchParams): HarvestAsked | HarvestFault {
  // A plus in an address is read as a space, and a zone is often written with a bare one.
  const modifiedSince = address.get("modified_since")?.trim().replace(" ", "+") ?? null;
  const since = modifiedSince === null ? null : instantIn(modifiedSince);
  if (since === undefined) return "modified_since";
  const page = address.get("page") ?? "1";
  if (!/^[1-9]\d{0,9}$/.test(page)) return "page";
  const after = address.get("after");
  const mark = after === null ? null : /^(\d{1,15})-(\d{1,15})$/.exec(after);
  if (after !== null && !mark) return "after";
  return {
    since,
    modifiedSince,
    page: Number(page),
    after: mark ? { changedAt: Number(mark[1]), id: Number(mark[2]) } : null,
  };
}

function instantIn(text: string): number | undefined {
  if (isDay(text)) return startOfDay(text);
  const day = instantLike.exec(text)?.[1];
  return day !== undefined && isDay(day) ? Date.parse(text) : undefined;
}
