import { afterAll, beforeAll, expect, test } from "vitest";
import { rows } from "../routes/rights/every-row";
import { layRecords } from "../routes/rights/records";
import { isFor } from "../routes/rights/row";
import { barriers, type Look, openWindow } from "../support/browser";
import { type House, openHouse } from "../support/server";
import { type Answer, type CastRole, cast, signedIn, Visitor } from "../support/visitor";
import { linksIn, patternOf } from "../support/walk";

/** A page as somebody was sent it. */
type Sent = { role: CastRole | null; path: string; status: number; html: string };

/** A page as it stood in Chromium. */
type Sight = {
  role: CastRole | null;
  path: string;
  status: number | undefined;
  look: Look;
  barriers: string[];
  complaints: string[];
  /** What stands beyond a phone's edge. */
  beyond: string[];
  title: string;
  language: string;
  mains: number;
  /** The levels of the headings that are shown, in order. */
  levels: number[];
};

const roles = [...(Object.keys(cast) as CastRole[]), null];

/** At a desk by day and on a phone by night, in both languages. The first two are every page's; the others take turns. */
const looks: Look[] = [
  { width: 1280, scheme: "light", language: "sv" },
  { width: 320, scheme: "dark", language: "en" },
  { width: 1280, scheme: "light", language: "en" },
  { width: 320, scheme: "dark", language: "sv" },
];

const sights: Sight[] = [];
const deadLinks: string[] = [];

/** Main parts that somebody has been sent, without what is new in every answer: nobody needs to look at one twice. */
const mainsSeen = new Set<string>();
/** Addresses that only lead on, and so are no pages. */
const leadOn = new Set<string>();
/** How many looks a page has had. */
const looksTaken = new Map<string, number>();
/** What pages are built of: elements with their classes and parts. */
const partsSeen = new Set<string>();

let house: House;

/**
 * Everybody is sent every page that is theirs and follows every link on it. Chromium looks at each page that
 * differs from what others were sent, and at linked pages that are built of something new.
 */
beforeAll(async () => {
  house = await openHouse();
  layRecords(house);
  const waiting = [...roles];
  const goThrough = async () => {
    for (let role = waiting.shift(); role !== undefined; role = waiting.shift()) await seeEverything(role);
  };
  await Promise.all([goThrough(), goThrough()]);
}, 600_000);

afterAll(() => house.close());

test("every page of the sitemap that anybody may read has been seen", () => {
  const seen = new Set(sights.map(({ path }) => path));
  const unseen = rows.filter(({ path, get }) => get.length > 0 && !seen.has(path) && !leadOn.has(path));
  expect(unseen.filter(({ resource }) => !resource).map(({ id }) => id)).toEqual([]);
});

test("axe finds nothing on any page, at a desk by day and on a phone by night", () => {
  expect(told(({ barriers }) => barriers)).toEqual([]);
});

test("no link leads to a page that is not there or not for the reader", () => {
  expect(deadLinks).toEqual([]);
});

test("no page makes the browser complain", () => {
  expect(told(({ complaints }) => complaints)).toEqual([]);
});

test("no page scrolls sideways on the narrowest phone", () => {
  expect(told(({ beyond }) => beyond)).toEqual([]);
});

test("every page has one main part and one first heading, and skips no level", () => {
  expect(
    told(({ mains, levels }) => {
      const firsts = levels.filter((level) => level === 1).length;
      const skips = levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1);
      return [
        ...(mains === 1 ? [] : [`${mains} main`]),
        ...(firsts === 1 ? [] : [`${firsts} h1`]),
        ...(skips ? [`levels ${levels}`] : []),
      ];
    }),
  ).toEqual([]);
});

test("every page says which language it is in", () => {
  expect(told(({ language, look }) => (language === look.language ? [] : [`says ${language}`]))).toEqual([]);
});

test("every kind of page has a title of its own", () => {
  const kinds = new Map<string, Set<string>>();
  for (const { title, path, status } of sights) {
    if (status === 200)
      kinds.set(title, (kinds.get(title) ?? new Set()).add(patternOf(path).replace(/\?.*/, "")));
  }
  expect([...kinds.keys()].filter((title) => !/^\S.* – \S/.test(title))).toEqual([]);
  const shared = [...kinds].filter(([, patterns]) => patterns.size > 1);
  expect(shared.map(([title, patterns]) => `${title}: ${[...patterns].join(", ")}`)).toEqual([]);
});

/** What is wrong with what was seen, by the eye of `look`: each thing once, with the first pages that have it. */
function told(look: (sight: Sight) => string[]): string[] {
  const places = new Map<string, string[]>();
  for (const sight of sights) {
    const place = `${sight.role ?? "nobody"} ${sight.path} at ${sight.look.width} in ${sight.look.language}`;
    for (const line of look(sight)) places.set(line, [...(places.get(line) ?? []), place]);
  }
  return [...places].map(([line, where]) => `${line} – ${where.length} (${where.slice(0, 3).join(", ")})`);
}

