import { index, type RouteConfigEntry, route } from "@remix-run/route-config";

/** The sitemap: every Swedish address and the English file behind it. One form, one action, one address. */

const home = [index("routes/home/start.tsx")];

const account = [
  route("logga-in", "routes/account/sign-in.tsx"),
  route("logga-in/kod", "routes/account/code.tsx"),
  route("logga-in/demo", "routes/account/demo.ts"),
  route("logga-in/lank/:key", "routes/account/link.tsx"),
  route("logga-ut", "routes/account/sign-out.ts"),
  route("sprak", "routes/account/language.ts"),
  route("min-sida", "routes/account/own-page.tsx"),
  route("min-sida/sessioner", "routes/account/sessions.ts"),
  route("min-sida/kalender", "routes/account/calendar.ts"),
];

const office = [route("halsa", "routes/office/health.ts"), route("fel/:key", "routes/office/refused.ts")];

const people: RouteConfigEntry[] = [];

const meetings: RouteConfigEntry[] = [];

const minutes: RouteConfigEntry[] = [];

const actions: RouteConfigEntry[] = [];

const lessons: RouteConfigEntry[] = [];

const register: RouteConfigEntry[] = [];

const archive: RouteConfigEntry[] = [];

const followup: RouteConfigEntry[] = [];

const otherwise = [route("*", "routes/office/not-found.ts")];

export default [
  ...home,
  ...account,
  ...office,
  ...people,
  ...meetings,
  ...minutes,
  ...actions,
  ...lessons,
  ...register,
  ...archive,
  ...followup,
  ...otherwise,
];
