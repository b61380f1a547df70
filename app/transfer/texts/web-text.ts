import { Parser } from "htmlparser2";

/** What is no part of a web page's text. */
const leftOut = ["script", "style", "template", "noscript", "svg", "head"];

/** What stands in the middle of a line; everything else begins one of its own. */
const inLine =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** The text of a web page and its title, by the page's marks alone: nothing of it is run or fetched. */
export function readHtml(html: string): { text: string; title: string | null } {
  const out: string[] = [];
  const hidden: string[] = [];
  let title = "";
  let inTitle = false;
  const parser = new Parser({
    onopentagname: (name) => {
      if (leftOut.includes(name)) hidden.push(name);
      else if (name === "title") inTitle = true;
      else if (!inLine.test(name)) out.push("\n");
    },
    onclosetag: (name) => {
      if (hidden.at(-1) === name) hidden.pop();
      else if (name === "title") inTitle = false;
      else if (!inLine.test(name)) out.push("\n");
    },
    ontext: (text) => {
      if (inTitle) title += text;
      else if (hidden.length === 0) out.push(text.replaceAll(/\s+/g, " "));
    },
  });
  parser.write(html);
  parser.end();
  return { text: out.join(""), title: title.trim() || null };
}
