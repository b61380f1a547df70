import type { CastRole } from "../support/visitor";

/** Who may: everyone, everyone signed in, or these of the cast. */
export type Who = "everyone" | "members" | CastRole[];

export type Row = {
  /** The route's id in the sitemap. */
  id: string;
  /** A concrete address of it in the demo. */
  path: string;
  get: Who;
  /** Left out where nothing can be posted; "apart" where the deed is tried in a test of its own. */
  post?: Who | "apart";
  /** What somebody who may not would post: a form that would change something. */
  fields?: Record<string, string | string[]>;
  /** No page, so no data address either. */
  resource?: boolean;
};

const nobody: CastRole[] = [];
const office: CastRole[] = ["coordinator", "administrator"];
const leaders: CastRole[] = ["coordinator", "chair"];
const administrator: CastRole[] = ["administrator"];
/** The elected representative chairs the political group and plans for it. */
const planners: CastRole[] = [...leaders, "elected"];
/** Who belongs to the network's room. */
const room: CastRole[] = ["coordinator", "chair", "contact", "adjuster", "deputy"];
const coordinator: CastRole[] = ["coordinator"];
/** The contact is the secretary of m-2026-5, and the adjuster its adjuster. */
const writers: CastRole[] = ["coordinator", "contact"];
const adjuster: CastRole[] = ["adjuster"];

