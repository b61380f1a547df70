import { asc, eq, getTableColumns, getTableName, is, type SQL, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "#db/open.server";
import * as schema from "#db/schema.server";
import { attachmentFor } from "../attachments/attachments.server";
import type { Member } from "../members/member";
import { may } from "../members/permissions";
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
type HeldGroup = (typeof heldGroups)[number];

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
 * All that is held about a person. A row about them, or written by them, is given whole but for secrets; of one that
 * they have only done something to, that they did, and when. What others have written of them in running text is
 * found by search and not here.
 */
export function heldAbout(db: Database, personId: string): Held[] {
  return Object.keys(places)
    .flatMap((table): Held[] => {
      const rows = table === "chronicle" ? linesOf(db, personId) : rowsOf(db, table, personId);
      return rows.length > 0 ? [{ group: groupOfTable(table), table, rows }] : [];
    })
    .sort((one, other) => heldGroups.indexOf(one.group) - heldGroups.indexOf(other.group));
}

/** How many rows there are under each heading, counted in one statement. */
export function heldCounts(db: Database, personId: string): { group: HeldGroup; rows: number }[] {
  const counting = Object.keys(places).flatMap((name) => {
    const found = name === "chronicle" ? ofLines(personId) : rowsAbout(name, personId)?.where;
    const table = tableNamed(name);
    return found && table
      ? [
          sql`select ${name} as name, count(*) as rows from ${sql.identifier(getTableName(table))} where ${found}`,
        ]
      : [];
  });
  const counted = db.all<{ name: string; rows: number }>(sql.join(counting, sql` union all `));
  return heldGroups.flatMap((group) => {
    const rows = counted
      .filter(({ name }) => groupOfTable(name) === group)
      .reduce((sum, each) => sum + each.rows, 0);
    return rows > 0 ? [{ group, rows }] : [];
  });
}

const groupOfTable = (table: string): HeldGroup => groupOf[table] ?? "work";

function tableNamed(name: string): SQLiteTable | null {
  const table = (schema as unknown as Record<string, unknown>)[name];
  return is(table, SQLiteTable) ? table : null;
}

/** The columns of a table that name people, and the rows in which they name one; null where no column does. */
function rowsAbout(name: string, personId: string): { whole: string[]; where: SQL } | null {
  const table = tableNamed(name);
  const whole = [...columnsOfSort(name, "about"), ...columnsOfSort(name, "wrote")];
  const naming = [...whole, ...columnsOfSort(name, "did")];
  if (naming.length === 0 || !table) return null;
  const columns = getTableColumns(table);
  return {
    whole,
    where: sql.join(
      naming.map((each) => sql`${columns[each]} = ${personId}`),
      sql` or `,
    ),
  };
}

/** Whether somebody is told what stands in a column when a row is theirs. */
export const isHeld = (table: string, column: string): boolean =>
  rowsAbout(table, "") !== null && isGiven(table, column);

function rowsOf(db: Database, name: string, personId: string): Record<string, unknown>[] {
  const table = tableNamed(name);
  const about = rowsAbout(name, personId);
  if (!table || !about) return [];
  const { whole, where } = about;
  const rows = db.select().from(table).where(where).orderBy(sql`rowid`).all() as Record<string, unknown>[];
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

/**
 * The lines of the log by or about the person; who else did something stands there by identifier. The words of one
 * about something else may be of what the person no longer may read, and are left out.
 */
function linesOf(db: Database, personId: string): Record<string, unknown>[] {
  const lines = db.all<Record<string, unknown>>(sql`
    select c.id, c.at, c.actor_id as actorId, c.deed, c.subject, c.subject_id as subjectId, t.label, t.before, t.after
      from chronicle as c left join chronicle_texts as t
        on t.line_id = c.id and c.subject = 'person' and c.subject_id = ${personId}
      where ${ofLines(personId)} order by c.id`);
  const parsed = (text: unknown) => (typeof text === "string" ? JSON.parse(text) : text);
  return lines.map(({ before, after, ...line }) => ({
    ...line,
    before: parsed(before),
    after: parsed(after),
  }));
}

const ofLines = (personId: string): SQL =>
  sql`actor_id = ${personId} or (subject = 'person' and subject_id = ${personId})`;

/** The files that a member has added to records or brought in as papers, the first first, as far as they may read them now. */
export function filesAddedBy(db: Database, member: Member): { name: string; contentHash: string }[] {
  const { attachments, documents } = schema;
  const added = db
    .select({ id: attachments.id, name: attachments.name, contentHash: attachments.contentHash })
    .from(attachments)
    .where(eq(attachments.addedBy, member.id))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all()
    .filter(({ id }) => {
      const holder = attachmentFor(db, member, id)?.holder;
      return holder !== undefined && may(member, holder.reads, holder.thing);
    });
  const papers = db
    .select({
      name: documents.fileName,
      contentHash: documents.contentHash,
      visibility: documents.visibility,
    })
    .from(documents)
    .where(eq(documents.addedBy, member.id))
    .orderBy(asc(documents.addedAt), asc(documents.id))
    .all()
    .filter((paper) => may(member, "readDocument", paper));
  return [...added, ...papers].map(({ name, contentHash }) => ({ name, contentHash }));
}
