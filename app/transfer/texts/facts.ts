import type { FileFacts } from "~/domain/attachments/file-text";
import { readXml } from "./xml";

/** What a document says of itself, by the part that holds it and the name of the element that says when it was made. */
export function factsIn(xml: Buffer | null, madeElement: string): FileFacts {
  const said: Record<string, string> = {};
  let within = "";
  if (xml) {
    readXml(xml, {
      open: (name) => {
        within = name;
      },
      text: (text) => {
        said[within] = (said[within] ?? "") + text;
      },
      close: () => {
        within = "";
      },
    });
  }
  return {
    title: said.title?.trim() || null,
    madeOn: /^\d{4}-\d{2}-\d{2}/.exec(said[madeElement]?.trim() ?? "")?.[0] ?? null,
  };
}
