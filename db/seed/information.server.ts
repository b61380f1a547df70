import entries from "../demo/information.json";
import type { Database } from "../open.server";
import { informationEntries, informationNotes, informationThemes } from "../schema.server";
import { type InformationKind, type InformationWay, informationKinds, informationWays } from "../words";
import type { At } from "./facts.server";
import { translated } from "./words";

const kindOf: Record<string, InformationKind> = Object.fromEntries(
  informationKinds.map((kind) => [kind, kind]),
);
const wayOf: Record<string, InformationWay> = Object.fromEntries(informationWays.map((way) => [way, way]));

/** What the coordinator has been told of the units' own cases, and news that have been shared. */
export function seedInformation(db: Database, at: At): void {
  for (const entry of entries) {
    const told = entry.notes.map((note, place) => ({
      id: `${entry.id}-${place + 1}`,
      entryId: entry.id,
      text: note.text,
      authorId: note.person_id,
      through: translated(wayOf, note.through),
      writtenAt: at(note.day, note.clock),
    }));
    const instants = told.map(({ writtenAt }) => writtenAt);
    db.insert(informationEntries)
      .values({
        id: entry.id,
        kind: translated(kindOf, entry.kind),
        title: entry.title,
        unitId: entry.unit_id,
        partnerId: entry.partner_id,
        projectId: entry.project_id,
        caseNumber: entry.case_number,
        caseKey: entry.case_number?.replaceAll(/\s/g, "").replaceAll(/\/0+/g, "/") ?? null,
        web: entry.web,
        createdAt: Math.min(...instants),
        createdBy: told[0]?.authorId,
        changedAt: Math.max(...instants),
      })
      .run();
    db.insert(informationNotes).values(told).run();
    db.insert(informationThemes)
      .values(entry.theme_ids.map((themeId) => ({ entryId: entry.id, themeId })))
      .run();
  }
}
