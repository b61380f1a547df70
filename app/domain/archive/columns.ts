import { formMarks, tidyText } from "./analyser";
import { readingOf } from "./reading";

/** The columns of the full-text table, as words between spaces. */
type Columns = {
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

/** Strings are put together word by word: lists of words joined afterwards take twice the time. */
function formsOf(text: string) {
  const { words, wholes } = readingOf(tidyText(text));
  const forms = { exact: "", stems: "", parts: "", folded: "" };
  for (const { word, shelved } of words) {
    forms.exact += ` ${word}`;
    forms.stems += ` ${shelved.stem}`;
    if (shelved.parts !== "") forms.parts += ` ${shelved.parts}`;
    if (shelved.folded !== "") forms.folded += ` ${shelved.folded}`;
  }
  for (const { word, stem } of wholes) {
    forms.exact += ` ${word}`;
    forms.stems += ` ${formMarks.stem}${stem}`;
  }
  return {
    exact: forms.exact.slice(1),
    stems: forms.stems.slice(1),
    parts: forms.parts.slice(1),
    folded: forms.folded.slice(1),
  };
}
