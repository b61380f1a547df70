import { Transform } from "node:stream";

/**
 * The stream that a page is written through: takes out the zero bytes that React 18 leaves where a letter of
 * two or more bytes (å, ä, ö, –) does not fit in what is left of its buffer (facebook/react issue 24985).
 * Browsers would show each as a �. No letter has a zero byte in UTF-8 but U+0000, which HTML forbids.
 */
export function wholeText(): Transform {
  return new Transform({
    transform(bytes: Uint8Array, _encoding, done) {
      done(null, bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes);
    },
  });
}
