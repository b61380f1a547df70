import { and, eq } from "drizzle-orm";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { publicationDecisions, publications } from "#db/schema.server";
import type { PublicationChoice, PublicationKind } from "#db/words";
import { sumOfOutward } from "../archive/window.server";
import { canonicalJson } from "../canonical-json";
import { type PublicDraft, summaryOf } from "./draft";
import { draftOf } from "./drafts.server";
import { type Finding, findingsIn } from "./findings.server";
import { masked, maskedTitle } from "./masking";

/** What stands at the gate: a record as it would be published, and every name, number and address in it. */
export type Gate = {
  draft: PublicDraft;
  findings: (Finding & {
    /** It may not go out at all, whatever is chosen. */
    barred: boolean;
    /** What was chosen when the record was last published; null when it was not there. */
    chosen: PublicationChoice | null;
  })[];
  /** The sum of the record as shown, so that nobody publishes another than they have read. */
  sum: string;
  /** The record as outsiders read it now; null when they do not. */
  published: { edition: number; publishedAt: number; changedAt: number; sum: string } | null;
  /** Whether what would be published with the choices of last time is another than what outsiders read. */
  differs: boolean;
};

/** Why a record may not go out, as a key: "identityNumber" or "minorsNamed"; null when nothing bars it. */
export function barredBy(gate: Pick<Gate, "findings">): string | null {
  const barred = gate.findings.filter((finding) => finding.barred);
  if (barred.length === 0) return null;
  return barred.some(({ dataKind }) => dataKind === "identityNumber") ? "identityNumber" : "minorsNamed";
}

/**
 * A record at the gate; null when there is no such record, or nothing of it can ever be published. Four statements
 * and the draft's own.
 */
export function gateOf(db: Database, kind: PublicationKind, recordId: string): Gate | null {
  const draft = draftOf(db, kind, recordId);
  if (!draft) return null;
  const row = publicationOf(db, kind, recordId);
  const made = new Map(
    db
      .select()
      .from(publicationDecisions)
      .where(and(eq(publicationDecisions.kind, kind), eq(publicationDecisions.recordId, recordId)))
      .orderBy(publicationDecisions.found)
      .all()
      .map((each) => [`${each.dataKind}:${each.found}`, each.choice]),
  );
  const findings = findingsIn(db, draft).map((finding) => ({
    ...finding,
    barred: finding.dataKind === "identityNumber" || draft.forMinors,
    chosen: made.get(`${finding.dataKind}:${finding.found}`) ?? null,
  }));
  const published =
    row && row.withdrawnAt === null
      ? { edition: row.edition, publishedAt: row.publishedAt, changedAt: row.changedAt, sum: row.sum }
      : null;
  const again = outwardOf(
    draft,
    findings.filter(({ chosen }) => chosen === "hide"),
  );
  const differs = published !== null && again.sum !== published.sum;
  return { draft, findings, sum: sumOfDraft(draft), published, differs };
}

/** What is chosen for each finding, by its key. */
export type Choices = Readonly<Record<string, PublicationChoice | null>>;

/** The choices that a rule makes for all that stands at a gate. */
export const choicesAt = (
  gate: Pick<Gate, "findings"> | null,
  rule: (finding: Finding) => PublicationChoice | null,
): Choices => Object.fromEntries((gate?.findings ?? []).map((finding) => [finding.key, rule(finding)]));

/** The row of a record that has been published, withdrawn or not; null when it never was. */
export const publicationOf = (db: Database, kind: PublicationKind, recordId: string) =>
  db
    .select()
    .from(publications)
    .where(and(eq(publications.kind, kind), eq(publications.recordId, recordId)))
    .get() ?? null;

/** What outsiders come to read of a draft without what is hidden, with its sum. */
export function outwardOf(draft: PublicDraft, hidden: readonly Pick<Finding, "dataKind" | "found">[]) {
  const outward = {
    title: maskedTitle(draft.title, hidden),
    titleEn: draft.titleEn === null ? null : maskedTitle(draft.titleEn, hidden, "en"),
    summary: summaryOf(masked(draft.summary, hidden) ?? ""),
    content: masked(draft.content, hidden),
  };
  return { ...outward, sum: sumOfOutward(outward) };
}

const sumOfDraft = ({ title, titleEn, summary, content, themeIds, notYet }: PublicDraft) =>
  sumOf(canonicalJson({ title, titleEn, summary, content, themeIds, notYet }));
