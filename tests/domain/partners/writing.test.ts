import { describe, expect, test } from "vitest";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { viewerOf } from "~/domain/members/member";
import { mergePartners } from "~/domain/partners/merging.server";
import { mayBeSame, type PartnerContent } from "~/domain/partners/partner";
import { partnerById, partnerList } from "~/domain/partners/partners.server";
import { timelineOf } from "~/domain/partners/timeline.server";
import { changePartner, partnerContent, startPartner } from "~/domain/partners/writing.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

const reykholt: PartnerContent = {
  name: "Reykholts kommun",
  localName: "Reykholt",
  kind: "twinTown",
  status: "starting",
  countryCode: "IS",
  place: "Reykholt",
  web: null,
  sinceYear: 2026,
  languages: ["isländska"],
  topics: ["bad"],
  responsibleId: "p-14",
  unitId: null,
  note: "Vill tala om geotermi.",
};

const karinIn = (db: ReturnType<typeof demoDatabase>) => memberOf(db, "p-01");

test("a new partner stands in the register, the archive and the chronicle; the same sent twice is one", () => {
  const db = demoDatabase();
  const karin = karinIn(db);
  const started = startPartner(db, karin, reykholt, false, demoNow) as { id: string };
  expect(startPartner(db, karin, reykholt, false, demoNow + 60_000)).toEqual(started);
  expect(partnerList(db, viewerOf(karin), { countryCode: "IS" })).toHaveLength(1);
  expect(partnerContent(db, started.id)).toEqual({ id: started.id, version: 1, content: reykholt });
  const { hits } = searchArchive(db, viewerOf(karin), { ...nothingAsked, text: "geotermi" }, demoNow);
  expect(hits.map(({ recordId }) => recordId)).toContain(started.id);
  expect(historyOf(db, "partner", started.id)[0]).toMatchObject({ deed: "created", actorId: "p-01" });
});

describe("a partner under another spelling", () => {
  test.each([
    ["Kivilampi kommun", "Kivilampi"],
    ["Kivilampi kommun", "Kivilampis kommun"],
    ["Õunamäe kommun", "Ounamae vald"],
    ["Dębolipie kommun", "Gmina Debolipie"],
    ["Högstadieskolan i Saint-Aubray", "Högstadieskolan Saint Aubray"],
  ])("%s and %s may be the same", (one, other) => expect(mayBeSame(one, other)).toBe(true));

  test.each([
    ["Kivilampi kommun", "Kuhmo kommun"],
    ["Lindenrode", "Lindau"],
    ["Skola", "Kommun"],
    ["", "Kivilampi"],
  ])("%s and %s are not", (one, other) => expect(mayBeSame(one, other)).toBe(false));

  test("is pointed out, and is written in when it is said to be another", () => {
    const db = demoDatabase();
    const karin = karinIn(db);
    const again = { ...reykholt, name: "Kivilampi", localName: null, countryCode: "FI" };
    expect(startPartner(db, karin, again, false, demoNow)).toMatchObject({
      refused: "partnerThere",
      field: "name",
      current: { twins: [{ id: "pa-01", name: "Kivilampi kommun" }] },
    });
    expect(partnerList(db, viewerOf(karin), { countryCode: "FI" })).toHaveLength(1);
    expect(startPartner(db, karin, again, true, demoNow)).toHaveProperty("id");
    expect(startPartner(db, karin, { ...again, countryCode: "NO" }, false, demoNow)).toHaveProperty("id");
  });
});

