import { eq, max, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  agendaItems,
  followupSections,
  goals,
  groups,
  lessons,
  meetings,
  partners,
  projects,
  standingItems,
} from "#db/schema.server";
import type { AttachmentSubject, BinKind, ChronicleSubject } from "#db/words";
import { documentPath } from "~/addresses/documents";
import { goalPath } from "~/addresses/goals";
import { informationPath } from "~/addresses/information";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { groupPath } from "~/addresses/people";
import { callPath, partnerPath, projectPath } from "~/addresses/register";
import { shelveDocument } from "../archive/shelve-documents.server";
import { shelveFilesOn } from "../archive/shelve-files.server";
import { shelvePolicy } from "../archive/shelve-followup.server";
import { shelveCall } from "../archive/shelve-funding.server";
import { shelveInformation } from "../archive/shelve-information.server";
import { shelvePartner } from "../archive/shelve-register.server";
import { holderOf } from "../attachments/holder.server";
import type { BinRow } from "../bin/bin.server";
import { tell } from "../chronicle/chronicle.server";
import { recordOf } from "../chronicle/record.server";
import { draftById, openDraft } from "../followup/draft.server";
import { agendaChanged, makeRoom, placeForNew } from "../meetings/agenda.server";
import { refuseArranging } from "../meetings/agenda-items.server";
import { meetingById } from "../meetings/meetings.server";
import type { Member } from "../members/member";
import { may, type Right, type Thing } from "../members/permissions";
import { openMinutes } from "../minutes/minutes.server";
import { isRefusal, type Refusal, refuse } from "../refusal";

type Removed = { id: string; label: string; rows: BinRow[] };

/** How a removed record of a kind comes back. */
type Way = {
  /** Whether somebody may do to the record what its removal asked for, now: a post may have been left since. */
  allows: (db: Database, member: Member, rows: BinRow[]) => boolean;
  /** The rows as they are to be put in, or why they may not be. */
  prepare: (db: Database, rows: BinRow[], now: number) => BinRow[] | Refusal;
  /** What follows on it: the archive, letters that wait, the chronicle. */
  after: (db: Database, member: Member, removed: Removed, now: number) => void;
  /** Where it is read. */
  path: (rows: BinRow[], id: string, db: Database) => string;
};

