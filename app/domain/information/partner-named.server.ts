import { asc } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { partners } from "#db/schema.server";

/** What a place is called besides its name, and letters leave out. */
const ranks = /\s+(?:kommun|stad|municipality|city|county|fylke)$/iu;

/**
 * The partner whose name, here or at home, stands in a text as whole words, with or without "kommun" after it and with an s
 * after it; the longest name where there are several. Null when none does.
 */
export function partnerNamedIn(db: Database, text: string): string | null {
  const read = folded(text);
  const named = db
    .select({ id: partners.id, name: partners.name, localName: partners.localName })
    .from(partners)
    .orderBy(asc(partners.name), asc(partners.id))
    .all()
    .flatMap(({ id, name, localName }) =>
      [name, localName ?? ""]
        .flatMap((each) => [each, each.replace(ranks, "")])
        .filter((each) => each.trim().length >= 4)
        .map((each) => ({ id, name: folded(each) })),
    )
    .filter(({ name }) => standsIn(read, name))
    .sort((one, other) => other.name.length - one.name.length);
  return named[0]?.id ?? null;
}

const folded = (text: string) => text.normalize("NFC").toLocaleLowerCase("sv").replaceAll(/\s+/g, " ").trim();

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = at + name.length;
    const next = text[after] === "s" ? after + 1 : after;
    if (!isLetter(text[at - 1]) && (!isLetter(text[after]) || !isLetter(text[next]))) return true;
  }
  return false;
}
