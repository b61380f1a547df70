import type SqliteDatabase from "better-sqlite3";
import { connectionOf, type Database } from "#db/open.server";
import type { ArchiveKind, ArchiveTagSort, Visibility } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { sees } from "~/domain/sight";
import { Interned } from "./interned";
import { sightOf } from "./visible.server";

/** What a search can be narrowed by. */
export const choiceSorts = [
  "kinds",
  "years",
  "unitIds",
  "themeIds",
  "programmeCodes",
  "countryCodes",
  "partnerIds",
] as const;
export type ChoiceSort = (typeof choiceSorts)[number];

const sortOfTag: Record<ArchiveTagSort, ChoiceSort> = {
  theme: "themeIds",
  programme: "programmeCodes",
  country: "countryCodes",
  partner: "partnerIds",
};

/**
 * The facts that every entry of the archive is narrowed, counted and sorted by, in memory: a search that finds half of
 * a large archive counts it in a few milliseconds, where reading rows would take half a second. A fact ("kind is lesson",
 * "year is 2024") is a number, and so is the right to see; an entry is a place in rows of numbers.
 */
export class Catalogue {
  /** Places are the entries' own numbers less this. */
  private base = 0;
  private size = 0;
  private held = 0;
  private sights = new Uint16Array(0);
  private days = new Int32Array(0);
  /** Where an entry's facts begin in `pool`, and how many they are. */
  private begins = new Int32Array(0);
  private counts = new Uint16Array(0);
  private pool = new Int32Array(1024);
  private used = 0;
  private readonly facts = new Interned();
  private readonly sightsKnown = new Interned();
  /** The last change that is taken in. */
  private takenIn = -1;

  /** Takes in what has changed since last time; all of it the first time, or when too much has. */
  follow(connection: SqliteDatabase.Database): void {
    const { first, last } = connection
      .prepare(
        "select (select min(id) from archive_changes) as first, coalesce((select max(id) from archive_changes), 0) as last",
      )
      .get() as { first: number | null; last: number };
    if (last === this.takenIn) return;
    const isKnown = this.takenIn >= 0 && last > this.takenIn && first !== null && first <= this.takenIn + 1;
    if (isKnown && this.used < 4 * (this.size + 1000) * 8) this.takeIn(connection);
    else this.takeAll(connection);
    this.takenIn = last;
  }

  /** Whether the viewer may see an entry, and it has and lacks what is told; an entry that is gone is never found. */
  finder(viewer: Viewer, narrowed: readonly Narrowing[]): (id: number) => boolean {
    const seen = this.sightsKnown.values.map(
      (text) => text !== "" && sees(viewer, JSON.parse(text) as ReturnType<typeof sightOf>),
    );
    const wanted = narrowed
      .filter(({ isUnwanted }) => !isUnwanted)
      .map((each) => ({ ...each, facts: this.factsOf(each) }));
    const unwanted = narrowed.filter(({ isUnwanted }) => isUnwanted).map((each) => this.factsOf(each));
    const isTold = (place: number) =>
      wanted.every(({ facts }) => this.hasAny(place, facts)) &&
      unwanted.every((facts) => !this.hasAny(place, facts));
    const { sights, base } = this;
    // What is not there has the sight 0, which nobody has.
    const isSeen = (id: number) => seen[sights[id - base] ?? 0] === true;
    return narrowed.length === 0 ? isSeen : (id) => isSeen(id) && isTold(id - base);
  }

  /** How many entries there are, seen or not. */
  get entries(): number {
    return this.held;
  }

  /** How many entries there would be in all of the archive, when `found` of those up to one are what is asked for. */
  estimate(found: number, upTo: number): number {
    return (found * this.size) / Math.max(1, Math.min(this.size, upTo - this.base + 1));
  }

  /** All entries, in order. */
  all(): number[] {
    const ids: number[] = [];
    for (let place = 0; place < this.size; place++)
      if (this.sights[place] as number) ids.push(place + this.base);
    return ids;
  }

