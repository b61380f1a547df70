import { expect, test } from "vitest";
import { setLetter } from "~/mail/letters.server";
import { letterTo, settings } from "../support/letters";

/** What a newsletter's writer has written in Markdown, as it is read in the mail. */
const set = (opening: string, closing = "") => {
  const letter = letterTo("newsletter");
  return setLetter({ ...letter, facts: { ...letter.facts, opening, closing } }, settings);
};

test("a link says in the plain text where it leads, and leads there in the other", () => {
  const { text, html } = set(
    "Läs [vår **nya** sida](https://example.org/x) och [lärdomen](/oppet/lardomar/l1).",
    "Se https://example.org/y eller [skriv](mailto:a@example.org) till <a@example.org>.",
  );
  expect(text).toContain(
    "Läs vår nya sida (https://example.org/x) och lärdomen (https://traffpunkt.example.se/oppet/lardomar/l1).",
  );
  expect(text).toContain("Se https://example.org/y eller skriv (a@example.org) till a@example.org.");
  expect(html).toMatch(
    /Läs <a href="https:\/\/example\.org\/x"[^>]*>vår <strong>nya<\/strong> sida<\/a> och <a href="https:\/\/traffpunkt\.example\.se\/oppet\/lardomar\/l1"/,
  );
  expect(html).toMatch(/<a href="https:\/\/example\.org\/y"[^>]*>https:\/\/example\.org\/y<\/a>/);
});

test("lists, headings, quotations, tables and paragraphs are read as such in both", () => {
  const { text, html } = set(
    "# I år\n\nHär är **läget**:\nny rad\n\n- ett\n- två\n  - inne\n\n3. tre\n4. fyra\n\n> Bra\n\n| A | B |\n|---|---|\n| 1 | 2 |",
  );
  expect(text).toContain(
    "I år\n\nHär är läget:\nny rad\n\n- ett\n- två\n  - inne\n\n3. tre\n4. fyra\n\n> Bra\n\nA | B\n1 | 2\n\n",
  );
  for (const part of [
    /<h3[^>]*>I år<\/h3>/,
    /<p[^>]*>Här är <strong>läget<\/strong>:<br>ny rad<\/p>/,
    /<ul[^>]*>\s*<li[^>]*>ett<\/li>\s*<li[^>]*>två\s*<ul[^>]*>\s*<li[^>]*>inne<\/li>/,
    /<ol start="3"[^>]*>\s*<li[^>]*>tre<\/li>\s*<li[^>]*>fyra<\/li>/,
    /<blockquote[^>]*>\s*<p[^>]*>Bra<\/p>/,
    /<th[^>]*>A<\/th>.*\n.*<td[^>]*>1<\/td>/,
  ])
    expect(html).toMatch(part);
});

test("nothing of the writer's own runs or is fetched in a letter", () => {
  const { text, html } = set(
    '<script>alert(1)</script> [x](javascript:alert(1)) ![bild](https://example.org/b.png) [y](https://example.org/"onclick=alert(1)) `<b>`',
  );
  expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"|" ?onclick=|<b>/);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(text).toContain("<script>alert(1)</script>");
});
