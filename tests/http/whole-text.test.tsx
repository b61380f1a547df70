import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wholeText } from "~/http/whole-text.server";

/** A page long enough for React's buffer to end in the midst of letters, each offset in other ones. */
const page = (offset: number) =>
  createElement(
    "main",
    null,
    Array.from({ length: 600 }, (_, place) =>
      createElement("p", { key: String(place) }, `${"a".repeat(offset + (place % 5))}åäö–€`),
    ),
  );

test("no letter is damaged wherever React's buffer ends", async () => {
  for (let offset = 0; offset < 8; offset += 1) {
    const { pipe } = renderToPipeableStream(page(offset));
    expect(await wholeText(pipe)).toBe(renderToStaticMarkup(page(offset)));
  }
});

test("React itself damages them, so that they must be taken out", async () => {
  const { pipe } = renderToPipeableStream(page(0));
  expect(await text(pipe(new PassThrough()))).toContain("\0");
});
