import { eq } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { people } from "#db/schema.server";
import type { Language, MailRhythm, QuickKeys } from "#db/words";
import { reshelvePerson } from "../archive/renamed.server";
import { tell } from "../chronicle/chronicle.server";
import { regather } from "../outbox/gathering.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";

/** What a person may change about themselves. Units, seats and roles are others' to give. */
type OwnDetails = {
  name: string;
  title: string | null;
  phone: string | null;
  language: Language;
  mailRhythm: MailRhythm;
  quickKeys: QuickKeys;
  /** Whether the newsletter is wanted. */
  newsletter: boolean;
};

/** The person's own details with the version they were read at; null when the person is gone. */
export function ownDetails(db: Database, personId: string) {
  return (
    db
      .select({
        name: people.name,
        email: people.email,
        title: people.title,
        phone: people.phone,
        language: people.language,
        mailRhythm: people.mailRhythm,
        quickKeys: people.quickKeys,
        newsletter: people.newsletter,
        calendarKey: people.calendarKey,
        version: people.version,
      })
      .from(people)
      .where(eq(people.id, personId))
      .get() ?? null
  );
}

/**
 * Changes the person's own details; with another rhythm, letters that wait to be gathered follow it. Refuses `changedMeanwhile`
 * when they have changed since they were shown.
 */
export function changeOwnDetails(
  db: Database,
  member: Member,
  details: OwnDetails,
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = ownDetails(tx, member.id);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    tx.update(people)
      .set({ ...details, version: before.version + 1 })
      .where(eq(people.id, member.id))
      .run();
    if (before.mailRhythm !== details.mailRhythm) regather(tx, member.id, details.mailRhythm, now);
    tell(
      tx,
      member,
      {
        deed: "changed",
        subject: "person",
        subjectId: member.id,
        label: details.name,
        before,
        after: details,
      },
      now,
    );
    if (before.name !== details.name) reshelvePerson(tx, member.id, now);
    return null;
  });
}

/** Sets the language of the pages and letters. Does nothing when it is that already. */
export function chooseLanguage(db: Database, member: Member, language: Language, now: number): void {
  if (member.language === language) return;
  db.transaction((tx) => {
    tx.update(people).set({ language }).where(eq(people.id, member.id)).run();
    const deed = { deed: "changed", subject: "person", subjectId: member.id, label: member.name } as const;
    tell(tx, member, { ...deed, before: { language: member.language }, after: { language } }, now);
  });
}

/** Gives the person a private calendar address, putting an earlier one out of use; or takes it away. */
export function renewCalendarKey(db: Database, member: Member, wanted: boolean, now: number): string | null {
  return db.transaction((tx) => {
    const calendarKey = wanted ? secretOf(32) : null;
    tx.update(people).set({ calendarKey }).where(eq(people.id, member.id)).run();
    const deed = wanted ? "calendarAddressMade" : "calendarAddressRemoved";
    tell(tx, member, { deed, subject: "person", subjectId: member.id, label: member.name }, now);
    return calendarKey;
  });
}
