import { expect, test } from "vitest";
import { actions, agendaItems, decisions, lessons, meetings, minutes } from "#db/schema.server";
import { recordPath } from "~/components/office/record-path";
import { actorsTold, chroniclePage, tell } from "~/domain/chronicle/chronicle.server";
import { idsIn, namesOf, recordOf } from "~/domain/chronicle/record.server";
import { may } from "~/domain/members/permissions";
import { demoDatabase } from "../../support/demo";
import { asMember, now, smallOffice } from "./office";

/** Whether somebody sees the history of a record, as the page asks. */
function sees(
  db: ReturnType<typeof smallOffice>,
  who: string,
  subject: Parameters<typeof recordOf>[1],
  id: string,
) {
  const record = recordOf(db, subject, id);
  if (!record) return null;
  const member = asMember(db, who);
  return (
    may(member, "seeHistory", record.thing) && (!record.reads || may(member, record.reads, record.thing))
  );
}

test("a unit's history is for its own people, the coordinator and the administrator", () => {
  const db = smallOffice();
  expect(["karin", "arvid", "anna", "bo", "cecilia"].map((who) => sees(db, who, "unit", "schools"))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(sees(db, "anna", "unit", "social")).toBe(false);
  expect(sees(db, "anna", "unit", "nowhere")).toBeNull();
});

test("a person sees their own history, and nobody else's", () => {
  const db = smallOffice();
  expect(sees(db, "anna", "person", "anna")).toBe(true);
  expect(sees(db, "anna", "person", "bo")).toBe(false);
});

test("the history of unfinished minutes, with its decisions and actions, is for those who may read them", () => {
  const db = smallOffice();
  meeting(db);
  const watch = (who: string) =>
    (["minutes", "decision", "action", "agendaItem", "meeting"] as const).map((subject) =>
      sees(db, who, subject, { decision: "d", action: "a", agendaItem: "i" }[subject as string] ?? "m"),
    );
  expect(watch("karin")).toEqual([true, true, true, true, true]);
  expect(watch("anna")).toEqual([false, false, false, true, true]);
  expect(watch("östen")).toEqual([false, false, false, false, false]);
  db.update(minutes).set({ signedOffAt: now }).run();
  expect(watch("anna")).toEqual([true, true, true, true, true]);
});

test("the history of a draft is its author's, the unit's and the coordinator's", () => {
  const db = smallOffice();
  db.insert(lessons)
    .values({
      id: "l",
      title: "Utkast",
      unitId: "schools",
      authorId: "cecilia",
      learnedOn: "2026-01-01",
      createdAt: now,
      changedAt: now,
    })
    .run();
  expect(["cecilia", "karin", "östen", "arvid"].map((who) => sees(db, who, "lesson", "l"))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("the log is narrowed by record, by person and by Swedish day", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  const arvid = asMember(db, "arvid");
  const at = (instant: string) => Date.parse(instant);
  tell(db, karin, { deed: "changed", subject: "unit", subjectId: "schools" }, at("2026-11-21T22:59:59Z"));
  tell(db, karin, { deed: "changed", subject: "group", subjectId: "network" }, at("2026-11-21T23:00Z"));
  tell(db, arvid, { deed: "changed", subject: "unit", subjectId: "social" }, at("2026-11-22T22:59:59Z"));
  tell(db, arvid, { deed: "changed", subject: "unit", subjectId: "energy" }, at("2026-11-22T23:00Z"));
  const found = (filter: Parameters<typeof chroniclePage>[1]) =>
    chroniclePage(db, filter).map((line) => line.subjectId);
  expect(found({ day: "2026-11-22" })).toEqual(["social", "network"]);
  expect(found({ subject: "unit", actorId: "arvid" })).toEqual(["energy", "social"]);
  expect(found({ before: 3 })).toEqual(["network", "schools"]);
  expect(actorsTold(db).map((actor) => actor.name)).toEqual(["Arvid Ek", "Karin Ek"]);
});

test("identifiers in what changed get names", () => {
  const db = smallOffice();
  const line = {
    before: { chairId: "anna", place: "x" },
    after: { chairId: "bo", unitIds: ["schools"], heldBy: null },
  };
  expect(idsIn([line])).toEqual(["anna", "bo", "schools"]);
  expect(namesOf(db, idsIn([line]))).toEqual({
    anna: "Anna Ek",
    bo: "Bo Ek",
    schools: "Barn- och utbildningsförvaltningen",
  });
  expect(namesOf(db, [])).toEqual({});
});

function meeting(db: ReturnType<typeof smallOffice>): void {
  const startsAt = now - 86_400_000;
  db.insert(meetings)
    .values({
      id: "m",
      groupId: "network",
      year: 2026,
      number: 1,
      startsAt,
      endsAt: startsAt + 1,
      form: "onSite",
      plannedAt: now,
    })
    .run();
  db.insert(minutes).values({ meetingId: "m", startedAt: now }).run();
  db.insert(agendaItems)
    .values({ id: "i", meetingId: "m", position: 0, title: "Punkt", kind: "information" })
    .run();
  const outcome = { groupId: "network", meetingId: "m", agendaItemId: "i", text: "x", createdAt: now };
  db.insert(decisions)
    .values({ id: "d", kind: "decision", ...outcome })
    .run();
  db.insert(actions)
    .values({ id: "a", responsibleId: "karin", dueDay: "2027-01-01", ...outcome })
    .run();
}

test("what is told of a year's follow-up, a publication and a receiver leads to where each is read", () => {
  const db = demoDatabase();
  const idOf = (query: string) => String(db.$client.prepare(query).pluck().get());
  const path = (subject: Parameters<typeof recordOf>[1], id: string) => {
    const record = recordOf(db, subject, id);
    return record && recordPath(subject, record.addressed ?? id);
  };
  expect(path("followup", idOf("select id from followups where year = 2025"))).toBe("/uppfoljning/2025");
  expect(path("publication", "lesson:l-01")).toBe("/publicering/lesson/l-01");
  const receiver = idOf("select id from receivers limit 1");
  expect(path("receiver", receiver)).toBe(`/spridning/mottagare/${receiver}`);
  for (const subject of ["followup", "publication", "receiver", "newsletter"] as const)
    expect(path(subject, "finns-inte"), subject).toBeNull();
});
