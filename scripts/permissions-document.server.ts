import { linesOf, permissions, type Right } from "~/domain/members/permissions";
import { type Relation, relations, type State, states } from "~/domain/members/relations";

/** The permission table as a document, Markdown: what each right is to, who has it, and in which states of the thing. */
export function permissionsDocument(): string {
  const rights = Object.keys(permissions) as Right[];
  const heading = (...cells: string[]) => [row(...cells), row(...cells.map(() => "---"))];
  return [
    "# Who may do what",
    "",
    "Made by `npm run permissions` from `app/domain/members/permissions.ts`, from which the house decides; change it there.",
    "Every address asks for its right itself, for reading and for each deed. Whoever is not signed in has none of these rights:",
    "the open pages ask for none, and a personal link opens the one thing it was sent for.",
    "",
    "## Rights",
    "",
    ...heading("Right", "To", "Who"),
    ...rights.map((each) => row(`\`${each}\``, permissions[each].about, whoHas(each))),
    "",
    "## Who that is",
    "",
    ...heading("Word", "Means"),
    ...Object.entries(relations).map(([word, { about }]) => row(word, about)),
    "",
    "## States",
    "",
    ...heading("Word", "The thing is"),
    ...Object.entries(states).map(([word, { about }]) => row(word, about)),
    "",
  ].join("\n");
}

const row = (...cells: string[]) => `| ${cells.join(" | ")} |`;

const whoHas = (right: Right) =>
  linesOf(right)
    .map(({ who, when }) => inWords(who) + (when.length > 0 ? ` (when ${inWords(when, " and ")})` : ""))
    .join("; ");

const inWords = (words: (Relation | State)[], between = ", ") => words.join(between);
