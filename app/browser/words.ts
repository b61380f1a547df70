/** A sentence with its {parts} filled in. */
export const filled = (sentence: string, parts: Record<string, string>) =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? "");

/** The part of the page that a program cannot do without. */
export function one<Kind extends Element>(within: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}
