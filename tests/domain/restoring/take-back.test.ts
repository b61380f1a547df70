import { describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import {
  attachments,
  bin,
  documents,
  goals,
  groupBreaks,
  indicators,
  indicatorValues,
  informationThemes,
  informed,
  newsletters,
  partnerAgreements,
  partnerPeople,
  pollSlots,
  polls,
  projectDuties,
} from "#db/schema.server";
import { type BinKind, binKinds } from "#db/words";
import { shelveDocument } from "~/domain/archive/shelve-documents.server";
import { shelveFilesOn } from "~/domain/archive/shelve-files.server";
import { shelvePolicy } from "~/domain/archive/shelve-followup.server";
import { detach } from "~/domain/attachments/attachments.server";
import { binKeeps, binOf, emptyBin } from "~/domain/bin/bin.server";
import { removeDocument } from "~/domain/documents/documents.server";
import { removeSection } from "~/domain/followup/sections.server";
import { removeCall } from "~/domain/funding/call-writing.server";
import { removeGoal } from "~/domain/goals/goal-writing.server";
import { removeIndicator } from "~/domain/goals/indicators.server";
import { removeEntry } from "~/domain/information/writing.server";
import { commentOnLesson, removeComment } from "~/domain/lessons/comments.server";
import { declineItem } from "~/domain/meetings/agenda-items.server";
import { removeBreak } from "~/domain/members/breaks.server";
import { removeInformed } from "~/domain/members/informed.server";
import type { Member } from "~/domain/members/member";
import { removeStandingItem } from "~/domain/members/standing-items.server";
import { removeAction, removeDecision } from "~/domain/minutes/outcomes.server";
import { lockMinutes } from "~/domain/minutes/seal.server";
import { removeNewsletter } from "~/domain/newsletters/newsletters.server";
import { removeAgreement } from "~/domain/partners/agreements.server";
import { removeContact } from "~/domain/partners/contacts.server";
import { removePerson } from "~/domain/partners/people.server";
import { removePoll } from "~/domain/polls/writing.server";
import { removeDuty } from "~/domain/projects/duties.server";
import { isRefusal } from "~/domain/refusal";
import { takeBack } from "~/domain/restoring/take-back.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

type Case = {
  /** Lays what the demo lacks. */
  lay?: (db: OpenDatabase, karin: Member) => void;
  remove: (db: OpenDatabase, karin: Member) => unknown;
  /** Where it is read once it is back. */
  path: RegExp;
};

const one = (db: OpenDatabase, question: string) =>
  db.$client.prepare(question).get() as Record<string, string>;
const file = {
  contentHash: "a".repeat(64),
  fileType: "txt",
  bytes: 5,
  addedBy: "p-01",
  addedAt: demoNow,
} as const;
const policy = (db: OpenDatabase) => String(one(db, "select id from policies order by id").id);

const cases: Record<BinKind, Case> = {
  goal: {
    lay: (db) => {
      db.insert(goals)
        .values({ id: "g", policyId: policy(db), number: 99, title: "Mål", text: "Text" })
        .run();
      db.insert(indicators)
        .values({ id: "i", goalId: "g", text: "Antal", measure: "st" } as never)
        .run();
      db.insert(indicatorValues).values({ indicatorId: "i", year: 2026, target: 5, outcome: null }).run();
      shelvePolicy(db, policy(db), demoNow);
    },
    remove: (db, karin) => removeGoal(db, karin, "g", demoNow),
    path: /^\/mal\/g$/,
  },
  indicator: {
    lay: (db) => {
      db.insert(goals)
        .values({ id: "g", policyId: policy(db), number: 99, title: "Mål", text: "Text" })
        .run();
      db.insert(indicators)
        .values({ id: "i", goalId: "g", text: "Antal", measure: "st" } as never)
        .run();
      db.insert(indicatorValues).values({ indicatorId: "i", year: 2026, target: 5, outcome: null }).run();
    },
    remove: (db, karin) => removeIndicator(db, karin, { goalId: "g", id: "i" }, demoNow),
    path: /^\/mal\/g#indikatorer$/,
  },
  projectDuty: {
    lay: (db) => {
      const duty = { id: "d", projectId: "prj-11", kind: "report", title: "Rapport" } as const;
      db.insert(projectDuties)
        .values({ ...duty, dueOn: "2027-02-01", createdAt: demoNow })
        .run();
    },
    remove: (db, karin) => removeDuty(db, karin, "prj-11", "d", demoNow),
    path: /^\/register\/projekt\/prj-11/,
  },
  agendaItem: {
    lay: (db) => {
      db.insert(attachments)
        .values({ ...file, id: "f", name: "a.txt", subject: "agendaItem", subjectId: "m-2027-1-5" })
        .run();
      db.$client
        .prepare(
          "insert into goal_ties (goal_id, subject, subject_id) select id, 'agendaItem', 'm-2027-1-5' from goals limit 1",
        )
        .run();
      shelveFilesOn(db, "agendaItem", "m-2027-1-5", demoNow);
    },
    remove: (db, karin) => declineItem(db, karin, { meetingId: "m-2027-1", itemId: "m-2027-1-5" }, demoNow),
    path: /^\/moten\/m-2027-1\/dagordning$/,
  },
  decision: {
    remove: (db, karin) => removeDecision(db, karin, { meetingId: "m-2026-5", id: "d-2026-09" }, demoNow),
    path: /^\/moten\/m-2026-5\/anteckningar\/punkter\/.*#beslut$/,
  },
  action: {
    remove: (db, karin) => removeAction(db, karin, { meetingId: "m-2026-5", id: "a-2026-19" }, demoNow),
    path: /^\/moten\/m-2026-5\/anteckningar\/punkter\/.*#atgarder$/,
  },
  newsletter: {
    lay: (db) => {
      db.insert(newsletters)
        .values({
          id: "n",
          title: "Nytt",
          intro: "",
          items: [],
          createdBy: "p-01",
          createdAt: demoNow,
          changedAt: demoNow,
        } as never)
        .run();
    },
    remove: (db, karin) => removeNewsletter(db, karin, "n", demoNow),
    path: /^\/nyhetsbrev\/n$/,
  },
  information: {
    lay: (db) => {
      const { id } = one(db, "select id from information_entries order by id");
      const theme = one(db, "select id from themes order by id");
      db.insert(informationThemes)
        .values({ entryId: String(id), themeId: String(theme.id) })
        .onConflictDoNothing()
        .run();
    },
    remove: (db, karin) =>
      removeEntry(db, karin, String(one(db, "select id from information_entries order by id").id), demoNow),
    path: /^\/information\/.+$/,
  },
  section: {
    lay: (db) => {
      db.$client.exec(`insert into followups (id, year, title, created_at) values ('f', 2024, 'År', 1);
        insert into followup_sections (id, followup_id, position, heading, text) values ('s', 'f', 1, 'Bakgrund', 'Text.')`);
    },
    remove: (db, karin) => removeSection(db, karin, { followupId: "f", sectionId: "s" } as never, 1, demoNow),
    path: /^\/uppfoljning\/2024\/skriv#avsnitt$/,
  },
  agreement: {
    lay: (db) => {
      const agreement = { id: "a", partnerId: "pa-01", title: "Avtal", createdAt: demoNow };
      db.insert(partnerAgreements).values(agreement).run();
    },
    remove: (db, karin) => removeAgreement(db, karin, "pa-01", "a", demoNow),
    path: /#avtal$/,
  },
  contact: {
    remove: (db, karin) => {
      const { id, partner_id } = one(db, "select id, partner_id from partner_contacts order by id");
      removeContact(db, karin, String(partner_id), String(id), demoNow);
    },
    path: /#tidslinje$/,
  },
  partnerPerson: {
    lay: (db) => {
      db.insert(partnerPeople)
        .values({ id: "pp", partnerId: "pa-01", name: "Piet", createdAt: demoNow })
        .run();
    },
    remove: (db, karin) => removePerson(db, karin, "pa-01", "pp", demoNow),
    path: /#personer$/,
  },
  standingItem: {
    remove: (db, karin) => {
      const { id, group_id } = one(db, "select id, group_id from standing_items order by position desc");
      return removeStandingItem(db, karin, String(group_id), String(id), demoNow);
    },
    path: /^\/grupper\/.+\/punkter$/,
  },
  groupBreak: {
    lay: (db) => {
      db.insert(groupBreaks)
        .values({
          id: "b",
          groupId: "grp-natverk",
          name: "Lov",
          fromDay: "2027-05-06",
          untilDay: "2027-05-07",
        })
        .run();
    },
    remove: (db, karin) => removeBreak(db, karin, "grp-natverk", "b", demoNow),
    path: /^\/grupper\/grp-natverk\/lov$/,
  },
  informed: {
    lay: (db) => {
      db.insert(informed)
        .values({
          id: "inf",
          groupId: "grp-natverk",
          name: "Inga",
          organisation: "",
          email: "inga@example.org",
          language: "sv",
          addedAt: demoNow,
          addedBy: "p-01",
        } as never)
        .run();
    },
    remove: (db, karin) => removeInformed(db, karin, "grp-natverk", "inf", demoNow),
    path: /^\/grupper\/grp-natverk\/kannedom$/,
  },
  attachment: {
    lay: (db) => {
      db.insert(attachments)
        .values({ ...file, id: "f", name: "a.txt", subject: "meeting", subjectId: "m-2026-5" })
        .run();
      shelveFilesOn(db, "meeting", "m-2026-5", demoNow);
    },
    remove: (db, karin) => detach(db, karin, "f", demoNow),
    path: /^\/bilagor\/till\/meeting\/m-2026-5$/,
  },
  document: {
    lay: (db) => {
      db.insert(documents)
        .values({
          ...file,
          id: "doc",
          fileName: "p.txt",
          kind: "report",
          title: "Plan",
          visibility: "internal",
        })
        .run();
      shelveDocument(db, "doc", demoNow);
    },
    remove: (db, karin) => removeDocument(db, karin, "doc", demoNow),
    path: /^\/dokument\/doc$/,
  },
  call: {
    remove: (db, karin) => {
      const { id } = one(
        db,
        `select id from calls where id not in (select call_id from call_watches) and id not in (select call_id from call_tellings)
        and id not in (select call_id from funding_test_matches) order by id`,
      );
      return removeCall(db, karin, String(id), demoNow);
    },
    path: /^\/register\/utlysningar\/.+$/,
  },
  poll: {
    lay: (db) => {
      db.insert(polls)
        .values({
          id: "po",
          groupId: "grp-natverk",
          title: "Höst",
          form: "hybrid",
          answerBy: "2027-05-20",
          createdAt: demoNow,
          createdBy: "p-01",
        })
        .run();
      db.insert(pollSlots)
        .values({ id: "po-1", pollId: "po", startsAt: demoNow, endsAt: demoNow + 1 })
        .run();
    },
    remove: (db, karin) => removePoll(db, karin, "po", 1, demoNow),
    path: /^\/moten\/datum\/po$/,
  },
  comment: {
    lay: (db, karin) => void commentOnLesson(db, karin, "l-01", "Bra", demoNow),
    remove: (db, karin) =>
      removeComment(db, karin, String(one(db, "select id from comments where text = 'Bra'").id), demoNow),
    path: /^\/lardomar\/l-01#kommentarer$/,
  },
};

/** Everything but what tells of the deeds, what waits to leave and what is made from the rest. */
function recordsIn(db: OpenDatabase): Record<string, unknown[]> {
  const names = db.$client
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite~_%' escape '~'",
    )
    .pluck()
    .all() as string[];
  const left = /^(?:chronicle|bin$|outbox|archive_|publication_text|__)/;
  return Object.fromEntries(
    names
      .filter((name) => !left.test(name))
      .map((name) => {
        const rows = db.$client.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
        // Where something stands in its list, which of a group's lists was shown, and a link are not what it says.
        const moving = ["position", "number", "link_key", ...(name === "groups" ? ["version"] : [])];
        const said = rows.map((row) => Object.entries(row).filter(([column]) => !moving.includes(column)));
        return [name, said.map((row) => JSON.stringify(row)).sort()];
      }),
  );
}

