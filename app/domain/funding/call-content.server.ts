import { and, asc, desc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { calls, callThemes, people, themes } from "#db/schema.server";
import { dayOf } from "~/calendar/swedish-time";
import { programmeChoices } from "../programme-choices.server";
import { type Refusal, refuse } from "../refusal";
import { allThemes } from "../themes.server";
import type { CallContent } from "./call";

/** What is said of a call, with its version; null when there is none. */
export function callContent(db: Database, id: string) {
  const row = db.select().from(calls).where(eq(calls.id, id)).get();
  if (!row) return null;
  const themeIds = db
    .select({ id: callThemes.themeId })
    .from(callThemes)
    .leftJoin(themes, eq(themes.id, callThemes.themeId))
    .where(eq(callThemes.callId, id))
    .orderBy(desc(sql`${themes.group} = 'subject'`), asc(themes.position), asc(callThemes.themeId))
    .all()
    .map((theme) => theme.id);
  return { id, version: row.version, content: contentOf({ ...row, themeIds }) };
}

/** What the fields of a call's form offer: programmes that have not ended, people and themes; what it holds is among them. */
export function callChoices(db: Database, held: CallContent | null, now: number) {
  return {
    programmes: programmeChoices(db, [held?.programmeCode ?? null], now),
    people: db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(or(isNull(people.deactivatedAt), eq(people.id, held?.responsibleId ?? "")))
      .orderBy(asc(people.name), asc(people.id))
      .all(),
    themes: themesInOrder(db),
  };
}

export type CallChoices = ReturnType<typeof callChoices>;

/** The themes in the municipality's order, those that say what a project is about before those that say how it is run. */
export const themesInOrder = (db: Database) => {
  const all = allThemes(db);
  return [
    ...all.filter(({ group }) => group === "subject"),
    ...all.filter(({ group }) => group !== "subject"),
  ];
};

/**
 * Why a call cannot be so; null when it can. `wrongValue` for a choice that is not offered, `closesBeforeOpens`,
 * `dayInFuture` for a check that is to come, and `referenceTaken` by another call of the programme. What it held before
 * may stay.
 */
export function refusalOfCall(
  db: Database,
  content: CallContent,
  before: { id: string; content: CallContent } | null,
  now: number,
): Refusal | null {
  const { opensOn, closesOn, checkedOn, reference, programmeCode } = content;
  if (opensOn && closesOn < opensOn) return refuse("closesBeforeOpens", { field: "closesOn" });
  if (checkedOn && checkedOn > dayOf(now)) return refuse("dayInFuture", { field: "checkedOn" });
  const offered = callChoices(db, before?.content ?? null, now);
  if (!offered.programmes.some(({ code }) => code === programmeCode))
    return refuse("wrongValue", { field: "programmeCode" });
  if (content.responsibleId && !offered.people.some(({ id }) => id === content.responsibleId))
    return refuse("wrongValue", { field: "responsibleId" });
  if (content.themeIds.some((id) => !offered.themes.some((theme) => theme.id === id)))
    return refuse("wrongValue", { field: "themeIds" });
  const twin =
    reference !== null &&
    db
      .select({ id: calls.id })
      .from(calls)
      .where(
        and(
          eq(calls.programmeCode, programmeCode),
          eq(calls.reference, reference),
          ne(calls.id, before?.id ?? ""),
        ),
      )
      .get();
  return twin ? refuse("referenceTaken", { field: "reference" }) : null;
}

/** Only what is said, in one order of the fields. */
function contentOf(row: CallContent): CallContent {
  const { programmeCode, title, reference, opensOn, closesOn, closesAtClock, themeIds, whoCanApply } = row;
  const { grantRange, sharePercent, coFinancingNote, web, responsibleId, status, assessment, checkedOn } =
    row;
  const what = { programmeCode, title, reference, opensOn, closesOn, closesAtClock, themeIds };
  const terms = { whoCanApply, grantRange, sharePercent, coFinancingNote };
  return { ...what, ...terms, web, responsibleId, status, assessment, checkedOn };
}

/** Whether two say the same; the order of themes is no difference. */
export const saysTheSame = (one: CallContent, other: CallContent) => inOneOrder(one) === inOneOrder(other);

const inOneOrder = (content: CallContent) =>
  JSON.stringify(contentOf({ ...content, themeIds: content.themeIds.toSorted() }));
