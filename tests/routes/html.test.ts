import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { type CastRole, cast, signedIn, Visitor } from "../support/visitor";
import { rows } from "./rights/every-row";
import { layRecords } from "./rights/records";
import { isFor } from "./rights/row";

/** Every page is HTML as the standard has it, as sent: what a browser mends by itself, a screen reader may read otherwise. */

/** Matters of taste, and what React's renderer writes on purpose. */
const taste = [
  "no-trailing-whitespace",
  "void-style",
  "attr-quotes",
  "attr-case",
  "no-inline-style",
  "long-title",
  "doctype-style",
  "attribute-boolean-style",
  "attribute-empty-style",
  "element-case",
  "no-self-closing",
  "attr-delimiter",
  "no-raw-characters",
  "prefer-tbody",
  "script-type",
  "tel-non-breaking",
  "no-implicit-button-type",
  "no-implicit-input-type",
  "prefer-native-element",
];

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    ...Object.fromEntries(taste.map((rule) => [rule, "off" as const])),
    "valid-id": ["error", { relaxed: true }],
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button"] }],
  },
});

const house = commonHouse(layRecords);

async function faultsOf(html: string, where: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${where}: ${ruleId}: ${message} (${selector})`);
}

test("every page is valid HTML", async () => {
  const faults: string[] = [];
  let pages = 0;
  const roles: (CastRole | null)[] = [...(Object.keys(cast) as CastRole[]), null];
  const seen = new Set<string>();
  for (const role of roles) {
    const visitor = role ? await signedIn(house.address, role) : new Visitor(house.address);
    const own = rows.filter(({ get, resource, path }) => !resource && !seen.has(path) && isFor(get, role));
    for (const { path } of own) {
      seen.add(path);
      const { headers, location, text } = await visitor.get(path);
      if (location || !headers.get("content-type")?.startsWith("text/html")) continue;
      pages += 1;
      faults.push(...(await faultsOf(text, `${role ?? "nobody"} ${path}`)));
    }
  }
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(250);
});

test("a page that says what is wrong is valid HTML too", async () => {
  const coordinator = await signedIn(house.address, "coordinator");
  const answers = [
    await coordinator.get("/finns-inte"),
    await coordinator.post("/lardomar/ny", { title: "" }),
    await coordinator.post("/moten/nytt", {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 422, 422]);
  for (const { text } of answers) expect(await faultsOf(text, "said")).toEqual([]);
});