const shelvedIn = (db: OpenDatabase) =>
  db.$client
    .prepare("select kind, record_id, part, title, path, visibility from archive_entries order by 1, 2, 3")
    .all();

const start = ({ lay }: Case) => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  lay?.(db, karin);
  return { db, karin };
};

describe("what has been removed comes back as it stood", () => {
  test.each(binKinds)("%s", (kind) => {
    const { db, karin } = start(cases[kind]);
    const before = recordsIn(db);
    const shelved = shelvedIn(db);
    expect(isRefusal(cases[kind].remove(db, karin))).toBe(false);
    expect(recordsIn(db)).not.toEqual(before);
    const [row, ...others] = binOf(db, demoNow);
    expect([row?.kind, row?.removedBy, others]).toEqual([kind, karin.id, []]);
    expect(row?.label).not.toBe("");
    const answer = takeBack(db, karin, String(row?.id), demoNow + binKeeps - 1);
    expect(answer).toEqual({ path: expect.stringMatching(cases[kind].path) });
    expect(recordsIn(db)).toEqual(before);
    expect(shelvedIn(db)).toEqual(shelved);
    expect(binOf(db, demoNow)).toEqual([]);
    expect(takeBack(db, karin, String(row?.id), demoNow)).toEqual({ refused: "notFound" });
  });
});

