import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const filesIn = (folder: string, ends: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ends.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));

const styles = filesIn("app/styles", /\.css$/).map(({ name, text }) => ({
  name,
  text: text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/url\([^)]*\)|"[^"]*"/g, ""),
}));
const code = [...filesIn("app", /\.tsx?$/), ...filesIn("public", /\.js$/)];

/** Worn by what the editor's own library draws. */
const ofTheEditor = /^(ProseMirror|selectedCell)/;

test("every class of the styles is worn by something", () => {
  const words = new Set(
    code.flatMap(({ text }) => textsOf(text)).flatMap((text) => text.match(/[\w-]+/g) ?? []),
  );
  const stems = code.flatMap(({ text }) => [...text.matchAll(/([\w-]+-)\$\{/g)].map(([, stem = ""]) => stem));
  const dead = styles.flatMap(({ name, text }) =>
    classesIn(text)
      .filter((each) => !words.has(each) && !stems.some((stem) => each.startsWith(stem)))
      .filter((each) => !ofTheEditor.test(each))
      .map((each) => `${name}: .${each}`),
  );
  expect([...new Set(dead)]).toEqual([]);
});

test("every class that something wears has a rule, or a script that looks for it", () => {
  const ruled = new Set(styles.flatMap(({ text }) => classesIn(text)));
  const sought = new Set(
    [...filesIn("app/browser", /\.ts$/), ...filesIn("public", /\.js$/)].flatMap(({ text }) =>
      classesIn(text),
    ),
  );
  const worn = code.flatMap(({ name, text }) => wornIn(text).map((each) => ({ name, each })));
  expect(worn.length).toBeGreaterThan(500);
  const bare = worn.filter(({ each }) => !ruled.has(each) && !sought.has(each));
  expect(bare.map(({ name, each }) => `${name}: ${each}`)).toEqual([]);
});

const classesIn = (text: string) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name);

/** Whatever a file has within quotes, but for what it imports: a name or a comment of the same word wears nothing. */
const textsOf = (source: string) =>
  source
    .replaceAll(/^(?:import|export) [^;]*? from "[^"]*";$|^import "[^"]*";$/gm, "")
    .replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .match(/"[^"\n]*"|`[^`]*`/g) ?? [];

/** The class names written out in `className`: in its text, or in the texts within its braces. */
function wornIn(source: string): string[] {
  return [...source.matchAll(/\b[cC]lass(?:Name)?=(?:"([^"]*)"|\{([^}]*(?:\$\{[^}]*\}[^}]*)*)\})/g)]
    .flatMap(([, plain, braces]) => (plain === undefined ? textsIn(braces ?? "") : [plain]))
    .flatMap((text) => text.split(/\s+/))
    .filter((name) => /^[a-z][\w-]*$/i.test(name));
}

/** The texts in an expression, without those that something is only compared with. */
const textsIn = (expression: string) => [
  ...[...expression.replaceAll(/[=!]==\s*"[^"]*"/g, "").matchAll(/"([^"]*)"/g)].map(([, text = ""]) => text),
  ...[...expression.matchAll(/`([^`]*)`/g)].map(([, text = ""]) =>
    text.replaceAll(/\S*\$\{[^}]*\}\S*/g, " "),
  ),
];
