import type { ReactNode } from "react";

/**
 * A sentence of the page's around what people of the house wrote: the passage, or each of them, says that it is Swedish,
 * wherever the words put it. A sentence that does not have the passage stands as it is.
 */
export function Around({
  passage,
  lang = "sv",
  children,
}: {
  passage: string | null | undefined | (string | null | undefined)[];
  lang?: string;
  children: string;
}): ReactNode {
  const [first, ...rest] = [passage].flat().filter((each) => each && children.includes(each));
  if (!first) return children;
  const place = children.indexOf(first);
  const around = (text: string) =>
    text && (
      <Around passage={rest} lang={lang}>
        {text}
      </Around>
    );
  return (
    <>
      {around(children.slice(0, place))}
      <span lang={lang}>{first}</span>
      {around(children.slice(place + first.length))}
    </>
  );
}

/** What a short link or button is about, for whoever hears it alone: "Change: the agreement". */
export function Regarding({ passage, lang = "sv" }: { passage: string; lang?: string }) {
  return (
    <span className="vh">
      : <span lang={lang}>{passage}</span>
    </span>
  );
}