/** Removes something of a kind and gives its number in the bin. */
function removed(kind: BinKind) {
  const { db, karin } = start(cases[kind]);
  cases[kind].remove(db, karin);
  return { db, karin, id: String(binOf(db, demoNow)[0]?.id) };
}

test("nothing comes back after 30 days, and then it is thrown away", () => {
  const { db, karin, id } = removed("groupBreak");
  expect(emptyBin(db, demoNow + binKeeps - 1)).toBe(0);
  expect(takeBack(db, karin, id, demoNow + binKeeps)).toEqual({ refused: "notFound" });
  expect(emptyBin(db, demoNow + binKeeps)).toBe(1);
  expect(db.select().from(bin).all()).toEqual([]);
});

test("minutes that have been signed off since take nothing back", () => {
  for (const kind of ["decision", "action"] as const) {
    const { db, karin, id } = removed(kind);
    lockMinutes(db, "m-2026-5", "p-09", demoNow);
    const before = recordsIn(db);
    expect(takeBack(db, karin, id, demoNow)).toEqual({ refused: "minutesLocked" });
    expect(recordsIn(db)).toEqual(before);
    expect(binOf(db, demoNow)).toHaveLength(1);
  }
});

test("what belonged to something that has gone, or whose name another has, stays in the bin", () => {
  const file1 = removed("attachment");
  file1.db
    .insert(attachments)
    .values({ ...file, id: "f2", name: "a.txt", subject: "meeting", subjectId: "m-2026-5" })
    .run();
  expect(takeBack(file1.db, file1.karin, file1.id, demoNow)).toEqual({ refused: "takenMeanwhile" });
  expect(binOf(file1.db, demoNow)).toHaveLength(1);
  const indicator = removed("indicator");
  removeGoal(indicator.db, indicator.karin, "g", demoNow);
  expect(takeBack(indicator.db, indicator.karin, indicator.id, demoNow)).toEqual({ refused: "parentGone" });
  expect(binOf(indicator.db, demoNow)).toHaveLength(2);
});

