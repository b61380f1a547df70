import { eq } from "drizzle-orm";
import more from "../demo/calls.json";
import type { Database } from "../open.server";
import { calls, callTellings, callThemes, unitThemes } from "../schema.server";
import { type At, facts } from "./facts.server";
import { callStatusOf, translated } from "./words";

/** The calls, which units want to hear of which themes, and who has been told of those registered since they chose. */
export function seedCalls(db: Database, at: At): void {
  db.insert(calls)
    .values(
      facts.calls.map((call) => ({
        id: call.id,
        programmeCode: call.programme_code,
        title: call.title,
        opensOn: call.opens,
        closesOn: call.closes,
        closesAtClock: call.closes_time,
        grantRange: call.grant_range,
        sharePercent: call.eu_share_percent,
        coFinancingNote: call.cofinancing_note,
        whoCanApply: call.who_can_apply,
        responsibleId: call.responsible_person_id,
        status: translated(callStatusOf, call.status),
        assessment: call.assessment,
      })),
    )
    .run();
  for (const { call_id, reference, web, registered, checked } of more.calls) {
    const since = at(registered, "10.00");
    db.update(calls)
      .set({ reference, web, checkedOn: checked, createdAt: since, changedAt: since })
      .where(eq(calls.id, call_id))
      .run();
  }
  db.insert(callThemes)
    .values(facts.calls.flatMap(({ id, theme_ids }) => theme_ids.map((themeId) => ({ callId: id, themeId }))))
    .run();
  db.insert(unitThemes)
    .values(
      more.unit_themes.flatMap(({ unit_id, theme_ids }) =>
        theme_ids.map((themeId) => ({ unitId: unit_id, themeId })),
      ),
    )
    .run();
  db.insert(callTellings).values(tellings(at)).run();
}

/** Each unit's contact was told of the calls registered since the unit chose its themes, but of those declined. */
const tellings = (at: At): (typeof callTellings.$inferInsert)[] =>
  more.calls.flatMap(({ call_id, registered }) => {
    const call = facts.calls.find(({ id }) => id === call_id);
    if (!call || translated(callStatusOf, call.status) === "declined") return [];
    return more.unit_themes
      .filter(
        ({ chosen, theme_ids }) => chosen < registered && theme_ids.some((id) => call.theme_ids.includes(id)),
      )
      .flatMap(({ unit_id }) => {
        const personId = facts.units.find(({ id }) => id === unit_id)?.contact_person_id;
        return personId
          ? [{ callId: call_id, unitId: unit_id, personId, toldAt: at(registered, "10.00") }]
          : [];
      });
  });
