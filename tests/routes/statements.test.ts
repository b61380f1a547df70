import { expect, test } from "vitest";
import { formsOf } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { type CastRole, signedIn, statementsOf } from "../support/visitor";

/** At most this many SQL statements for a page, the frame's own among them: a list never asks row by row. */
const most = 12;

const pages = [
  "/",
  "/hjalp",
  "/hjalp/samordnare",
  "/hjalp/forsta-aret",
  "/moten",
  "/moten?ar=2026",
  "/moten/plan",
  "/moten/plan?ar=2027&grupp=grp-natverk",
  "/moten/plan?ar=2028&grupp=grp-natverk",
  "/moten/plan/kopia?ar=2028",
  "/moten/nytt",
  "/register/partner/karta",
  "/moten/m-2027-1",
  "/moten/m-2027-1/delta",
  "/moten/m-2027-1/forslag",
  "/moten/m-2027-1/gaster",
  "/moten/m-2027-1/kallelse",
  "/moten/m-2027-1/punkter/m-2027-1-3",
  "/moten/m-2027-1/svar",
  "/moten/m-2027-2",
  "/moten/m-2027-2/andra",
  "/moten/m-2027-2/installning",
  "/moten/m-2026-5",
  "/moten/datum",
  "/moten/datum/ny",
  "/moten/datum/poll-2027-1",
  "/moten/datum/poll-2027-1/bekraftelse",
  "/moten/datum/poll-2027-1/svarstid",
  "/datum/demodatumforfraganp14",
  "/moten/m-2026-4",
  "/moten/m-2026-4/anteckningar",
  "/moten/m-2026-4/anteckningar/utgavor",
  "/moten/m-2026-4/anteckningar/utgavor/1/andringar?mot=1",
  "/moten/m-2026-4/justering/rattelse",
  "/moten/m-2026-5/anteckningar/skriv",
  "/moten/m-2026-5/justering",
  "/moten/m-2027-1/dagordning",
  "/moten/m-2027-1/laget-runt/org-des",
  "/moten/m-2027-1/anteckningar/punkter/m-2027-1-6",
  "/lardomar/ny?mote=m-2027-1&punkt=m-2027-1-6&enhet=org-vof",
  "/moten/m-2027-1/nu",
  "/moten/m-2027-1/paminnelse",
  "/moten/m-2027-1/kallade",
  "/moten/m-2027-1/paminnelser",
  "/moten/m-2027-2/kallelse",
  "/moten/m-2026-5/narvaro",
  "/atgarder",
  "/atgarder/a-2026-18",
  "/lardomar",
  "/lardomar/l-02",
  "/lardomar/l-26",
  "/lardomar/att-se-over",
  "/lardomar/l-08/ersatt?sok=tid",
  "/lardomar/ny",
  "/register",
  "/register/projekt/prj-01",
  "/register/projekt/nytt",
  "/register/projekt/prj-11/andra",
  "/register/projekt/prj-11/nytta",
  "/register/projekt/prj-11/ar",
  "/register/projekt/prj-11/redovisningar",
  "/register/partner",
  "/register/partner/pa-01",
  "/register/program",
  "/register/program/ERASMUS-SKOLA",
  "/register/utlysningar",
  "/register/program/nytt",
  "/register/program/ERASMUS-SKOLA/andra",
  "/register/utlysningar/cal-01",
  "/register/insatser",
  "/register/insatser?enhet=org-buf&provning=nej",
  "/register/insatser/tackning",
  "/register/insatser/ny",
  "/register/insatser/ins-08",
  "/register/insatser/ins-01",
  "/register/insatser/ins-03",
  "/register/utlysningar/cal-02",
  "/register/insatser/ins-12/andra",
  "/register/utlysningar/ny",
  "/register/utlysningar/vaggen?ar=2027",
  "/register/utlysningar/import",
  "/register/utlysningar/cal-01/andra",
  "/register/utlysningar/cal-01/borttagning",
  "/register/insatser/ins-02/provning",
  "/prova/demoprovningavlasningp35buf",
  "/information",
  "/information/ny",
  "/information/ny?slag=news",
  "/information/inkommet",
  "/information/info-01",
  "/information/info-03/andra",
  "/information/info-03/anteckning",
  "/arkiv",
  "/arkiv/sparade/ny?fraga=turism",
  "/arkiv/forgaves",
  "/arkiv/ut",
  "/arkiv/fragor",
  "/arkiv/fragor/ny?fraga=turism",
  "/arkiv/fragor/fraga-2",
  "/arkiv/fragor/fraga-2/svar",
  "/arkiv/sparade/sparad-sokning-1/andra",
  "/arkiv?fraga=medfinansiering",
  "/arkiv/liknande/lesson/l-02",
  "/arkiv/liknande/minutes/m-2026-4",
  "/dokument/inlasning",
  "/uppfoljning",
  "/uppfoljning/2025",
  "/uppfoljning/2025/siffror",
  "/uppfoljning/2026/siffror",
  "/uppfoljning/2025/siffror/bakslag",
  "/uppfoljning/2025/siffror/beviljat?enhet=org-kff&roll=lead",
  "/kunskap",
  "/kunskap?sprak=de&enhet=org-klf",
  "/kunskap/min",
  "/kunskap/utbildningar",
  "/kunskap/utbildningar/ny?om=country:EE",
  "/kunskap/utbildningar/utb-2025-1",
  "/kunskap/utbildningar/utb-2025-1/andra",
  "/kunskap/luckor",
  "/mal",
  "/mal/styrdokument/pol-2023",
  "/mal/styrdokument/pol-2023/andra",
  "/mal/styrdokument/pol-2023/ny-utgava",
  "/mal/g-3",
  "/mal/g-2017-2",
  "/mal/g-3/indikatorer/g-3-a",
  "/mal/koppling/project/prj-11",
  "/mal/koppling/decision/d-2026-04",
  "/mal/koppling/agendaItem/m-2027-1-6",
  "/personer",
  "/personer/p-14",
  "/enheter/org-kff",
  "/enheter/org-des/overlamning",
  "/personer/p-14/avslut",
  "/personer/p-14/overlatelse",
  "/enheter/org-des/teman",
  "/grupper/grp-natverk",
  "/grupper/grp-natverk/paminnelser",
  "/grupper/grp-natverk/lov",
  "/grupper/grp-natverk/kannedom",
  "/installningar",
  "/utkorg",
  "/handelser",
  "/om",
  "/min-sida",
  "/min-sida/uppgifter",
  "/min-sida/uppgifter/avslut",
  "/personer/p-14/anonymisering",
  "/personuppgifter",
  "/installningar/gallring",
  "/installningar/gallring/logg",
  "/installningar/gallring/regler/letter",
];