  /**
   * Which of the entries have what is chosen (`narrowed`, in the same order), and how many each fact would give with the
   * rest of the choices as they are.
   */
  count(ids: readonly number[], choices: Choices): { narrowed: readonly number[]; counts: FactCount[] } {
    const sorts = choiceSorts.map((sort) => this.facts.numbersOf(sort, choices[sort].map(String)));
    const needed = sorts.reduce((bits, facts, sort) => (facts.size > 0 ? bits | (1 << sort) : bits), 0);
    const isChosen = new Uint8Array(this.facts.values.length);
    for (const facts of sorts) for (const fact of facts) isChosen[fact] = 1;
    const bitOf = Uint8Array.from(this.facts.sorts, (sort) => 1 << choiceSorts.indexOf(sort as ChoiceSort));
    const totals = new Int32Array(this.facts.values.length);
    const narrowed: number[] = [];
    const { pool } = this;
    for (const id of ids) {
      const place = id - this.base;
      const begin = this.begins[place] as number;
      const end = begin + (this.counts[place] as number);
      if (needed === 0) {
        for (let at = begin; at < end; at++) (totals[pool[at] as number] as number)++;
        continue;
      }
      let answered = 0;
      for (let at = begin; at < end; at++) {
        const fact = pool[at] as number;
        if (isChosen[fact]) answered |= bitOf[fact] as number;
      }
      const lacking = needed & ~answered;
      if (lacking === 0) narrowed.push(id);
      // What lacks a choice of one sort alone counts among the other choices of that sort.
      if ((lacking & (lacking - 1)) !== 0) continue;
      for (let at = begin; at < end; at++) {
        const fact = pool[at] as number;
        if (lacking === 0 || bitOf[fact] === lacking) totals[fact] = (totals[fact] as number) + 1;
      }
    }
    const counts = [...totals].flatMap((count, fact): FactCount[] =>
      count === 0
        ? []
        : [{ sort: this.facts.sorts[fact] as ChoiceSort, value: this.facts.values[fact] as string, count }],
    );
    return { narrowed: needed === 0 ? ids : narrowed, counts };
  }

  /** The values of a sort that some entry has. */
  valuesOf(sort: ChoiceSort): string[] {
    return this.facts.values.filter((_, fact) => this.facts.sorts[fact] === sort);
  }

  /** The entries in order: the newest day first, those without a day last. */
  newestFirst(ids: readonly number[]): number[] {
    const day = (id: number) => this.days[id - this.base] as number;
    return [...ids].sort((a, b) => day(b) - day(a) || a - b);
  }

  private factsOf({ sort, values }: Narrowing): Set<number> {
    return this.facts.numbersOf(sort, values);
  }

  private hasAny(place: number, facts: ReadonlySet<number>): boolean {
    const begin = this.begins[place] as number;
    for (let at = begin; at < begin + (this.counts[place] as number); at++)
      if (facts.has(this.pool[at] as number)) return true;
    return false;
  }

  private takeAll(connection: SqliteDatabase.Database): void {
    const { first, last } = connection
      .prepare("select coalesce(min(id), 1) as first, coalesce(max(id), 0) as last from archive_entries")
      .get() as { first: number; last: number };
    this.base = first;
    this.size = 0;
    this.held = 0;
    this.used = 0;
    [this.sights, this.days] = [new Uint16Array(0), new Int32Array(0)];
    [this.begins, this.counts] = [new Int32Array(0), new Uint16Array(0)];
    this.makeRoomFor(last - first + 1);
    for (const row of connection.prepare(factsOfEntries).iterate(first, last)) this.put(row as Row);
  }

  private takeIn(connection: SqliteDatabase.Database): void {
    const changed = connection
      .prepare("select distinct entry_id from archive_changes where id > ?")
      .pluck()
      .all(this.takenIn) as number[];
    const read = connection.prepare(factsOfEntries);
    for (const id of changed) {
      if (id < this.base) continue;
      const row = read.get(id, id) as Row | undefined;
      if (row) this.put(row);
      else this.takeOut(id - this.base);
    }
  }