/** The demo's rows: m-2026-5 awaits sign-off by the cast's adjuster, m-2027-1 is called, m-2027-2 is planned. */
export const rows: Row[] = [
  { id: "routes/home/start", path: "/", get: "members" },

  { id: "routes/account/sign-in", path: "/logga-in", get: "everyone", post: "everyone" },
  { id: "routes/account/code", path: "/logga-in/kod", get: nobody, post: nobody, fields: { code: "AAAAAA" } },
  {
    id: "routes/account/demo",
    path: "/logga-in/demo",
    get: nobody,
    post: nobody,
    fields: { email: "x@example.se" },
    resource: true,
  },
  { id: "routes/account/link", path: "/logga-in/lank/guess", get: "everyone", post: "everyone" },
  { id: "routes/account/sign-out", path: "/logga-ut", get: "everyone", post: "apart", resource: true },
  { id: "routes/account/language", path: "/sprak", get: "everyone", post: "everyone", resource: true },
  {
    id: "routes/account/own-page",
    path: "/min-sida",
    get: "members",
    post: "members",
    fields: { name: "X", language: "sv" },
  },
  {
    id: "routes/account/sessions",
    path: "/min-sida/sessioner",
    get: "everyone",
    post: "apart",
    resource: true,
  },
  {
    id: "routes/account/calendar",
    path: "/min-sida/kalender",
    get: "everyone",
    post: "members",
    fields: { wanted: "1" },
    resource: true,
  },

  { id: "routes/office/health", path: "/halsa", get: "everyone", resource: true },
  { id: "routes/office/refused", path: "/fel/413", get: "everyone" },
  { id: "routes/office/not-found", path: "/finns-inte", get: nobody, post: nobody },

  { id: "routes/people/people", path: "/personer", get: "members" },
  {
    id: "new-person",
    path: "/personer/ny",
    get: office,
    post: office,
    fields: { name: "X", email: "x@example.se" },
  },
  { id: "routes/people/person", path: "/personer/p-40", get: "members" },
  {
    id: "routes/people/person-form",
    path: "/personer/p-40/andra",
    get: office,
    post: office,
    fields: { name: "X", email: "x@example.se", version: "1" },
  },
  {
    id: "routes/people/person-roles",
    path: "/personer/p-40/roller",
    get: administrator,
    post: administrator,
    fields: { "roles[]": "coordinator" },
  },
  { id: "routes/people/person-end", path: "/personer/p-40/avslut", get: office, post: office },
  {
    id: "new-unit",
    path: "/enheter/ny",
    get: office,
    post: office,
    fields: { name: "X", shortName: "X", kind: "company" },
  },
  { id: "routes/people/unit", path: "/enheter/org-sbf", get: "members" },
  {
    id: "routes/people/unit-form",
    path: "/enheter/org-sbf/andra",
    get: office,
    post: office,
    fields: { name: "X", shortName: "X", kind: "company", version: "1" },
  },
  {
    id: "routes/people/unit-seats",
    path: "/enheter/org-sbf/platser",
    get: office,
    post: office,
    fields: { place: "contact", personId: "p-32", fromDay: "2026-11-22" },
  },
  { id: "routes/people/unit-close", path: "/enheter/org-sbf/avslut", get: office, post: office },

  { id: "routes/lessons/list", path: "/lardomar", get: "members" },
  {
    id: "routes/lessons/new",
    path: "/lardomar/ny",
    get: ["coordinator", "contact", "adjuster", "deputy", "head"],
    post: ["coordinator", "contact", "adjuster", "deputy", "head"],
    fields: { title: "X", unitId: "org-klf" },
  },
  { id: "routes/lessons/lesson", path: "/lardomar/l-01", get: "members" },
  {
    id: "routes/lessons/revise",
    path: "/lardomar/l-01/andra",
    get: coordinator,
    post: coordinator,
    fields: { title: "X", unitId: "org-kff", version: "1" },
  },
  {
    id: "routes/lessons/publish",
    path: "/lardomar/l-01/publicering",
    get: coordinator,
    post: coordinator,
    fields: { visibility: "draft", version: "1" },
  },
  { id: "routes/lessons/versions", path: "/lardomar/l-01/versioner", get: office },
  {
    id: "routes/lessons/comment",
    path: "/lardomar/l-01/kommentarer",
    get: "members",
    post: "members",
    fields: { text: "X" },
  },
  {
    id: "routes/lessons/remove-comment",
    path: "/lardomar/l-01/kommentarer/x/borttagning",
    get: "members",
    post: nobody,
    resource: true,
  },

  { id: "routes/archive/search", path: "/arkiv?fraga=projekt", get: "members" },

  { id: "routes/groups/groups", path: "/grupper", get: "members" },
  {
    id: "new-group",
    path: "/grupper/ny",
    get: office,
    post: office,
    fields: { name: "X", kind: "officials", fewestMeetings: "1", mostMeetings: "2", version: "1" },
  },
  { id: "routes/groups/group", path: "/grupper/grp-politisk", get: "members" },
  {
    id: "routes/groups/group-form",
    path: "/grupper/grp-politisk/andra",
    get: office,
    post: office,
    fields: { name: "X", kind: "officials", fewestMeetings: "1", mostMeetings: "2", version: "1" },
  },
  { id: "routes/groups/group-close", path: "/grupper/grp-politisk/avslut", get: office, post: "apart" },
  {
    id: "routes/groups/members",
    path: "/grupper/grp-politisk/ledamoter",
    get: office,
    post: office,
    fields: { personId: "p-32", fromDay: "2026-11-22" },
  },
  {
    id: "routes/groups/member-end",
    path: "/grupper/grp-politisk/ledamoter/p-48/avslut",
    get: office,
    post: office,
    resource: true,
  },
  {
    id: "routes/groups/standing-items",
    path: "/grupper/grp-natverk/punkter",
    get: office,
    post: office,
    fields: { title: "X", kind: "information" },
  },
  {
    id: "routes/groups/standing-item",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3",
    get: office,
    post: office,
    fields: { title: "X", kind: "information" },
  },
  {
    id: "routes/groups/standing-item-order",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3/ordning",
    get: office,
    post: office,
    fields: { direction: "down" },
    resource: true,
  },
  {
    id: "routes/groups/standing-item-removal",
    path: "/grupper/grp-natverk/punkter/grp-natverk-3/borttagning",
    get: office,
    post: office,
    resource: true,
  },

  { id: "routes/meetings/year", path: "/moten?ar=2027", get: "members" },
  {
    id: "routes/meetings/plan",
    path: "/moten/plan?ar=2028",
    get: planners,
    post: planners,
    fields: { "day-1": "2028-02-03", "start-1": "13.00", "end-1": "15.00", "meetingForm-1": "online" },
  },
  { id: "routes/meetings/plan-copy", path: "/moten/plan/kopia?ar=2028", get: planners },
  {
    id: "routes/meetings/new",
    path: "/moten/nytt",
    get: planners,
    post: planners,
    fields: {
      day: "2027-05-05",
      start: "13.00",
      end: "14.00",
      meetingForm: "onSite",
      place: "X",
      version: "1",
    },
  },
  {
    id: "routes/meetings/change",
    path: "/moten/m-2027-3/andra",
    get: leaders,
    post: leaders,
    fields: {
      day: "2027-05-05",
      start: "13.00",
      end: "14.00",
      meetingForm: "onSite",
      place: "X",
      version: "1",
    },
  },
  {
    id: "routes/meetings/call-off",
    path: "/moten/m-2027-3/installning",
    get: leaders,
    post: leaders,
    fields: { why: "X" },
  },
  { id: "routes/meetings/calendar", path: "/moten/m-2027-1/kalender.ics", get: "members", resource: true },
  { id: "routes/meetings/feed", path: "/kalender/guess.ics", get: nobody, resource: true },
  { id: "routes/meetings/meeting", path: "/moten/m-2027-1", get: "members" },
  {
    id: "routes/meetings/answer",
    path: "/moten/m-2027-1/svar",
    get: "members",
    post: room,
    fields: { answer: "no", mode: "onSite" },
  },
  { id: "routes/meetings/join", path: "/moten/m-2027-1/delta", get: room },
  {
    id: "routes/meetings/held",
    path: "/moten/m-2027-3/genomford",
    get: "members",
    post: leaders,
    resource: true,
  },
  {
    id: "routes/meetings/agenda",
    path: "/moten/m-2027-3/dagordning",
    get: leaders,
    post: leaders,
    fields: { title: "X", kind: "information" },
  },
  {
    id: "routes/meetings/agenda-open",
    path: "/moten/m-2027-3/dagordning/fasta",
    get: "members",
    post: leaders,
    fields: { itemId: "x", direction: "up" },
    resource: true,
  },
  {
    id: "routes/meetings/agenda-order",
    path: "/moten/m-2027-3/dagordning/ordning",
    get: "members",
    post: leaders,
    fields: { itemId: "x", direction: "up" },
    resource: true,
  },
  {
    id: "routes/meetings/agenda-accept",
    path: "/moten/m-2027-3/dagordning/antagande",
    get: "members",
    post: leaders,
    fields: { itemId: "x", direction: "up" },
    resource: true,
  },
  {
    id: "routes/meetings/agenda-decline",
    path: "/moten/m-2027-3/dagordning/avslag",
    get: "members",
    post: leaders,
    fields: { itemId: "x", direction: "up" },
    resource: true,
  },
  {
    id: "routes/meetings/agenda-item",
    path: "/moten/m-2027-1/punkter/m-2027-1-5",
    get: leaders,
    post: leaders,
    fields: { title: "X", kind: "information", version: "1" },
  },
  {
    id: "routes/meetings/proposals",
    path: "/moten/m-2027-3/forslag",
    get: room,
    post: room,
    fields: { title: "X", kind: "information", minutes: "10" },
  },
  {
    id: "routes/meetings/proposal-withdraw",
    path: "/moten/m-2027-3/forslag/aterkallelse",
    get: "members",
    post: room,
    fields: { itemId: "x" },
    resource: true,
  },
  {
    id: "routes/meetings/notice",
    path: "/moten/m-2027-3/kallelse",
    get: leaders,
    post: "apart",
    fields: { version: "1" },
  },
  {
    id: "routes/meetings/notice-text",
    path: "/moten/m-2027-3/kallelse/text",
    get: leaders,
    post: leaders,
    fields: { noticeText: "X", answerBy: "2027-05-20", version: "1" },
  },
  {
    id: "routes/meetings/notice-undo",
    path: "/moten/m-2027-1/kallelse/angra",
    get: "members",
    post: leaders,
    resource: true,
  },
  {
    id: "routes/meetings/notice-more",
    path: "/moten/m-2027-1/kallelse/fler",
    get: "members",
    post: leaders,
    resource: true,
  },
  { id: "routes/meetings/reminder", path: "/moten/m-2027-1/paminnelse", get: leaders, post: leaders },
  {
    id: "routes/meetings/guests",
    path: "/moten/m-2027-1/gaster",
    get: leaders,
    post: leaders,
    fields: { name: "X", email: "x@example.se" },
  },
  {
    id: "routes/meetings/guest-remove",
    path: "/moten/m-2027-1/gaster/borttagning",
    get: "members",
    post: leaders,
    fields: { invitationId: "x" },
    resource: true,
  },

  { id: "routes/register/projects", path: "/register", get: "members" },
  { id: "routes/register/project", path: "/register/projekt/prj-01", get: "members" },
  { id: "routes/register/partners", path: "/register/partner", get: "members" },
  { id: "routes/register/partner", path: "/register/partner/pa-01", get: "members" },
  { id: "routes/register/programmes", path: "/register/program", get: "members" },
  { id: "routes/register/programme", path: "/register/program/ERASMUS-SKOLA", get: "members" },
  { id: "routes/register/calls", path: "/register/utlysningar", get: "members" },
  { id: "routes/register/call", path: "/register/utlysningar/cal-01", get: "members" },

  { id: "routes/minutes/minutes", path: "/moten/m-2026-5/anteckningar", get: "members" },
  {
    id: "routes/minutes/print-margins",
    path: "/moten/m-2026-5/anteckningar/utskrift.css",
    get: room,
    resource: true,
  },
  {
    id: "routes/minutes/locked-text",
    path: "/moten/m-2026-4/anteckningar/text.json",
    get: "members",
    resource: true,
  },
  { id: "routes/minutes/desk", path: "/moten/m-2026-5/anteckningar/skriv", get: writers },
  {
    id: "routes/minutes/summary",
    path: "/moten/m-2026-5/anteckningar/sammanfattning",
    get: writers,
    post: writers,
    fields: { summary: "X", version: "1" },
  },
  {
    id: "routes/minutes/item",
    path: "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4",
    get: writers,
    post: writers,
    fields: { text: "X", version: "1" },
  },
  {
    id: "routes/minutes/not-reached",
    path: "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/hann-inte",
    get: "members",
    post: writers,
    fields: { notReached: "1" },
  },
  {
    id: "routes/minutes/new-decision",
    path: "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/beslut",
    get: writers,
    post: writers,
    fields: { text: "X" },
  },
  {
    id: "new-deferral",
    path: "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/bordlaggning",
    get: writers,
    post: writers,
    fields: { text: "X" },
  },
  {
    id: "routes/minutes/new-action",
    path: "/moten/m-2026-5/anteckningar/punkter/m-2026-5-4/atgarder",
    get: writers,
    post: writers,
    fields: { text: "X", responsible: "person:p-04", due: "2026-12-18" },
  },
  {
    id: "routes/minutes/decision",
    path: "/moten/m-2026-5/anteckningar/beslut/d-2026-09",
    get: writers,
    post: writers,
    fields: { text: "X", version: "1" },
  },
  {
    id: "routes/minutes/remove-decision",
    path: "/moten/m-2026-5/anteckningar/beslut/d-2026-08/borttagning",
    get: "members",
    post: "apart",
  },
  {
    id: "routes/minutes/action",
    path: "/moten/m-2026-5/anteckningar/atgarder/a-2026-19",
    get: writers,
    post: writers,
    fields: { text: "X", responsible: "person:p-04", due: "2026-12-18", version: "1" },
  },
  {
    id: "routes/minutes/remove-action",
    path: "/moten/m-2026-5/anteckningar/atgarder/a-2026-20/borttagning",
    get: "members",
    post: "apart",
  },
  {
    id: "routes/minutes/attendance",
    path: "/moten/m-2026-5/narvaro",
    get: writers,
    post: writers,
    fields: { guests: "X", version: "1" },
  },
  { id: "routes/minutes/sign-off", path: "/moten/m-2026-5/justering", get: ["adjuster", ...writers] },
  {
    id: "routes/minutes/send",
    path: "/moten/m-2026-5/justering/skicka",
    get: writers,
    post: writers,
    fields: { signOffBy: "2026-12-01" },
  },
  {
    id: "routes/minutes/approve",
    path: "/moten/m-2026-5/justering/godkann",
    get: adjuster,
    post: adjuster,
    fields: { sum: "x", parts: "{}" },
  },
  {
    id: "routes/minutes/ask-for-change",
    path: "/moten/m-2026-5/justering/andring",
    get: adjuster,
    post: adjuster,
    fields: { comment: "X" },
  },
  {
    id: "routes/minutes/take-back",
    path: "/moten/m-2026-5/justering/tillbaka",
    get: "members",
    post: "apart",
  },

  { id: "routes/actions/list", path: "/atgarder", get: "members" },
  { id: "routes/actions/action", path: "/atgarder/a-2026-13", get: "members" },
  {
    id: "routes/actions/change",
    path: "/atgarder/a-2026-13/andra",
    get: coordinator,
    post: coordinator,
    fields: { responsible: "person:p-04", due: "2026-12-18", version: "1" },
  },
  {
    id: "routes/actions/start",
    path: "/atgarder/a-2026-13/paborjad",
    get: "members",
    post: ["coordinator", "chair"],
  },
  {
    id: "routes/actions/finish",
    path: "/atgarder/a-2026-13/klar",
    get: ["coordinator", "chair"],
    post: ["coordinator", "chair"],
    fields: { note: "X", version: "1" },
  },
  {
    id: "routes/actions/reopen",
    path: "/atgarder/a-2026-17/oppna-igen",
    get: "members",
    post: "apart",
  },
];