const house = commonHouse();

/** Whose a page is that the coordinator is not answered; everything else must answer the coordinator. */
const notTheirs: Record<string, CastRole> = {
  "/register/insatser/ins-02/provning": "head",
  "/arkiv/fragor/fraga-2/svar": "contact",
  "/arkiv/sparade/sparad-sokning-1/andra": "contact",
  "/installningar": "administrator",
  "/handelser": "administrator",
  "/personer/p-14/anonymisering": "administrator",
  "/installningar/gallring": "administrator",
  "/installningar/gallring/logg": "administrator",
  "/installningar/gallring/regler/letter": "administrator",
};

const dataOf = (page: string) => {
  const [path = "", query] = page.split("?");
  return `${path === "/" ? "/_root" : path}.data${query ? `?${query}` : ""}`;
};

const roles: CastRole[] = ["coordinator", "contact", "head", "reader", "administrator"];

test.each(roles)("no page takes %s more than twelve statements", async (role) => {
  const visitor = await signedIn(house.address, role);
  const counts: Record<string, number> = {};
  const gone: string[] = [];
  for (const page of pages) {
    // The data of a page is asked for by the same loaders, the frame's among them; drawing it asks for nothing.
    const answer = await visitor.get(role === "coordinator" ? page : dataOf(page));
    if (answer.status === 200) counts[page] = statementsOf(answer);
    else if (role === (notTheirs[page] ?? "coordinator") || ![202, 302, 403, 404].includes(answer.status))
      gone.push(`${page} answered ${answer.status}`);
  }
  expect(gone).toEqual([]);
  expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => !(count <= most)))).toEqual({});
});

test("the count is a real one: the start page needs more than the frame's four", async () => {
  const visitor = await signedIn(house.address, "coordinator");
  expect(statementsOf(await visitor.get("/"))).toBeGreaterThan(4);
});

test("a form that comes back takes no more than twelve either", async () => {
  const visitor = await signedIn(house.address, "coordinator");
  for (const page of ["/lardomar/l-01/andra", "/lardomar/ny"]) {
    const shown = await visitor.get(page);
    const form = formsOf(shown.text, page).find((each) => each.names.includes("background"));
    const faulty = await visitor.post(page, { ...form?.fields, title: "" });
    expect(faulty.status, page).toBe(422);
    expect(statementsOf(faulty), page).toBeLessThanOrEqual(most);
    if (page === "/lardomar/ny") continue;
    const stale = await visitor.post(page, { ...form?.fields, title: "Annat", version: "99" });
    expect(stale.status, page).toBe(409);
    expect(statementsOf(stale), page).toBeLessThanOrEqual(most);
  }
});