test("two who change the same partner: the second is told what stands, and choices must exist", () => {
  const db = demoDatabase();
  const karin = karinIn(db);
  const before = partnerContent(db, "pa-02")?.content as PartnerContent;
  const changed = { ...before, place: "Skarvnes", web: "https://www.example.no" };
  expect(changePartner(db, karin, "pa-02", changed, 1, demoNow)).toBeNull();
  expect(changePartner(db, karin, "pa-02", changed, 1, demoNow)).toBeNull();
  expect(changePartner(db, karin, "pa-02", { ...before, place: "Annan" }, 1, demoNow)).toMatchObject({
    refused: "changedMeanwhile",
    current: { version: 2, content: { place: "Skarvnes" } },
  });
  for (const [field, wrong] of [
    ["countryCode", { countryCode: "QQ" }],
    ["responsibleId", { responsibleId: "nobody" }],
    ["unitId", { unitId: "nowhere" }],
    ["sinceYear", { sinceYear: 2027 }],
  ] as const)
    expect(changePartner(db, karin, "pa-02", { ...changed, ...wrong }, 2, demoNow)).toMatchObject({ field });
  expect(changePartner(db, karin, "nobody", changed, 1, demoNow)).toMatchObject({ refused: "notFound" });
  expect(partnerContent(db, "pa-02")?.version).toBe(2);
});

test("two that are the same become one, with the projects, contacts and facts of both, and nothing is lost", () => {
  const db = demoDatabase();
  const karin = karinIn(db);
  const projectsOf = (id: string) =>
    partnerById(db, viewerOf(karin), id)?.projects.map((project) => project.id) ?? [];
  const entries = (id: string) => timelineOf(db, karin, id).map((entry) => `${entry.sort} ${entry.id}`);
  const [kept, gone] = [projectsOf("pa-06"), projectsOf("pa-04")];
  const both = new Set([...entries("pa-06"), ...entries("pa-04")]);
  db.$client.prepare("update partners set place = null where id = 'pa-06'").run();
  db.$client.prepare("update partners set place = 'Dębolipie' where id = 'pa-04'").run();
  const known = (id: string) => partnerById(db, viewerOf(karin), id)?.people.map(({ name }) => name) ?? [];
  const agreed = (id: string) =>
    partnerById(db, viewerOf(karin), id)?.agreements.map((each) => each.id) ?? [];
  const [people, agreements] = [
    [...known("pa-06"), ...known("pa-04")],
    [...agreed("pa-06"), ...agreed("pa-04")],
  ];
  expect(people.length).toBeGreaterThan(2);
  expect(agreements).toHaveLength(2);
  db.$client.prepare("update project_partners set benefit = 'Scenvana' where partner_id = 'pa-04'").run();
  expect(mergePartners(db, karin, "pa-06", "pa-06", demoNow)).toMatchObject({ refused: "partnerItself" });
  expect(mergePartners(db, karin, "nobody", "pa-04", demoNow)).toMatchObject({ refused: "notFound" });
  expect(mergePartners(db, karin, "pa-06", "pa-04", demoNow)).toBeNull();
  expect(mergePartners(db, karin, "pa-06", "pa-04", demoNow)).toBeNull();
  expect(projectsOf("pa-06").sort()).toEqual([...new Set([...kept, ...gone])].sort());
  expect(new Set(entries("pa-06"))).toEqual(both);
  expect(partnerById(db, viewerOf(karin), "pa-04")).toBeNull();
  expect(partnerContent(db, "pa-06")?.content).toMatchObject({
    name: "Högstadieskolan i Saint-Aubray",
    place: "Dębolipie",
  });
  expect(known("pa-06").sort()).toEqual(people.sort());
  expect(agreed("pa-06").sort()).toEqual(agreements.sort());
  expect(
    db.$client
      .prepare("select benefit from project_partners where project_id = 'prj-08' and partner_id = 'pa-06'")
      .get(),
  ).toEqual({ benefit: "Scenvana" });
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  const narrowed = searchArchive(db, viewerOf(karin), { ...nothingAsked, partnerIds: ["pa-04"] }, demoNow);
  expect(narrowed.total).toBe(0);
  expect(historyOf(db, "partner", "pa-06")[0]).toMatchObject({
    deed: "mergedPartner",
    before: {
      name: "Dębolipie kommun",
      note: "Värd för ungdomsutbytet Ljud och ljus 2026.",
      place: "Dębolipie",
    },
  });
});
