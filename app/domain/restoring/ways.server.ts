import { eq, max, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  comments,
  followupSections,
  goals,
  groups,
  informed,
  lessons,
  meetings,
  projects,
  standingItems,
} from "#db/schema.server";
import type { AttachmentSubject, ChronicleSubject } from "#db/words";
import { shelveDocument } from "../archive/shelve-documents.server";
import { shelveFilesOn } from "../archive/shelve-files.server";
import { shelvePolicy } from "../archive/shelve-followup.server";
import { shelveCall } from "../archive/shelve-funding.server";
import { shelveInformation } from "../archive/shelve-information.server";
import { shelvePartner } from "../archive/shelve-register.server";
import type { BinKind, BinRow } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { draftById, openDraft } from "../followup/draft.server";
import { agendaChanged, makeRoom, placeForNew } from "../meetings/agenda.server";
import { refuseArranging } from "../meetings/agenda-items.server";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { openMinutes } from "../minutes/minutes.server";
import { isRefusal, type Refusal, refuse } from "../refusal";

export type Removed = { id: string; label: string; rows: BinRow[] };

/** How a removed record of a kind comes back. */
export type Way = {
  /** The rows as they are to be put in, or why they may not be. */
  prepare: (db: Database, rows: BinRow[], now: number) => BinRow[] | Refusal;
  /** What follows on it: the archive, letters that wait, the chronicle. */
  after: (db: Database, member: Member, removed: Removed, now: number) => void;
  /** Where it is read. */
  path: (rows: BinRow[], id: string, db: Database) => string;
};

type Plan = {
  prepare?: Way["prepare"];
  follow?: (db: Database, rows: BinRow[], id: string, now: number) => void;
  subject: ChronicleSubject | ((rows: BinRow[]) => ChronicleSubject);
  /** The column of the first row that names the record which the chronicle tells of; the record itself when left out. */
  of?: string;
  path: Way["path"];
};

const value = (rows: BinRow[], column: string) => String(rows[0]?.row[column] ?? "");

/** The rows with other values in the first. */
const withValues = ([first, ...others]: BinRow[], values: Record<string, unknown>): BinRow[] =>
  first ? [{ ...first, row: { ...first.row, ...values } }, ...others] : [];

const way = ({ prepare, follow, subject, of, path }: Plan): Way => ({
  prepare: prepare ?? ((_db, rows) => rows),
  after: (db, member, { id, label, rows }, now) => {
    follow?.(db, rows, id, now);
    const subjectId = of ? value(rows, of) : id;
    const about = typeof subject === "string" ? subject : subject(rows);
    tell(db, member, { deed: "tookBackRemoved", subject: about, subjectId, label }, now);
  },
  path,
});

/** Minutes that have been signed off take nothing back. */
const intoMinutes: Way["prepare"] = (db, rows) => {
  const meeting = openMinutes(db, value(rows, "meetingId"));
  return isRefusal(meeting) ? meeting : rows;
};

const ofPartner = (path: string) =>
  ({
    subject: "partner",
    of: "partnerId",
    follow: (db: Database, rows: BinRow[], _id: string, now: number) =>
      shelvePartner(db, value(rows, "partnerId"), now),
    path: (rows: BinRow[]) => `/register/partner/${value(rows, "partnerId")}#${path}`,
  }) as const;

const minutesPath = (rows: BinRow[], part: string) =>
  `/moten/${value(rows, "meetingId")}/anteckningar/punkter/${value(rows, "agendaItemId")}#${part}`;

/** What a file can hang on. */
const holders = { meeting: meetings, agendaItem: agendaItems, lesson: lessons, project: projects } as const;

function holderStands(db: Database, rows: BinRow[]): boolean {
  const holder = holders[value(rows, "subject") as AttachmentSubject];
  const its = eq(holder.id, value(rows, "subjectId"));
  return db.select({ id: holder.id }).from(holder).where(its).get() !== undefined;
}