test("the secret of a personal link does not come back", () => {
  const { db, karin } = start(cases.action);
  db.$client.exec("update actions set link_key = 'k3yk3yk3yk3yk3yk3yk3yk3yk3yk3y' where id = 'a-2026-19'");
  cases.action.remove(db, karin);
  const [laid, ...others] = db.select().from(bin).all();
  expect(others).toEqual([]);
  expect(JSON.stringify(laid)).not.toContain("k3yk3y");
  takeBack(db, karin, String(laid?.id), demoNow);
  expect(db.$client.prepare("select link_key from actions where id = 'a-2026-19'").pluck().get()).toBeNull();
});

describe("whoever has left the post that the removal asked for takes nothing back", () => {
  test.each(binKinds)("%s", (kind) => {
    const { db, id } = removed(kind);
    const linnea = memberOf(db, "p-32");
    const before = recordsIn(db);
    expect(takeBack(db, linnea, id, demoNow)).toEqual({ refused: "notAllowedAnyMore" });
    expect(recordsIn(db)).toEqual(before);
    expect(binOf(db, demoNow)).toHaveLength(1);
  });
});

test("whoever does not coordinate sees what they have removed themselves", () => {
  const { db } = removed("groupBreak");
  expect(binOf(db, demoNow, "p-14")).toEqual([]);
  expect(binOf(db, demoNow, "p-01")).toHaveLength(1);
});
