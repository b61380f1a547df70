import type { Row } from "./row";

const lists = ["anteckningar", "lardomar", "projekt", "partner", "uppfoljning", "nyhetsbrev"];
const records: Record<string, string> = {
  anteckningar: "m-2025-1",
  lardomar: "l-01",
  projekt: "prj-01",
  partner: "pa-01",
  uppfoljning: "2025",
};

/** The own page of the demo's subscriber. */
const own = "/bevaka/sbscr1bersbscr1bersbscr1bersbscr";

/** What everyone reads without sign-in. */
export const openRows: Row[] = [
  { id: "routes/public/start", path: "/oppet", get: "everyone" },
  { id: "routes/public/meetings", path: "/oppet/moten", get: "everyone" },
  { id: "routes/public/search", path: "/oppet/sok?fraga=resa", get: "everyone" },
  { id: "routes/open-data/page", path: "/oppet/data", get: "everyone" },
  { id: "routes/open-data/data", path: "/oppet/data/lardomar.json", get: "everyone", resource: true },
  { id: "routes/open-data/feed", path: "/oppet/floden/alla.atom", get: "everyone", resource: true },
  {
    id: "routes/open-data/theme-feed",
    path: "/oppet/floden/tema/t-ide.atom",
    get: "everyone",
    resource: true,
  },
  { id: "routes/open-data/sitemap", path: "/sitemap.xml", get: "everyone", resource: true },
  { id: "routes/open-data/robots", path: "/robots.txt", get: "everyone", resource: true },
  ...["ttl", "rdf", "jsonld"].map(
    (ending): Row => ({
      id: `open-catalogue-${ending}`,
      path: `/oppet/katalog.${ending}`,
      get: "everyone",
      resource: true,
    }),
  ),
  {
    id: "routes/subscriptions/subscribe",
    path: "/oppet/bevaka",
    get: "everyone",
    post: "everyone",
    fields: { email: "ny@foretag.example", newsletter: "1", language: "sv" },
  },
  {
    id: "routes/subscriptions/subscription",
    path: own,
    get: "everyone",
    post: "everyone",
    fields: { version: "1", newsletter: "1", language: "en" },
  },
  {
    id: "routes/subscriptions/confirm",
    path: `${own}/bekraftelse`,
    get: "everyone",
    post: "everyone",
    fields: {},
  },
  {
    id: "routes/subscriptions/end",
    path: `${own}/avslut`,
    get: "everyone",
    // What it takes, and from where, is told in subscriptions.test.ts; anything else is refused to everyone.
  },
  ...lists.map((list): Row => ({ id: `open-${list}`, path: `/oppet/${list}`, get: "everyone" })),
  ...Object.entries(records).map(
    ([list, id]): Row => ({ id: `open-${list}-record`, path: `/oppet/${list}/${id}`, get: "everyone" }),
  ),
  { id: "open-nyhetsbrev-record", path: "/oppet/nyhetsbrev/finns-inte", get: "everyone", answers: 404 },
];