/** By kind of record. */
export const ways: Record<BinKind, Way> = {
  goal: way({
    subject: "goal",
    prepare: (db, rows) => {
      const last = db
        .select({ number: max(goals.number) })
        .from(goals)
        .where(eq(goals.policyId, value(rows, "policyId")))
        .get();
      return withValues(rows, { number: (last?.number ?? 0) + 1 });
    },
    follow: (db, rows, _id, now) => shelvePolicy(db, value(rows, "policyId"), now),
    path: (_rows, id) => `/mal/${id}`,
  }),
  indicator: way({
    subject: "goal",
    of: "goalId",
    path: (rows) => `/mal/${value(rows, "goalId")}#indikatorer`,
  }),
  projectDuty: way({
    subject: "project",
    of: "projectId",
    path: (rows) => `/register/projekt/${value(rows, "projectId")}`,
  }),
  agendaItem: way({
    subject: "agendaItem",
    prepare: (db, rows) => {
      const meetingId = value(rows, "meetingId");
      const refused = refuseArranging(meetingById(db, meetingId));
      if (refused) return refused;
      const position = placeForNew(db, meetingId);
      makeRoom(db, meetingId, position, 1);
      return withValues(rows, { position });
    },
    follow: (db, rows, id, now) => {
      const meeting = meetingById(db, value(rows, "meetingId"));
      if (meeting) agendaChanged(db, meeting, now);
      shelveFilesOn(db, "agendaItem", id, now);
    },
    path: (rows) =>
      `/moten/${value(rows, "meetingId")}/${rows[0]?.row.proposedBy && !rows[0]?.row.acceptedAt ? "forslag" : "dagordning"}`,
  }),
  decision: way({
    subject: "decision",
    prepare: intoMinutes,
    path: (rows) => minutesPath(rows, "beslut"),
  }),
  action: way({ subject: "action", prepare: intoMinutes, path: (rows) => minutesPath(rows, "atgarder") }),
  newsletter: way({ subject: "newsletter", path: (_rows, id) => `/nyhetsbrev/${id}` }),
  information: way({
    subject: "information",
    follow: (db, _rows, id, now) => shelveInformation(db, id, now),
    path: (_rows, id) => `/information/${id}`,
  }),
  section: way({
    subject: "followup",
    of: "followupId",
    prepare: (db, rows) => {
      const followupId = value(rows, "followupId");
      const draft = openDraft(db, followupId);
      if (isRefusal(draft)) return draft;
      const last = db
        .select({ position: max(followupSections.position) })
        .from(followupSections)
        .where(eq(followupSections.followupId, followupId))
        .get();
      return withValues(rows, { position: (last?.position ?? 0) + 1 });
    },
    path: (rows, _id, db) =>
      `/uppfoljning/${draftById(db, value(rows, "followupId"))?.year ?? ""}/skriv#avsnitt`,
  }),
  agreement: way(ofPartner("avtal")),
  contact: way(ofPartner("tidslinje")),
  partnerPerson: way(ofPartner("personer")),
  standingItem: way({
    subject: "group",
    of: "groupId",
    prepare: (db, rows) => {
      const last = db
        .select({ position: max(standingItems.position) })
        .from(standingItems)
        .where(eq(standingItems.groupId, value(rows, "groupId")))
        .get();
      return withValues(rows, { position: (last?.position ?? -1) + 1 });
    },
    // The list has one version, its group's.
    follow: (db, rows) => {
      const its = eq(groups.id, value(rows, "groupId"));
      db.update(groups)
        .set({ version: sql`${groups.version} + 1` })
        .where(its)
        .run();
    },
    path: (rows) => `/grupper/${value(rows, "groupId")}/punkter`,
  }),
  groupBreak: way({
    subject: "group",
    of: "groupId",
    path: (rows) => `/grupper/${value(rows, "groupId")}/lov`,
  }),
  informed: way({
    subject: "group",
    of: "groupId",
    prepare: () => [],
    follow: (db, _rows, id) => {
      db.update(informed).set({ removedAt: null }).where(eq(informed.id, id)).run();
    },
    path: (rows) => `/grupper/${value(rows, "groupId")}/kannedom`,
  }),
  attachment: way({
    subject: (rows) => value(rows, "subject") as AttachmentSubject,
    of: "subjectId",
    prepare: (db, rows) => (holderStands(db, rows) ? rows : refuse("parentGone")),
    follow: (db, rows, _id, now) =>
      shelveFilesOn(db, value(rows, "subject") as AttachmentSubject, value(rows, "subjectId"), now),
    path: (rows) => `/bilagor/till/${value(rows, "subject")}/${value(rows, "subjectId")}`,
  }),
  document: way({
    subject: "document",
    follow: (db, _rows, id, now) => shelveDocument(db, id, now),
    path: (_rows, id) => `/dokument/${id}`,
  }),
  call: way({
    subject: "call",
    follow: (db, _rows, id, now) => shelveCall(db, id, now),
    path: (_rows, id) => `/register/utlysningar/${id}`,
  }),
  poll: way({ subject: "poll", path: (_rows, id) => `/moten/datum/${id}` }),
  comment: way({
    subject: "lesson",
    of: "subjectId",
    prepare: () => [],
    follow: (db, _rows, id) => {
      db.update(comments).set({ removedAt: null, removedBy: null }).where(eq(comments.id, id)).run();
    },
    path: (rows) => `/lardomar/${value(rows, "subjectId")}#kommentarer`,
  }),
};
