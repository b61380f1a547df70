import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, people, programmes } from "#db/schema.server";
import { callPath } from "~/addresses/register";
import { yearOf } from "~/calendar/swedish-time";
import { themesOf } from "../themes.server";
import { shelve, unshelve } from "./shelf.server";

const yearsIn = ({ firstYear, lastYear }: { firstYear: number | null; lastYear: number | null }) =>
  firstYear === null ? null : `${firstYear}–${lastYear ?? ""}`;

/** Shelves a funding programme for all staff, or takes out one that is gone. */
export function shelveProgramme(db: Database, code: string, now: number): void {
  const programme = db
    .select({
      nameSv: programmes.nameSv,
      nameEn: programmes.nameEn,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      managedBy: programmes.managedBy,
      swedishContact: programmes.swedishContact,
      themes: programmes.themes,
      grantShare: programmes.grantShare,
      outlook: programmes.outlook,
      note: programmes.note,
      checkedOn: programmes.checkedOn,
    })
    .from(programmes)
    .where(eq(programmes.code, code))
    .get();
  if (!programme) {
    unshelve(db, "programme", code);
    return;
  }
  shelve(
    db,
    {
      kind: "programme",
      recordId: code,
      path: `/register/program/${code}`,
      title: programme.nameSv,
      body: [programme.note, programme.themes.join(", "), programme.grantShare, programme.outlook]
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        programme.nameEn,
        code,
        yearsIn(programme),
        programme.managedBy,
        programme.swedishContact,
      ],
      visibility: "internal",
      day: programme.checkedOn,
      programmeCode: code,
    },
    now,
  );
}

/** Shelves a call for all staff under its last day to apply, or takes out one that is gone. */
export function shelveCall(db: Database, callId: string, now: number): void {
  const call = db
    .select({
      title: calls.title,
      reference: calls.reference,
      programmeCode: calls.programmeCode,
      programmeName: programmes.nameSv,
      closesOn: calls.closesOn,
      grantRange: calls.grantRange,
      coFinancingNote: calls.coFinancingNote,
      whoCanApply: calls.whoCanApply,
      assessment: calls.assessment,
      responsible: people.name,
    })
    .from(calls)
    .innerJoin(programmes, eq(programmes.code, calls.programmeCode))
    .leftJoin(people, eq(people.id, calls.responsibleId))
    .where(eq(calls.id, callId))
    .get();
  if (!call) {
    unshelve(db, "call", callId);
    return;
  }
  const itsThemes = themesOf(db, "call", callId);
  shelve(
    db,
    {
      kind: "call",
      recordId: callId,
      path: callPath(callId),
      title: call.title,
      body: [call.assessment, call.coFinancingNote, call.whoCanApply, call.grantRange]
        .filter(Boolean)
        .join("\n"),
      alsoFoundBy: [
        "utlysning",
        call.reference,
        call.programmeCode,
        call.programmeName,
        call.responsible,
        ...itsThemes.flatMap((theme) => [theme.nameSv, theme.nameEn]),
      ],
      visibility: "internal",
      day: call.closesOn,
      year: yearOf(call.closesOn),
      programmeCode: call.programmeCode,
      themeIds: itsThemes.map((theme) => theme.id),
    },
    now,
  );
}
