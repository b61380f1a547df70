import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { lessons, people, projects, units } from "#db/schema.server";
import type { ArchiveKind, ProjectStatus } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { tokensOf } from "./analyser";
import { bestOf, idsFor, mostCompared, textsOf } from "./candidates.server";
import { type Catalogue, catalogueOf } from "./catalogue.server";
import { type Asked, askedOf } from "./expressions";
import { type Found, type Hit, hitsOf } from "./hits.server";
import { type Rarities, raritiesOf } from "./rarities.server";
import { scoresOf } from "./scoring";
import { type Term, termsOf } from "./terms";

/** Somebody who has been through something like it, with the lesson or project that shows it. */
type Colleague = {
  id: string;
  name: string;
  unitName: string | null;
  email: string;
  phone: string | null;
  /** How they know: they wrote the lesson, or are the contact for the project. */
  knowsBy: "lesson" | "project";
  title: string;
  path: string;
};

/** What the archive holds of the kind that somebody is about to write; each list the likest first, three at most. */
export type Tried = {
  lessons: Hit[];
  /** Projects and initiatives, those that were turned down among them; an initiative has no status here. */
  works: (Hit & { status: ProjectStatus | null })[];
  colleagues: Colleague[];
};

/** What is being written, in words, and the record itself when it stands in the archive already. */
export type Attempt = { text: string; except: { kind: ArchiveKind; recordId: string } | null };

const nothingTried: Tried = { lessons: [], works: [], colleagues: [] };

/** What can be being written and stand in the archive already. */
export const triedKinds = ["project", "partner", "initiative"] as const;

/** So many of each are shown. */
const mostShown = 3;

/** A text of several sentences is asked for with so many of its words. */
const mostTerms = 30;

/** With fewer of the words in common, two texts are alike only as any two are; of a few words, one is enough. */
const fewestShared = (terms: number) => (terms < 4 ? 1 : 2);

/**
 * What has been tried before that is like what somebody is about to write: lessons, projects and initiatives that the
 * viewer may see, and colleagues to call. The text is asked of the archive as a long question, by the same words, near
 * words and scores as any search; what ties records to each other counts for nothing. A text without words gives nothing.
 */
export function triedBefore(db: Database, viewer: Viewer, { text, except }: Attempt): Tried {
  const words = tokensOf(text).map(({ word }) => [{ text: word, quoted: false, isBeginning: false }]);
  const terms = termsOf(words, mostTerms);
  const asked = askedOf(terms);
  if (asked === null) return nothingTried;
  const catalogue = catalogueOf(db);
  const question = { asked, terms, rarities: raritiesOf(db, catalogue, terms) };
  const likest = (kinds: ArchiveKind[]) =>
    hitsOf(db, viewer, likestOf(db, catalogue, viewer, question, kinds), terms)
      .filter(({ kind, recordId }) => except?.kind !== kind || except.recordId !== recordId)
      .slice(0, mostShown);
  const found = { lessons: likest(["lesson"]), works: withStatus(db, likest(["project", "initiative"])) };
  return { ...found, colleagues: colleaguesOf(db, viewer, [...found.lessons, ...found.works]) };
}

type Asking = { asked: Asked; terms: readonly Term[]; rarities: Rarities };

/** The likest entries of some kinds, one more than is shown since one may be what is being written. */
function likestOf(
  db: Database,
  catalogue: Catalogue,
  viewer: Viewer,
  { asked, terms, rarities }: Asking,
  kinds: ArchiveKind[],
): Found[] {
  const isTold = catalogue.finder(viewer, [{ sort: "kinds", values: kinds, isUnwanted: false }]);
  const holding = idsFor(db, asked.some).filter(isTold);
  const ids = holding.length <= mostCompared ? holding : bestOf(db, asked.bestOfSome(isRare), isTold);
  return scoresOf(textsOf(db, ids), terms, rarities)
    .filter(({ covered }) => covered.size >= fewestShared(terms.length))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, mostShown + 1)
    .map(({ id, ways }) => ({ id, ways }));
}

/** A long text has rare words enough: the common ones need no pairing. */
const isRare = () => false;

function withStatus(db: Database, works: readonly Hit[]): Tried["works"] {
  const ids = works.filter(({ kind }) => kind === "project").map(({ recordId }) => recordId);
  const rows = db
    .select({ id: projects.id, status: projects.status })
    .from(projects)
    .where(inArray(projects.id, ids))
    .all();
  return works.map((work) => ({
    ...work,
    status: (work.kind === "project" && rows.find(({ id }) => id === work.recordId)?.status) || null,
  }));
}

/** Those to call about what was found, in its order, each once; never the viewer, and nobody who has left. */
function colleaguesOf(db: Database, viewer: Viewer, found: readonly Hit[]): Colleague[] {
  const ids = (kind: ArchiveKind) => found.filter((hit) => hit.kind === kind).map((hit) => hit.recordId);
  const who = {
    id: people.id,
    name: people.name,
    unitName: units.name,
    email: people.email,
    phone: people.phone,
  };
  const authors = db
    .select({ recordId: lessons.id, title: lessons.title, ...who })
    .from(lessons)
    .innerJoin(people, eq(people.id, lessons.authorId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(inArray(lessons.id, ids("lesson")), isNull(people.deactivatedAt)))
    .all();
  const contacts = db
    .select({ recordId: projects.id, title: projects.title, ...who })
    .from(projects)
    .innerJoin(people, eq(people.id, projects.contactId))
    .leftJoin(units, eq(units.id, people.unitId))
    .where(and(inArray(projects.id, ids("project")), isNull(people.deactivatedAt)))
    .all();
  const colleagues = new Map<string, Colleague>();
  for (const { kind, recordId, path } of found) {
    const [knowsBy, rows] =
      kind === "lesson" ? (["lesson", authors] as const) : (["project", contacts] as const);
    const row = kind === "initiative" ? undefined : rows.find((each) => each.recordId === recordId);
    if (!row || row.id === viewer.personId || colleagues.has(row.id)) continue;
    const { recordId: _, ...colleague } = row;
    colleagues.set(row.id, { ...colleague, knowsBy, path });
  }
  return [...colleagues.values()].slice(0, mostShown);
}