  private takeOut(place: number): void {
    if (place >= this.size || this.sights[place] === 0) return;
    this.sights[place] = 0;
    this.held--;
  }

  private put(row: Row): void {
    const place = row.id - this.base;
    if (place >= this.size) this.makeRoomFor(place + 1);
    if (this.sights[place] === 0) this.held++;
    this.sights[place] = this.sightsKnown.numberOf("sight", JSON.stringify(sightOf(row)));
    this.days[place] = row.day === null ? 0 : Number(row.day.replaceAll("-", ""));
    const facts = [
      this.facts.numberOf("kinds", row.kind),
      ...(row.year === null ? [] : [this.facts.numberOf("years", String(row.year))]),
      ...(row.unitId === null ? [] : [this.facts.numberOf("unitIds", row.unitId)]),
      ...(row.tags === null
        ? []
        : (JSON.parse(row.tags) as [ArchiveTagSort, string][]).map(([sort, value]) =>
            this.facts.numberOf(sortOfTag[sort], value),
          )),
    ];
    if (this.used + facts.length > this.pool.length) this.pool = larger(this.pool, 2 * this.pool.length);
    this.pool.set(facts, this.used);
    this.begins[place] = this.used;
    this.counts[place] = facts.length;
    this.used += facts.length;
  }

  private makeRoomFor(size: number): void {
    this.size = Math.max(this.size, size);
    if (size <= this.sights.length) return;
    const room = Math.ceil(size * 1.25) + 64;
    this.sights = larger(this.sights, room);
    this.days = larger(this.days, room);
    this.begins = larger(this.begins, room);
    this.counts = larger(this.counts, room);
  }
}

/** Chosen values of each sort; nothing chosen means all. */
export type Choices = {
  kinds: readonly ArchiveKind[];
  years: readonly number[];
} & Record<Exclude<ChoiceSort, "kinds" | "years">, readonly string[]>;

/** Only entries that have any of the values, or with `isUnwanted` none of them. */
export type Narrowing = { sort: ChoiceSort; values: readonly string[]; isUnwanted: boolean };

export type FactCount = { sort: ChoiceSort; value: string; count: number };

type Row = {
  id: number;
  kind: ArchiveKind;
  year: number | null;
  day: string | null;
  unitId: string | null;
  visibility: Visibility;
  groupId: string | null;
  authorId: string | null;
  tags: string | null;
};

const factsOfEntries = `
  select id, kind, year, day, unit_id as unitId, visibility, group_id as groupId, author_id as authorId,
    (select json_group_array(json_array(sort, value)) from archive_tags where entry_id = archive_entries.id) as tags
  from archive_entries where id between ? and ? order by id`;

function larger<Numbers extends Uint8Array | Uint16Array | Int32Array>(
  numbers: Numbers,
  size: number,
): Numbers {
  const made = new (numbers.constructor as new (size: number) => Numbers)(size);
  made.set(numbers);
  return made;
}

const catalogues = new WeakMap<SqliteDatabase.Database, Catalogue>();

/** The catalogue of a database as it stands. Inside a transaction that may be undone it is made for that alone. */
export function catalogueOf(db: Database): Catalogue {
  const connection = connectionOf(db);
  const mayBeUndone = connection.inTransaction && !connection.readonly;
  const catalogue = (mayBeUndone ? null : catalogues.get(connection)) ?? new Catalogue();
  catalogue.follow(connection);
  if (!mayBeUndone) catalogues.set(connection, catalogue);
  return catalogue;
}

const [changesKept, changesBetweenSweeps] = [20_000, 1000];

/** Notes that an entry has been put or taken out, so that every catalogue learns of it. */
export function noteChange(db: Database, entryId: number): void {
  const connection = connectionOf(db);
  const number = Number(
    connection.prepare("insert into archive_changes (entry_id) values (?)").run(entryId).lastInsertRowid,
  );
  if (number % changesBetweenSweeps === 0)
    connection.prepare("delete from archive_changes where id <= ?").run(number - changesKept);
}
