import type { CallContent } from "~/domain/funding/call";

/** A call that can be applied for, with what a test cares about laid over it. */
export const callOf = (more: Partial<CallContent> = {}): CallContent => ({
  programmeCode: "NORDPLUS",
  title: "Unga och zorbinghallar",
  reference: "NP-2027-7",
  opensOn: "2026-12-01",
  closesOn: "2027-03-01",
  closesAtClock: "17.00",
  themeIds: ["t-unga"],
  whoCanApply: "Kommuner i Norden",
  grantRange: "100 000–400 000 kronor",
  sharePercent: 75,
  coFinancingNote: null,
  web: "https://example.org/np-2027-7",
  responsibleId: "p-01",
  status: "watching",
  assessment: "Värd att titta på.",
  checkedOn: "2026-11-20",
  ...more,
});
