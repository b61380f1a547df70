import { PassThrough, type Writable } from "node:stream";
import { text } from "node:stream/consumers";

/**
 * A page in one piece: what `pipe` writes, gathered until it ends. Pages are small, and a page that is sent whole
 * can say its length, be woken at once and never break half-way.
 *
 * Takes out the zero bytes that React 18 leaves where a letter of two or more bytes (å, ä, ö, –) does not fit in
 * what is left of its buffer (facebook/react issue 24985). Browsers would show each as a �. No letter has a zero byte
 * in UTF-8 but U+0000, which HTML forbids.
 */
export async function wholeText(pipe: (into: Writable) => unknown): Promise<string> {
  const through = new PassThrough();
  pipe(through);
  return (await text(through)).replaceAll("\0", "");
}