type Plan = {
  allows: Way["allows"];
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

const way = ({ allows, prepare, follow, subject, of, path }: Plan): Way => ({
  allows,
  prepare: prepare ?? ((_db, rows) => rows),
  after: (db, member, { id, label, rows }, now) => {
    follow?.(db, rows, id, now);
    const subjectId = of ? value(rows, of) : id;
    const about = typeof subject === "string" ? subject : subject(rows);
    tell(db, member, { deed: "tookBackRemoved", subject: about, subjectId, label }, now);
  },
  path,
});

/** By a right that is asked for with what the rows say, or with nothing. */
const by =
  (right: Right, thing: (rows: BinRow[]) => Thing = () => ({})): Way["allows"] =>
  (_db, member, rows) =>
    may(member, right, thing(rows));

/** By a right to the record that the first row belongs to; where that has gone nothing can be taken back anyway. */
const byRecord =
  (right: Right, subject: ChronicleSubject, column: string): Way["allows"] =>
  (db, member, rows) => {
    const record = recordOf(db, subject, value(rows, column));
    return record === null || may(member, right, record.thing);
  };

/** That minutes have been signed off is another matter than who writes them. */
const byWriter: Way["allows"] = (db, member, rows) => {
  const record = recordOf(db, "minutes", value(rows, "meetingId"));
  return record === null || may(member, "writeMinutes", { ...record.thing, signedOffAt: null });
};

const byPartner: Way["allows"] = (db, member, rows) => {
  const its = eq(partners.id, value(rows, "partnerId"));
  const thing = { personId: partners.responsibleId, unitId: partners.unitId };
  const partner = db.select(thing).from(partners).where(its).get();
  return partner === undefined || may(member, "changePartner", partner);
};

/** A proposal is for whoever put it forward, anything else for who arranges the agenda. */
const byItem: Way["allows"] = (db, member, rows) => {
  const first = rows[0]?.row;
  if (!first?.proposedBy || first.acceptedAt)
    return byRecord("arrangeAgenda", "meeting", "meetingId")(db, member, rows);
  return first.proposedBy === member.id && byRecord("proposeItem", "meeting", "meetingId")(db, member, rows);
};

const byHolder: Way["allows"] = (db, member, rows) => {
  const subject = value(rows, "subject") as AttachmentSubject;
  const holder = holderOf(db, member, subject, value(rows, "subjectId"));
  return (
    holder === null || (may(member, holder.reads, holder.thing) && may(member, holder.attaches, holder.thing))
  );
};

const byComment: Way["allows"] = (db, member, rows) =>
  byRecord("readLesson", "lesson", "subjectId")(db, member, rows) &&
  by("removeComment", author("authorId"))(db, member, rows);

const author = (column: string) => (rows: BinRow[]) => ({ authorId: value(rows, column) });

/** Minutes that have been signed off take nothing back. */
const intoMinutes: Way["prepare"] = (db, rows) => {
  const meeting = openMinutes(db, value(rows, "meetingId"));
  return isRefusal(meeting) ? meeting : rows;
};

const ofPartner = (allows: Way["allows"], path: string) =>
  ({
    allows,
    subject: "partner",
    of: "partnerId",
    follow: (db: Database, rows: BinRow[], _id: string, now: number) =>
      shelvePartner(db, value(rows, "partnerId"), now),
    path: (rows: BinRow[]) => `${partnerPath(value(rows, "partnerId"))}#${path}`,
  }) as const;

const partPath = (rows: BinRow[], part: string) =>
  `${minutesPath(value(rows, "meetingId"))}/punkter/${value(rows, "agendaItemId")}#${part}`;

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
    allows: by("changeRegister"),
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
    path: (_rows, id) => goalPath(id),
  }),
  indicator: way({
    allows: by("changeRegister"),
    subject: "goal",
    of: "goalId",
    path: (rows) => `${goalPath(value(rows, "goalId"))}#indikatorer`,
  }),
  projectDuty: way({
    allows: byRecord("changeProject", "project", "projectId"),
    subject: "project",
    of: "projectId",
    path: (rows) => projectPath(value(rows, "projectId")),
  }),
  agendaItem: way({
    allows: byItem,
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
      `${meetingPath(value(rows, "meetingId"))}/${rows[0]?.row.proposedBy && !rows[0]?.row.acceptedAt ? "forslag" : "dagordning"}`,
  }),
  decision: way({
    allows: byWriter,
    subject: "decision",
    prepare: intoMinutes,
    path: (rows) => partPath(rows, "beslut"),
  }),
  action: way({
    allows: byWriter,
    subject: "action",
    prepare: intoMinutes,
    path: (rows) => partPath(rows, "atgarder"),
  }),
  newsletter: way({
    allows: by("writeNewsletter"),
    subject: "newsletter",
    path: (_rows, id) => `/nyhetsbrev/${id}`,
  }),
  information: way({
    allows: by("removeInformation", (rows) => ({
      unitId: value(rows, "unitId"),
      authorId: value(rows, "createdBy"),
    })),
    subject: "information",
    follow: (db, _rows, id, now) => shelveInformation(db, id, now),
    path: (_rows, id) => informationPath(id),
  }),
  section: way({
    allows: by("writeFollowup"),
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
  agreement: way(ofPartner(byPartner, "avtal")),
  contact: way(
    ofPartner(
      by("changeContact", (rows) => ({
        authorId: value(rows, "createdBy"),
        personId: value(rows, "personId"),
      })),
      "tidslinje",
    ),
  ),
  partnerPerson: way(ofPartner(byPartner, "personer")),
  standingItem: way({
    allows: by("manageGroups"),
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
    path: (rows) => `${groupPath(value(rows, "groupId"))}/punkter`,
  }),
  groupBreak: way({
    allows: by("manageGroups"),
    subject: "group",
    of: "groupId",
    path: (rows) => `${groupPath(value(rows, "groupId"))}/lov`,
  }),
  informed: way({
    allows: by("manageGroups"),
    subject: "group",
    of: "groupId",
    path: (rows) => `${groupPath(value(rows, "groupId"))}/kannedom`,
  }),
  attachment: way({
    allows: byHolder,
    subject: (rows) => value(rows, "subject") as AttachmentSubject,
    of: "subjectId",
    prepare: (db, rows) => (holderStands(db, rows) ? rows : refuse("parentGone")),
    follow: (db, rows, _id, now) =>
      shelveFilesOn(db, value(rows, "subject") as AttachmentSubject, value(rows, "subjectId"), now),
    path: (rows) => `/bilagor/till/${value(rows, "subject")}/${value(rows, "subjectId")}`,
  }),
  document: way({
    allows: by("keepDocuments"),
    subject: "document",
    follow: (db, _rows, id, now) => shelveDocument(db, id, now),
    path: (_rows, id) => documentPath(id),
  }),
  call: way({
    allows: by("changeRegister"),
    subject: "call",
    follow: (db, _rows, id, now) => shelveCall(db, id, now),
    path: (_rows, id) => callPath(id),
  }),
  poll: way({
    allows: by("planMeetings", (rows) => ({ groupId: value(rows, "groupId") })),
    subject: "poll",
    path: (_rows, id) => `/moten/datum/${id}`,
  }),
  comment: way({
    allows: byComment,
    subject: "lesson",
    of: "subjectId",
    path: (rows) => `${lessonPath(value(rows, "subjectId"))}#kommentarer`,
  }),
};