async function seeEverything(role: CastRole | null): Promise<void> {
  const visitor = role ? await signedIn(house.address, role) : new Visitor(house.address);
  await visitor.post("/sprak", { language: "sv" });
  if (role === null) await visitor.post("/logga-in", { email: cast.reader });
  const own = await askFor(visitor, pathsOf(role), role);
  const linked = await follow(visitor, own, role);
  const plan = [...own.filter(isNew), ...linked.filter(isBuiltOfSomethingNew)].flatMap(({ path }) =>
    nextLooks(path).map((look) => ({ path, look })),
  );
  for (const language of ["sv", "en"] as const) {
    await lookAt(
      visitor,
      role,
      plan.filter(({ look }) => look.language === language),
    );
  }
}

/** The pages that are somebody's own, with one that is not there and one that is not for them. */
function pathsOf(role: CastRole | null): string[] {
  const pages = rows.filter(({ resource }) => !resource);
  const forbidden = role && pages.find(({ get }) => get.length > 0 && !isFor(get, role));
  return [
    ...pages.filter(({ get }) => isFor(get, role)).map(({ path }) => path),
    "/finns-inte",
    ...(forbidden ? [forbidden.path] : []),
    ...(role === null ? ["/logga-in/kod"] : []),
  ];
}

/** The pages among what is answered. */
async function askFor(visitor: Visitor, paths: string[], role: CastRole | null): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const path of paths) {
    const answer = await visitor.get(path);
    if (answer.location) leadOn.add(path);
    if (isPage(answer)) sent.push({ role, path, status: answer.status, html: answer.text });
  }
  return sent;
}

/** Asks for everything that is linked to, and tells of what is refused. */
async function follow(visitor: Visitor, from: Sent[], role: CastRole | null): Promise<Sent[]> {
  const asked = new Set(from.map(({ path }) => path));
  const sent: Sent[] = [];
  for (const page of from) {
    for (const path of linksIn(page.html, page.path)) {
      if (asked.has(path)) continue;
      asked.add(path);
      const answer = await visitor.get(path);
      if (answer.status >= 400)
        deadLinks.push(`${role ?? "nobody"} ${page.path} leads to ${path}: ${answer.status}`);
      else if (isPage(answer)) sent.push({ role, path, status: answer.status, html: answer.text });
    }
  }
  return sent;
}

const isPage = ({ headers, location }: Answer) =>
  !location && headers.get("content-type")?.startsWith("text/html") === true;

function isNew({ path, html }: Sent): boolean {
  for (const part of partsOf(html)) partsSeen.add(part);
  const main = `${path} ${/<main.*<\/main>/s.exec(html)?.[0].replace(/nonce="[^"]*"/g, "")}`;
  if (mainsSeen.has(main)) return false;
  mainsSeen.add(main);
  return true;
}

function isBuiltOfSomethingNew({ html }: Sent): boolean {
  const fresh = partsOf(html).filter((part) => !partsSeen.has(part));
  for (const part of fresh) partsSeen.add(part);
  return fresh.length > 0;
}

function partsOf(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)(?=[\s>])([^>]*)>/g)].map(([, name, attributes = ""]) => {
    const classes = /\bclass="([^"]*)"/.exec(attributes)?.[1];
    const part = /\brole="([^"]*)"/.exec(attributes)?.[1];
    return [name, classes, part].join(" ");
  });
}

/** How a page is looked at now: in two ways the first time, so that every page is seen in all, then in one. */
function nextLooks(path: string): Look[] {
  const taken = looksTaken.get(path) ?? 0;
  const number = taken === 0 ? 2 : 1;
  looksTaken.set(path, taken + number);
  return Array.from({ length: number }, (_, place) => looks[(taken + place) % looks.length] as Look);
}

async function lookAt(
  visitor: Visitor,
  role: CastRole | null,
  plan: { path: string; look: Look }[],
): Promise<void> {
  if (!plan[0]) return;
  const { page, complaints, close } = await openWindow(house, visitor, plan[0].look);
  for (const { path, look } of plan) {
    await page.setViewportSize({ width: look.width as number, height: 800 });
    await page.emulateMedia({ colorScheme: look.scheme as "light" | "dark" });
    const response = await page.goto(path);
    sights.push({
      role,
      path,
      status: response?.status(),
      look,
      ...(await page.evaluate(bones)),
      barriers: await barriers(page),
      complaints: complaints.splice(0),
    });
  }
  await close();
}

/** In the page: its title, language and main parts, the headings that are not for paper only, and what stands beyond its right edge when it can be scrolled there. */
function bones(): Pick<Sight, "title" | "language" | "mains" | "levels" | "beyond"> {
  const shown = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter((each) => each.checkVisibility());
  const isWide = document.documentElement.scrollWidth > innerWidth;
  const wide = [...document.body.querySelectorAll("*")].filter(
    (each) => isWide && each.getBoundingClientRect().right > innerWidth + 1,
  );
  return {
    title: document.title,
    language: document.documentElement.lang,
    mains: document.querySelectorAll("main").length,
    levels: shown.map((each) => Number(each.tagName[1])),
    beyond: wide
      .slice(0, 3)
      .map((each) => `${each.tagName}.${each.className} ${each.getBoundingClientRect().right}`),
  };
}
