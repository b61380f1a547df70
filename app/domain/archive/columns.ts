import { formMarks, tidyText } from "./analyser";
import { readingOf } from "./reading";

/** The columns of the full-text table, as words between spaces. */
export type Columns = {
  titleExact: string;
  bodyExact: string;
  titleStem: string;
  bodyStem: string;
  titleParts: string;
  bodyParts: string;
  folded: string;
};

/** What the full-text table is given for an entry; `alsoFoundBy` is searched as if it stood in the body. */
export function columnsOf(title: string, body: string, alsoFoundBy: string): Columns {
  const inTitle = formsOf(title);
  const inBody = formsOf(`${body}\n${alsoFoundBy}`);
  return {
    titleExact: inTitle.exact,
    bodyExact: inBody.exact,
    titleStem: inTitle.stems,
    bodyStem: inBody.stems,
    titleParts: inTitle.parts,
    bodyParts: inBody.parts,
    folded: [inTitle.folded, inBody.folded].filter(Boolean).join(" "),
  };
}

function formsOf(text: string) {
  const { words, wholes } = readingOf(tidyText(text));
  return {
    exact: [...words.map(({ word }) => word), ...wholes.map(({ word }) => word)].join(" "),
    stems: marked("stem", [...words.map(({ stem }) => stem), ...wholes.map(({ stem }) => stem)]),
    parts: marked(
      "parts",
      words.flatMap(({ parts }) => parts),
    ),
    folded: marked(
      "folded",
      words.map(({ folded }) => folded),
    ),
  };
}

const marked = (form: keyof typeof formMarks, words: readonly string[]) =>
  words.length === 0 ? "" : formMarks[form] + words.join(` ${formMarks[form]}`);
