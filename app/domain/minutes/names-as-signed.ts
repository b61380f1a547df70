import type { MinutesText, OtherPresence } from "./canonical";

/**
 * The names of people whose accounts have been anonymised, as the signed minutes have them. A text that is made anew
 * from the tables, as for a correction, has a mark where such a name belongs; what was signed says which name it was.
 */
const mark = "\u0001";

/** What stands in a text for the name of somebody who has been anonymised. */
export const markOf = (personId: string) => mark + personId;

/** What somebody is called whose account has been anonymised. */
export const formerMember = "Tidigare medlem";

const isMark = (name: string | null | undefined): name is string => !!name?.startsWith(mark);

/** Puts the names that were signed in place of the marks; where nothing was signed, the words for a former member. */
export function namedAsSigned(text: MinutesText, signed: MinutesText | null): MinutesText {
  if (!JSON.stringify(text).includes("\\u0001")) return text;
  const names = signed ? namesIn(text, signed) : new Map<string, string>();
  const others = text.others.map((row) =>
    isMark(row.name) ? { ...row, title: titleOf(row, names, signed) } : row,
  );
  const walk = (each: unknown): unknown => {
    if (typeof each === "string") return isMark(each) ? (names.get(each) ?? formerMember) : each;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each === "object" && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, walk(one)]));
    return each;
  };
  return walk({ ...text, others }) as MinutesText;
}

function namesIn(text: MinutesText, signed: MinutesText): Map<string, string> {
  const names = new Map<string, string>();
  const take = (name: string | null, was: string | null | undefined) => {
    if (isMark(name) && was && !names.has(name)) names.set(name, was);
  };
  take(text.chair, signed.chair);
  take(text.secretary, signed.secretary);
  for (const row of text.units) {
    const was = signed.units.find(({ unit }) => unit === row.unit);
    take(row.person, was?.person);
    take(row.standsInFor, was?.standsInFor);
  }
  const [now, then] = [outcomesIn(text), outcomesIn(signed)];
  for (const each of now) take(each.responsible, then.find(({ id }) => id === each.id)?.responsible);
  fill(names, text.members, signed.members, ({ presence, from, until }) => `${presence} ${from} ${until}`);
  fill(names, text.others, signed.others, ({ capacity, from, until }) => `${capacity} ${from} ${until}`);
  const bare = (list: string[]) => list.map((name) => ({ name }));
  fill(names, bare(text.adjusters), bare(signed.adjusters), () => "");
  fill(names, bare(text.signedOff?.by ?? []), bare(signed.signedOff?.by ?? []), () => "");
  return names;
}

/** Gives each mark of a list the name that was signed and that nobody else in it has: first of those whose row says the same. */
function fill<Row extends { name: string }>(
  names: Map<string, string>,
  rows: readonly Row[],
  signed: readonly Row[],
  sayingOf: (row: Row) => string,
): void {
  const taken = new Set(rows.map(({ name }) => names.get(name) ?? name));
  for (const alike of [true, false])
    for (const row of rows.filter(({ name }) => isMark(name) && !names.has(name))) {
      const was = signed.find(
        (each) => !taken.has(each.name) && (!alike || sayingOf(each) === sayingOf(row)),
      );
      if (!was) continue;
      names.set(row.name, was.name);
      taken.add(was.name);
    }
}

const titleOf = (row: OtherPresence, names: Map<string, string>, signed: MinutesText | null) =>
  signed?.others.find(({ name, capacity }) => name === names.get(row.name) && capacity === row.capacity)
    ?.title ?? null;

const outcomesIn = ({ items }: MinutesText) =>
  items.flatMap(({ decisions, actions }) => [...decisions, ...actions]);
