import { rows } from "../routes/rights/every-row";
import { isFor } from "../routes/rights/row";
import { barriers, type Look, openWindow } from "./browser";
import type { House } from "./server";
import { type Answer, type CastRole, cast, signedIn, Visitor } from "./visitor";
import { linksIn, patternOf } from "./walk";

/**
 * How far a crawl looks: at pages that are built of something new, or at every page as everybody and in every look. The links are
 * followed either way: from everybody's pages to each kind of page, or from each kind of page to each.
 */
export type Reach = "new" | "every";

/** A page that somebody is to be sent, and what it is to answer when it does not lead on. */
type Own = { path: string; status: number };

/** A page as somebody was sent it. */
type Sent = { path: string; html: string };

/** A page as it stood in Chromium. */
export type Sight = {
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

/**
 * Those whose pages differ most. When only what is new is looked at, these are sent every page of theirs; the others begin where
 * they would, and are sent what none of these may read.
 */
const furthest: (CastRole | null)[] = ["coordinator", null];

/** A desk and a phone, by day and by night, in both languages: the first two see as much of that as two looks can. */
const looks: Look[] = [
  { width: 1280, scheme: "light", language: "sv" },
  { width: 320, scheme: "dark", language: "en" },
  { width: 1280, scheme: "dark", language: "en" },
  { width: 320, scheme: "light", language: "sv" },
];

/**
 * How the next reader of a page sees it when everything is seen: a page that one alone may read in all looks; else the first
 * two in all looks between them, two each, and the others, when it is built of something new to them, in one each, in turn.
 */
function looksFor(path: string, readersBefore: number): Look[] {
  if (readersBefore < 2 && !isForOneAlone(path)) return looks.slice(2 * readersBefore, 2 * readersBefore + 2);
  return readersBefore === 0 ? looks : [looks[readersBefore % looks.length] as Look];
}

function isForOneAlone(path: string): boolean {
  const row = rows.find((each) => each.path === path);
  return row !== undefined && roles.filter((role) => isFor(row.get, role)).length === 1;
}

/** So many links of a kind are followed by each reader: in all, or from a kind of page. */
const mostOfAKind: Record<Reach, number> = { new: 2, every: 25 };

/**
 * Everybody is sent every page that is theirs and follows the links on it, and Chromium looks at what came. Two go
 * through the house at a time.
 */
export class Crawl {
  readonly sights: Sight[] = [];
  readonly deadLinks: string[] = [];
  /** Pages of somebody's own that did not answer as they should. */
  readonly wrongAnswers: string[] = [];
  /** Addresses that only lead on, and so are no pages. */
  readonly leadOn = new Set<string>();
  /** How many a page is theirs and has been sent to. */
  private readonly readers = new Map<string, number>();
  private turns = 0;
  /** What pages are built of: elements with their classes and parts. */
  private readonly partsSeen = new Set<string>();

  constructor(
    private readonly house: House,
    private readonly reach: Reach,
  ) {}

  async go(): Promise<this> {
    const waiting = [...roles];
    const goThrough = async () => {
      for (let role = waiting.shift(); role !== undefined; role = waiting.shift()) await this.goAs(role);
    };
    await Promise.all([goThrough(), goThrough()]);
    return this;
  }

  private async goAs(role: CastRole | null): Promise<void> {
    const { address } = this.house;
    const visitor = role ? await signedIn(address, role) : new Visitor(address);
    await visitor.post("/sprak", { language: "sv" });
    if (role === null) await visitor.post("/logga-in", { email: cast.reader });
    const own = await this.askFor(visitor, ownPages(role, this.reach), role);
    const linked = await this.follow(visitor, own, role);
    const plan = [
      ...own.flatMap((sent) => this.looksAtOwn(sent)),
      ...linked.filter(({ html }) => this.meetsNew(html)).map(({ path }) => this.next(path)),
    ];
    for (const language of ["sv", "en"]) {
      await this.lookAt(
        visitor,
        role,
        plan.filter(({ look }) => look.language === language),
      );
    }
  }

  /** The pages among what is answered. */
  private async askFor(visitor: Visitor, pages: Own[], role: CastRole | null): Promise<Sent[]> {
    const sent: Sent[] = [];
    for (const { path, status } of pages) {
      const answer = await visitor.get(path);
      if (answer.location) this.leadOn.add(path);
      else if (answer.status !== status)
        this.wrongAnswers.push(`${role ?? "nobody"} ${path}: ${answer.status} for ${status}`);
      if (isPage(answer)) sent.push({ path, html: answer.text });
    }
    return sent;
  }

  /** Asks for what is linked to, and tells of what is refused. */
  private async follow(visitor: Visitor, from: Sent[], role: CastRole | null): Promise<Sent[]> {
    const asked = new Set(from.map(({ path }) => path));
    const ofAKind = new Map<string, number>();
    const sent: Sent[] = [];
    for (const page of from) {
      for (const path of linksIn(page.html, page.path)) {
        if (asked.has(path)) continue;
        const kind = `${this.reach === "every" ? patternOf(page.path) : ""} ${patternOf(path)}`;
        const number = (ofAKind.get(kind) ?? 0) + 1;
        if (number > mostOfAKind[this.reach]) continue;
        ofAKind.set(kind, number);
        asked.add(path);
        const answer = await visitor.get(path);
        if (answer.status >= 400)
          this.deadLinks.push(`${role ?? "nobody"} ${page.path} leads to ${path}: ${answer.status}`);
        else if (isPage(answer)) sent.push({ path, html: answer.text });
      }
    }
    return sent;
  }

  private looksAtOwn({ path, html }: Sent): Plan {
    const readers = this.readers.get(path) ?? 0;
    this.readers.set(path, readers + 1);
    const isNew = this.meetsNew(html);
    if (this.reach === "every")
      return readers < 2 || isNew ? looksFor(path, readers).map((look) => ({ path, look })) : [];
    return isNew ? [this.next(path)] : [];
  }

  /** Notes what a page is built of, and tells whether any of it was not met before. */
  private meetsNew(html: string): boolean {
    const fresh = partsOf(html).filter((part) => !this.partsSeen.has(part));
    for (const part of fresh) this.partsSeen.add(part);
    return fresh.length > 0;
  }

  /** The looks take turns, so that a kind of page is seen in several. */
  private next(path: string): Plan[number] {
    this.turns += 1;
    return { path, look: looks[this.turns % looks.length] as Look };
  }

  private async lookAt(visitor: Visitor, role: CastRole | null, plan: Plan): Promise<void> {
    if (!plan[0]) return;
    const { page, complaints, close } = await openWindow(this.house, visitor, plan[0].look);
    for (const { path, look } of plan) {
      await page.setViewportSize({ width: look.width as number, height: 800 });
      await page.emulateMedia({ colorScheme: look.scheme as "light" | "dark" });
      const response = await page.goto(path);
      this.sights.push({
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
}

type Plan = { path: string; look: Look }[];

/** The pages that are somebody's own, as far as told, with one that is not there and one that is not for them. */
function ownPages(role: CastRole | null, reach: Reach): Own[] {
  const pages = rows.filter(({ resource }) => !resource);
  const own = pages
    .filter(({ get }) => isFor(get, role))
    .map(({ path, get, answers = 200 }) => ({ path, get, status: answers }));
  if (reach === "new" && !furthest.includes(role))
    return own.filter(({ path, get }) => path === "/" || !furthest.some((each) => isFor(get, each)));
  const forbidden = role && pages.find(({ get }) => get.length > 0 && !isFor(get, role));
  return [
    ...own,
    { path: "/finns-inte", status: 404 },
    ...(forbidden
      ? [{ path: forbidden.path, status: isFor(forbidden.hiddenFrom ?? [], role) ? 404 : 403 }]
      : []),
    ...(role === null ? [{ path: "/logga-in/kod", status: 200 }] : []),
  ];
}

const isPage = ({ headers, location }: Answer) =>
  !location && headers.get("content-type")?.startsWith("text/html") === true;

function partsOf(html: string): string[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)(?=[\s>])([^>]*)>/g)].map(([, name, attributes = ""]) => {
    const classes = /\bclass="([^"]*)"/.exec(attributes)?.[1];
    const part = /\brole="([^"]*)"/.exec(attributes)?.[1];
    return [name, classes, part].join(" ");
  });
}

/**
 * In the page: its title, language and main parts, the headings that are not for paper only, and what stands beyond its
 * right edge when it can be scrolled there.
 */
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
