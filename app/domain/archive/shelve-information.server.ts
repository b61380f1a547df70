import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { informationEntries, informationNotes, partners, people, projects, units } from "#db/schema.server";
import { informationPath } from "~/addresses/information";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { themesOf } from "../themes.server";
import { plainText } from "./plain-text";
import { shelve, unshelve } from "./shelf.server";

/** Shelves what the coordinator has been told, with every note, for all staff; an entry that is gone is taken out. */
export function shelveInformation(db: Database, entryId: string, now: number): void {
  const entry = entryToShelve(db, entryId);
  if (!entry) {
    unshelve(db, "information", entryId);
    return;
  }
  const notes = notesOf(db, entryId);
  const itsThemes = themesOf(db, "information", entryId);
  const day = dayOf(notes[0]?.at ?? entry.createdAt);
  const seen = entry.projectVisibility === "internal" || entry.projectVisibility === "public";
  shelve(
    db,
    {
      kind: "information",
      recordId: entryId,
      path: informationPath(entryId),
      title: entry.title,
      body: notes
        .map(({ text }) => plainText(text))
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        entry.kind === "news" ? "nyhet omvärldsbevakning" : "ärende",
        entry.caseNumber,
        entry.caseNumber?.replaceAll(/\s/g, ""),
        entry.web,
        entry.unitName,
        entry.unitShortName,
        entry.partnerName,
        entry.localName,
        seen ? entry.projectTitle : null,
        ...notes.map(({ author }) => author),
        ...itsThemes.flatMap((theme) => [theme.nameSv, theme.nameEn]),
      ],
      visibility: "internal",
      day,
      year: yearOf(day),
      unitId: entry.unitId,
      countryCode: entry.countryCode,
      themeIds: itsThemes.map((theme) => theme.id),
      partnerIds: entry.partnerId ? [entry.partnerId] : [],
    },
    now,
  );
}

const entryToShelve = (db: Database, entryId: string) =>
  db
    .select({
      title: informationEntries.title,
      kind: informationEntries.kind,
      caseNumber: informationEntries.caseNumber,
      web: informationEntries.web,
      createdAt: informationEntries.createdAt,
      unitId: informationEntries.unitId,
      unitName: units.name,
      unitShortName: units.shortName,
      partnerId: informationEntries.partnerId,
      partnerName: partners.name,
      localName: partners.localName,
      countryCode: partners.countryCode,
      projectTitle: projects.title,
      projectVisibility: projects.visibility,
    })
    .from(informationEntries)
    .leftJoin(units, eq(units.id, informationEntries.unitId))
    .leftJoin(partners, eq(partners.id, informationEntries.partnerId))
    .leftJoin(projects, eq(projects.id, informationEntries.projectId))
    .where(eq(informationEntries.id, entryId))
    .get();

const notesOf = (db: Database, entryId: string) =>
  db
    .select({ text: informationNotes.text, at: informationNotes.writtenAt, author: people.name })
    .from(informationNotes)
    .innerJoin(people, eq(people.id, informationNotes.authorId))
    .where(eq(informationNotes.entryId, entryId))
    .orderBy(desc(informationNotes.writtenAt), desc(informationNotes.id))
    .all();
