import type { Answer, Visitor } from "./visitor";

/** What a form on a page would post if nobody touched it: field by field, as a browser would read it. */
export type PageForm = {
  action: string;
  names: string[];
  fields: Record<string, string | string[]>;
  /** The fields that a person types in, each with its type: an input's own, or "textarea". */
  typing: { name: string; type: string }[];
};

/** The forms of a page that post, in order. `at` is the page's own address, for forms without an action. */
export function formsOf(html: string, at: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = ""]) => /method="post"/i.test(attributes))
    .map(([, attributes = "", inside = ""]) => ({
      action: unescaped(attribute(attributes, "action") ?? at),
      names: [...inside.matchAll(/\bname="([^"]+)"/g)].map(([, name = ""]) => unescaped(name)),
      fields: fieldsOf(inside),
      typing: typingOf(inside),
    }));
}

/**
 * What the first field or button of that name holds. Throws when a page has none, so that a test cannot post what no page
 * offers.
 */
export function fieldIn(html: string, name: string): string {
  for (const [, attributes = ""] of html.matchAll(/<(?:input|button)\b([^>]*)>/g))
    if (attribute(attributes, "name") === name) return unescaped(attribute(attributes, "value") ?? "");
  throw new Error(`The page has no field ${name}`);
}

/**
 * Opens a page, finds the form that posts to `action`, types `typed` over what stands there and posts it.
 * Throws when the page has no such form or field, so that a test cannot post what no page offers.
 */
export async function fillIn(
  visitor: Visitor,
  page: string,
  action: string,
  typed: Record<string, string | string[]> = {},
): Promise<Answer> {
  const shown = await visitor.get(page);
  if (shown.status !== 200) throw new Error(`${page} answered ${shown.status}`);
  const form = formsOf(shown.text, page).find((each) => each.action.split("#")[0] === action);
  if (!form) throw new Error(`${page} has no form to ${action}`);
  const unknown = Object.keys(typed).filter((name) => !form.names.includes(name));
  if (unknown.length > 0) throw new Error(`${page} has no field ${unknown.join(", ")} to ${action}`);
  return visitor.post(form.action.split("#")[0] as string, { ...form.fields, ...typed });
}

function typingOf(inside: string): PageForm["typing"] {
  return [...inside.matchAll(/<(input|textarea)\b([^>]*)>/g)].flatMap(([, element, attributes = ""]) => {
    const name = attribute(attributes, "name");
    const type = element === "textarea" ? element : (attribute(attributes, "type") ?? "text");
    const isTyped = !["hidden", "radio", "checkbox", "file", "submit"].includes(type);
    return name && isTyped ? [{ name: unescaped(name), type }] : [];
  });
}

function fieldsOf(inside: string): PageForm["fields"] {
  const fields: PageForm["fields"] = {};
  const put = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = name.endsWith("[]") ? [...((before as string[] | undefined) ?? []), value] : value;
  };
  for (const [, attributes = ""] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(attributes, "name");
    const type = attribute(attributes, "type") ?? "text";
    if (!name || ((type === "radio" || type === "checkbox") && !/\bchecked\b/.test(attributes))) continue;
    put(unescaped(name), unescaped(attribute(attributes, "value") ?? ""));
  }
  for (const [, attributes = "", text = ""] of inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(attributes, "name");
    if (name) put(unescaped(name), unescaped(text.replace(/^\n/, "")));
  }
  for (const [, attributes = "", options = ""] of inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attribute(attributes, "name");
    const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, each = ""]) => each);
    const chosen = all.find((each) => /\bselected\b/.test(each)) ?? all[0];
    if (name && chosen !== undefined) put(unescaped(name), unescaped(attribute(chosen, "value") ?? ""));
  }
  return fields;
}

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

const unescaped = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
