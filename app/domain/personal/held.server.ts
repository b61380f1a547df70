import { asc, eq, getTableColumns, is, or, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import * as schema from "#db/schema.server";
import { columnsOfSort, places, sortOf } from "./places";
import { sorts } from "./sorts";

/** The headings under which people are told what is held about them, in this order. */
export const heldGroups = [
  "account",
  "meetings",
  "work",
  "written",
  "files",
  "searches",
  "letters",
  "log",
] as const;
export type HeldGroup = (typeof heldGroups)[number];

/** Which tables stand under which heading; every other with the work. */
const groupOf: Record<string, HeldGroup> = Object.fromEntries(
  (
    [
      [
        "account",
        "people roleGrants seats groupMembers sessions passkeys identities competences trainingPeople signInTries",
      ],
      [
        "meetings",
        "meetings agendaItems invitations attendance signOffs minutes minuteItems minuteEditions decisions referrals roundAnswers replySuggestions polls pollInvitees groups",
      ],
      [
        "written",
        "lessons lessonVersions lessonUses comments informationEntries informationNotes inquiries inquiryReceivers unitInputs followups followupSections followupEditions newsletters partnerContacts",
      ],
      ["files", "attachments documents importBatches"],
      ["searches", "recentSearches savedSearches callWatches"],
      ["letters", "outbox"],
      ["log", "chronicle disposals disposalLists bin publications publicationDecisions circulations"],
    ] as [HeldGroup, string][]
  ).flatMap(([group, tables]) => tables.split(" ").map((table) => [table, group])),
);

/** What is held about a person in one table: each row as far as it is theirs to see. */
export type Held = { group: HeldGroup; table: string; rows: Record<string, unknown>[] };

/**
 * All that is held about a person. A row about them, or written by them, is given whole but for secrets; of one that they have only
 * done something to, that they did, and when. What others have written of them in running text is found by search and not here.
 */
export function heldAbout(db: Database, personId: string): Held[] {
  return Object.keys(places)
    .flatMap((table): Held[] => {
      const rows = table === "chronicle" ? linesOf(db, personId) : rowsOf(db, table, personId);
      return rows.length > 0 ? [{ group: groupOf[table] ?? "work", table, rows }] : [];
    })
    .sort((one, other) => heldGroups.indexOf(one.group) - heldGroups.indexOf(other.group));
}

/** How many rows there are under each heading. */
export function heldCounts(held: readonly Held[]): { group: HeldGroup; rows: number }[] {
  return heldGroups.flatMap((group) => {
    const rows = held.filter((each) => each.group === group).reduce((sum, each) => sum + each.rows.length, 0);
    return rows > 0 ? [{ group, rows }] : [];
  });
}

function rowsOf(db: Database, name: string, personId: string): Record<string, unknown>[] {
  const table = (schema as unknown as Record<string, unknown>)[name];
  const whole = [...columnsOfSort(name, "about"), ...columnsOfSort(name, "wrote")];
  const did = columnsOfSort(name, "did");
  if (whole.length + did.length === 0 || !is(table, SQLiteTable)) return [];
  const columns = getTableColumns(table);
  const isPerson = (column: string) => sql`${columns[column]} = ${personId}`;
  const rows = db
    .select()
    .from(table)
    .where(or(...[...whole, ...did].map(isPerson)))
    .orderBy(sql`rowid`)
    .all() as Record<string, unknown>[];
  return rows.map((row) => {
    const isWhole = whole.some((column) => row[column] === personId);
    return Object.fromEntries(
      Object.entries(row).filter(
        ([column, value]) =>
          value !== null && isGiven(name, column) && (isWhole || isOfDoing(name, column, value === personId)),
      ),
    );
  });
}

/** Facts of letters are made for the program, and hold the secrets of links; the letter itself says the same. */
const isGiven = (table: string, column: string) => {
  const sort = sortOf(table, column);
  return (
    (sort === null || sorts[sort].isGivenOut) && !(table === "outbox" && /^(facts|html|ics)$/.test(column))
  );
};

const isOfDoing = (table: string, column: string, isTheirs: boolean) => {
  const sort = sortOf(table, column);
  return sort === null || sort === "key" || (sort === "did" && isTheirs);
};

/** The lines of the log by or about the person; who else did something stands there by identifier. */
function linesOf(db: Database, personId: string): Record<string, unknown>[] {
  return db.all<Record<string, unknown>>(sql`
    select c.id, c.at, c.actor_id as actorId, c.deed, c.subject, c.subject_id as subjectId, t.label, t.before, t.after
      from chronicle as c left join chronicle_texts as t on t.line_id = c.id
      where c.actor_id = ${personId} or (c.subject = 'person' and c.subject_id = ${personId}) order by c.id`);
}

/** The files that a person has added to records or brought in as papers, the first first. */
export function filesAddedBy(db: Database, personId: string): { name: string; contentHash: string }[] {
  const { attachments, documents } = schema;
  return [
    ...db
      .select({ name: attachments.name, contentHash: attachments.contentHash })
      .from(attachments)
      .where(eq(attachments.addedBy, personId))
      .orderBy(asc(attachments.addedAt), asc(attachments.id))
      .all(),
    ...db
      .select({ name: documents.fileName, contentHash: documents.contentHash })
      .from(documents)
      .where(eq(documents.addedBy, personId))
      .orderBy(asc(documents.addedAt), asc(documents.id))
      .all(),
  ];
}
