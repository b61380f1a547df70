import { Parser } from "htmlparser2";
import { decoded } from "./letters";
import { Unreadable } from "./unreadable";

/** Reads the XML of documents from beginning to end, without building anything of it. */

/** What somebody who reads XML wants to hear of; names are without their prefix, `w:p` is `p`. */
type XmlListener = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const deepest = 500;

/**
 * Reads the XML of a document's part. Throws `Unreadable`: `broken` where elements do not end as they began, are nested
 * deeper than any program writes them, or where it declares types and entities of its own, which documents may not.
 */
export function readXml(bytes: Buffer, listener: XmlListener): void {
  let depth = 0;
  let elements = 0;
  const xml = decoded(bytes);
  const isEmptyElement = () => xml[parser.endIndex - 1] === "/";
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        elements += 1;
        if (depth > deepest) throw new Unreadable("broken");
        listener.open?.(local(name), attributes);
      },
      onclosetag: (name, implied) => {
        if (implied && !isEmptyElement()) throw new Unreadable("broken");
        depth -= 1;
        listener.close?.(local(name));
      },
      ontext: (text) => listener.text?.(text),
      onprocessinginstruction: (name) => {
        if (/^!(?:doctype|entity)/i.test(name)) throw new Unreadable("broken");
      },
      onerror: (fault) => {
        throw fault;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  if (elements === 0 || depth !== 0) throw new Unreadable("broken");
}

/** An attribute by its name without its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | null {
  const key = Object.keys(attributes).find((each) => local(each) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
