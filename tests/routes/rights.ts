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
const coordinator: CastRole[] = ["coordinator"];

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

  { id: "routes/meetings/year", path: "/moten", get: "members" },
  {
    id: "routes/meetings/plan",
    path: "/moten/plan?ar=2027&grupp=grp-natverk",
    get: leaders,
    post: leaders,
    fields: { "day-1": "2027-03-04", "start-1": "13.00", "end-1": "15.00", "form-1": "online" },
  },
  {
    id: "routes/meetings/plan-copy",
    path: "/moten/plan/kopia?ar=2028&grupp=grp-natverk",
    get: leaders,
  },
  {
    id: "routes/meetings/new",
    path: "/moten/nytt?grupp=grp-natverk",
    get: leaders,
    post: leaders,
    fields: { day: "2027-03-04", start: "13.00", end: "15.00", form: "online" },
  },
  {
    id: "routes/meetings/change",
    path: "/moten/m-2027-2/andra",
    get: leaders,
    post: leaders,
    fields: { day: "2027-04-22", start: "13.00", end: "15.00", form: "online", version: "1" },
  },
  {
    id: "routes/meetings/call-off",
    path: "/moten/m-2027-2/installning",
    get: leaders,
    post: leaders,
    fields: { why: "X" },
  },
  {
    id: "routes/meetings/calendar",
    path: "/moten/m-2027-2/kalender.ics",
    get: "members",
    resource: true,
  },
  { id: "routes/meetings/feed", path: "/kalender/guess.ics", get: nobody, resource: true },

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
];

export { leaders };
