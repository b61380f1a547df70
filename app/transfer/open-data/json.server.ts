import type { Harvested } from "~/domain/publishing/harvest.server";
import { isoOf, type OpenAddresses } from "./addresses";

/**
 * A page of open data. Says nothing of when it was made, so that it stays the same until something changes. `next` is
 * where to go on, null at the end; who goes on there misses nothing that changes meanwhile.
 */
export function openJson(
  { count, pages, items, isMore, deleted }: Harvested,
  asked: { page: number; address: string; modifiedSince: string | null; owner: string },
  addresses: OpenAddresses,
): string {
  const last = items.at(-1);
  const next = new URLSearchParams();
  if (asked.modifiedSince !== null) next.set("modified_since", asked.modifiedSince);
  next.set("page", String(asked.page + 1));
  if (last) next.set("after", `${last.changedAt}-${last.key}`);
  const answer = {
    licence: "https://creativecommons.org/publicdomain/zero/1.0/",
    count,
    page: asked.page,
    pages,
    next: isMore ? `${asked.address}?${next}` : null,
    items: items.map(({ key: _, ownerName, publishedAt, changedAt, content, ...item }) => ({
      ...item,
      owner: ownerName ?? asked.owner,
      publishedAt: isoOf(publishedAt),
      changedAt: isoOf(changedAt),
      url: addresses.record(item.kind, item.id),
      content,
    })),
    deleted: deleted.map((each) => ({ ...each, deletedAt: isoOf(each.deletedAt) })),
  };
  return `${JSON.stringify(answer)}\n`;
}
