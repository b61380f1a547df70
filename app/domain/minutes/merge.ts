import { diffArrays } from "diff";

/** What two people's changes to one text came to. */
type Merged = {
  text: string;
  /** False when both changed the same paragraph: the text then has both versions of it, theirs before mine. */
  clean: boolean;
};

/**
 * Puts two people's changes to one text (Markdown) together, paragraph by paragraph: `base` is the text that both
 * began with. Changes to different paragraphs all stand, also beside each other, and so do new paragraphs at the
 * same place. Every paragraph that somebody wrote is in the answer, clean or not; a paragraph that one has taken
 * out and the other has left alone is gone.
 */
export function merge(base: string, mine: string, theirs: string): Merged {
  const from = paragraphs(base);
  const out: string[] = [];
  let clean = true;
  let at = 0;
  for (const region of regionsOf(hunks(from, paragraphs(mine)), hunks(from, paragraphs(theirs)))) {
    out.push(...from.slice(at, region.start));
    const settled = settle(from, region);
    out.push(...settled.blocks);
    clean &&= settled.clean;
    at = region.end;
  }
  out.push(...from.slice(at));
  return { text: out.join("\n\n"), clean };
}

/** A text's paragraphs: what stands between empty lines, so that a list or a table is one. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ""))
    .filter((block) => block !== "");
}

/** Paragraphs `start` up to `end` of the base became `blocks`; with `start` = `end` they are new. */
type Hunk = { start: number; end: number; blocks: string[] };
type Region = { start: number; end: number; mine: Hunk[]; theirs: Hunk[] };

/** Beyond so many changes the whole text is taken as one. */
const mostChanges = 400;

/** What was changed, as finely as it can be told: as many paragraphs for as many are changed one for one. */
function hunks(from: string[], to: string[]): Hunk[] {
  const changes = diffArrays(from, to, { maxEditLength: mostChanges });
  if (!changes) return [{ start: 0, end: from.length, blocks: to }];
  const found: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, blocks: [] };
      found.push(open);
    }
    if (removed) {
      at += value.length;
      open.end = at;
    } else open.blocks.push(...value);
  }
  return found.flatMap(oneForOne);
}

function oneForOne({ start, end, blocks }: Hunk): Hunk[] {
  const count = end - start;
  if (count < 2 || (blocks.length !== count && blocks.length > 0)) return [{ start, end, blocks }];
  return Array.from({ length: count }, (_, place) => ({
    start: start + place,
    end: start + place + 1,
    blocks: blocks.slice(place, place + 1),
  }));
}

/** Both people's changes in the order of the text, those that meet in the same place together. */
function regionsOf(mine: Hunk[], theirs: Hunk[]): Region[] {
  const all = [
    ...mine.map((hunk) => ({ hunk, by: "mine" as const })),
    ...theirs.map((hunk) => ({ hunk, by: "theirs" as const })),
  ].sort((one, other) => one.hunk.start - other.hunk.start || one.hunk.end - other.hunk.end);
  const regions: Region[] = [];
  for (const { hunk, by } of all) {
    const last = regions.at(-1);
    const isNew = hunk.start === hunk.end;
    const meets =
      last && (hunk.start < last.end || (isNew && last.start === last.end && last.start === hunk.start));
    const region = meets ? last : { start: hunk.start, end: hunk.end, mine: [], theirs: [] };
    if (!meets) regions.push(region);
    region.end = Math.max(region.end, hunk.end);
    region[by].push(hunk);
  }
  return regions;
}

function settle(from: string[], region: Region): { blocks: string[]; clean: boolean } {
  const mine = versionOf(from, region, region.mine);
  const theirs = versionOf(from, region, region.theirs);
  if (region.theirs.length === 0) return { blocks: mine, clean: true };
  if (region.mine.length === 0) return { blocks: theirs, clean: true };
  const isNew = region.start === region.end;
  if (isNew && holds(mine, theirs)) return { blocks: mine, clean: true };
  if (isNew && holds(theirs, mine)) return { blocks: theirs, clean: true };
  const isSame = mine.join("\n\n") === theirs.join("\n\n");
  const more = mine.filter((block) => !theirs.includes(block));
  return { blocks: isSame ? mine : [...theirs, ...more], clean: isNew || isSame };
}

/** How one of them would have the region. */
function versionOf(from: string[], { start, end }: Region, own: Hunk[]): string[] {
  const out: string[] = [];
  let at = start;
  for (const hunk of own) {
    out.push(...from.slice(at, hunk.start), ...hunk.blocks);
    at = hunk.end;
  }
  return [...out, ...from.slice(at, end)];
}

/** Whether the one has everything the other has, in its order. */
function holds(one: string[], other: string[]): boolean {
  let at = 0;
  for (const block of one) if (block === other[at]) at++;
  return at === other.length;
}
