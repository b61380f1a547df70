import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { type CastRole, cast, signedIn, Visitor } from "../support/visitor";
import { rows } from "./rights/every-row";
import { layRecords } from "./rights/records";
import { isFor } from "./rights/row";

/**
 * Passages in another language than the page's say so (WCAG 3.1.2), that a voice reads them right: what people of the house
 * have written is Swedish on an English page, and the few English texts of theirs are English on a Swedish one.
 */

/** Proper names are the same in any language and need no mark, nor do the names of files. */
let named: RegExp;

/** What people have written as the names of things. It is Swedish, also where no letter or word shows it. */
let written: string[] = [];

const house = commonHouse((house) => {
  layRecords(house);
  const columns = (listed: Record<string, string[]>) =>
    Object.entries(listed).flatMap(([column, tables]) =>
      tables.flatMap(
        (table) =>
          house.watch.$client
            .prepare(`select distinct ${column} from ${table} where ${column} is not null`)
            .pluck()
            .all() as string[],
      ),
    );
  const names = [
    ...columns({
      name: [
        "people",
        "units",
        "groups",
        "partners",
        "partner_people",
        "municipality",
        "receivers",
        "informed",
      ],
      short_name: ["units"],
      governing_body: ["units"],
      adopted_by: ["policies"],
      guest_name: ["invitations"],
    }),
    ...columns({ name: ["attachments"], file_name: ["documents"] }),
    // A programme that is called the same in both languages.
    ...(house.watch.$client
      .prepare("select name_sv from programmes where name_sv = name_en")
      .pluck()
      .all() as string[]),
    ...["Träffpunkt", "Åland Islands"],
  ]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  // Whole words, also as owners: a short name is no part of another word.
  named = new RegExp(`(?<![\\p{L}\\d])(?:${names.join("|")})s?(?![\\p{L}\\d])`, "gu");
  written = columns({
    title: [
      ...[
        "projects",
        "policies",
        "lessons",
        "agenda_items",
        "standing_items",
        "polls",
        "calls",
        "initiatives",
        "goals",
        "trainings",
      ],
      ...["information_entries", "partner_agreements", "newsletters"],
    ],
    text: ["actions", "decisions", "indicators", "year_tasks"],
    theme: ["meetings"],
  }).filter((text) => text.length >= 10 && /\s/.test(withoutNames(text).trim()));
});

test("on an English page what people have written says that it is Swedish", async () => {
  const { unmarked, seen } = await unmarkedOn("en", () => true);
  expect(unmarked).toEqual([]);
  expect(seen).toBeGreaterThan(250);
});

test("on a Swedish page what stands in English says so, where there is such a text", async () => {
  const rooms = ["/register/projekt", "/register/utlysningar", "/register/program", "/oppet", "/utkorg"];
  const { unmarked, seen } = await unmarkedOn("sv", (path) => rooms.some((room) => path.startsWith(room)));
  expect(unmarked).toEqual([]);
  expect(seen).toBeGreaterThan(20);
});

type Language = "sv" | "en";

/** Every page once, as the first of the cast who may see it: what says that it is in the page's language and is not. */
async function unmarkedOn(language: Language, isAmong: (path: string) => boolean) {
  const roles: (CastRole | null)[] = [...(Object.keys(cast) as CastRole[]), null];
  const unmarked = new Map<string, string>();
  let seen = 0;
  for (const role of roles) {
    const pages = rows.filter(
      ({ path, get, resource }) =>
        !resource && isAmong(path) && roles.find((each) => isFor(get, each)) === role,
    );
    if (pages.length === 0) continue;
    const visitor = role ? await signedIn(house.address, role) : new Visitor(house.address);
    await visitor.post("/sprak", { language });
    for (const { path } of pages) {
      const { status, text, headers } = await visitor.get(path);
      if (status !== 200 || !headers.get("content-type")?.startsWith("text/html")) continue;
      seen += 1;
      for (const passage of passagesOf(text, language))
        if (isForeign(passage, language)) unmarked.set(passage, path);
    }
  }
  return { unmarked: [...unmarked].map(([passage, path]) => `${path}: ${passage}`), seen };
}

/** Everything that a page says in its own language, as its marks have it; its title in the head can carry no mark. */
function passagesOf(html: string, language: Language): string[] {
  const passages: string[] = [];
  const open: { element: string; language: string }[] = [];
  const parser = new Parser({
    onopentag(element, attributes) {
      const own = attributes.lang ?? open.at(-1)?.language ?? "";
      open.push({ element, language: own });
      if (own !== language) return;
      for (const each of ["aria-label", "alt", "title", "placeholder"])
        if (attributes[each]) passages.push(attributes[each]);
    },
    ontext(text) {
      const inside = open.at(-1);
      const isOwn = inside?.language === language && open.at(-2)?.element !== "head";
      if (isOwn && text.trim() !== "") passages.push(text.trim());
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(html.replaceAll(/<(script|style|textarea)\b[\s\S]*?<\/\1>/g, ""));
  parser.end();
  return passages;
}

const signs: Record<Language, RegExp> = {
  sv: /[åäö]|(^|\s)(och|att|för|med|på|av|till|från|som|ett|är|vid|hos|efter|eller|samt|utan|mellan)(\s|$)/i,
  en: /(^|\s)(the|and|of|with|for|to|from|by|about)(\s|$)/i,
};

const isForeign = (passage: string, language: Language) =>
  language === "en"
    ? signs.sv.test(withoutNames(passage)) || written.some((text) => passage.includes(text))
    : signs.en.test(withoutNames(passage));

const withoutNames = (text: string) => text.replaceAll(named, "·");
