import { describe, expect, test } from "vitest";
import contacts from "#db/demo/contacts.json";
import demo from "#db/demo/municipality.json";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { viewerOf } from "~/domain/members/member";
import type { ContactFacts } from "~/domain/partners/contact";
import { changeContact, contactById, logContact, removeContact } from "~/domain/partners/contacts.server";
import { partnerById, partnerList } from "~/domain/partners/partners.server";
import { timelineOf } from "~/domain/partners/timeline.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const facts: ContactFacts = {
  happenedOn: "2026-11-20",
  kind: "conversation",
  personId: "p-14",
  unitId: "org-des",
  projectId: null,
  about: "Frågade om reservkraft i vattenverket",
  outcome: "De skickar ritningar",
};

describe("a contact that is written in", () => {
  test("stands on the partner's time line, in the archive and in the chronicle, and is the last one", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const logged = logContact(db, helena, "pa-01", facts, demoNow) as { id: string };
    expect(timelineOf(db, helena, "pa-01")[0]).toMatchObject({
      sort: "contact",
      id: logged.id,
      day: "2026-11-20",
      title: facts.about,
      outcome: facts.outcome,
      personId: "p-14",
      createdBy: "p-14",
    });
    expect(partnerById(db, viewerOf(helena), "pa-01")?.lastContactOn).toBe("2026-11-20");
    const list = partnerList(db, viewerOf(helena), {});
    expect(list.find(({ id }) => id === "pa-01")?.lastContactOn).toBe("2026-11-20");
    const hits = searchArchive(
      db,
      viewerOf(helena),
      { ...nothingAsked, text: "reservkraft vattenverket" },
      demoNow,
    );
    expect(hits.hits[0]).toMatchObject({ kind: "partner", recordId: "pa-01", day: "2026-11-20" });
    expect(historyOf(db, "partner", "pa-01")[0]).toMatchObject({ deed: "loggedContact", actorId: "p-14" });
  });

  test("is one when it is sent twice, and another when something else is told", () => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const before = timelineOf(db, helena, "pa-02").length;
    const first = logContact(db, helena, "pa-02", facts, demoNow);
    expect(logContact(db, helena, "pa-02", facts, demoNow + 60_000)).toEqual(first);
    logContact(db, helena, "pa-02", { ...facts, about: "Något annat" }, demoNow + 60_000);
    logContact(db, helena, "pa-02", facts, demoNow + 11 * 60_000);
    expect(timelineOf(db, helena, "pa-02").length).toBe(before + 3);
  });

  test.each<[string, Partial<ContactFacts>]>([
    ["happenedOn", { happenedOn: "2026-11-23" }],
    ["personId", { personId: "nobody" }],
    ["unitId", { unitId: "nowhere" }],
    ["projectId", { projectId: "prj-08" }],
  ])("is refused for its %s, and nothing is kept", (field, wrong) => {
    const db = demoDatabase();
    const helena = memberOf(db, "p-14");
    const before = timelineOf(db, helena, "pa-01");
    expect(logContact(db, helena, "pa-01", { ...facts, ...wrong }, demoNow)).toMatchObject({ field });
    expect(logContact(db, helena, "nobody", facts, demoNow)).toMatchObject({ refused: "notFound" });
    expect(timelineOf(db, helena, "pa-01")).toEqual(before);
  });

  test("is corrected once by two who saw the same, and removed for good", () => {
    const db = demoDatabase();
    const karin = memberOf(db, "p-01");
    const shown = { partnerId: "pa-01", id: "ko-01", version: 1 };
    expect(changeContact(db, karin, shown, facts, demoNow)).toBeNull();
    expect(changeContact(db, karin, shown, facts, demoNow)).toBeNull();
    expect(changeContact(db, karin, shown, { ...facts, about: "Annat" }, demoNow)).toMatchObject({
      refused: "changedMeanwhile",
      current: { about: facts.about, version: 2 },
    });
    removeContact(db, karin, "pa-02", "ko-01", demoNow);
    expect(contactById(db, "pa-01", "ko-01")).not.toBeNull();
    removeContact(db, karin, "pa-01", "ko-01", demoNow);
    removeContact(db, karin, "pa-01", "ko-01", demoNow);
    expect(contactById(db, "pa-01", "ko-01")).toBeNull();
    const deeds = historyOf(db, "partner", "pa-01").map(({ deed }) => deed);
    expect(deeds.filter((deed) => deed === "changedContact" || deed === "removedContact")).toHaveLength(2);
  });
});

test("every partner's time line holds its contacts, and the projects and lessons of its projects, and nothing else", () => {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  for (const partner of demo.partners) {
    const ours = demo.projects.filter(({ partner_ids }) => partner_ids.includes(partner.id));
    const began = ours.filter(({ start, status }) => start && status !== "avslag");
    const ended = ours.filter(({ end, status }) => end && status === "avslutat");
    const lessons = demo.lessons.filter(
      ({ project_id, status }) => status !== "utkast" && ours.some(({ id }) => id === project_id),
    );
    const timeline = timelineOf(db, karin, partner.id);
    const ids = (sort: string) =>
      timeline
        .filter((each) => each.sort === sort)
        .map(({ id }) => id)
        .sort();
    expect(ids("contact")).toEqual(
      contacts
        .filter(({ partner_id }) => partner_id === partner.id)
        .map(({ id }) => id)
        .sort(),
    );
    expect(ids("began")).toEqual(began.map(({ id }) => id).sort());
    expect(ids("ended")).toEqual(ended.map(({ id }) => id).sort());
    expect(ids("lesson")).toEqual(lessons.map(({ id }) => id).sort());
    const days = timeline.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
  }
});

test("a reader's time line names no project that is not for them", () => {
  const db = demoDatabase();
  db.$client.prepare("update projects set visibility = 'network' where id = 'prj-12'").run();
  const reader = memberOf(db, "p-32");
  const shown = timelineOf(db, reader, "pa-01");
  expect(shown.map(({ id }) => id)).not.toContain("prj-12");
  expect(shown.find(({ id }) => id === "ko-02")).toMatchObject({ projectTitle: null });
  expect(timelineOf(db, memberOf(db, "p-01"), "pa-01").find(({ id }) => id === "ko-02")).toMatchObject({
    projectTitle: "Erfarenhetsutbyte om civil beredskap",
  });
});
