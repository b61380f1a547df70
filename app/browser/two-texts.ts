import type { WritingFacts } from "~/components/minutes/writing-facts";
import type { Conflict, Stretch } from "./saving";
import { filled, one } from "./words";

/**
 * Shows somebody's own text beside what stands (app/components/minutes/two-texts). The focus stays where it is: the
 * words of somebody who is typing must not end up nowhere.
 */
export function showBoth(place: HTMLElement, { current }: Conflict, words: WritingFacts["words"]): void {
  const { mine, theirs, isMarked } = current.beside;
  showSide(place, "mine", mine);
  showSide(place, "theirs", theirs);
  one(place, "[data-marked]", HTMLElement).hidden = !isMarked;
  one(place, "[data-unmarked]", HTMLElement).hidden = isMarked;
  one(place, "[data-by]", HTMLElement).textContent = filled(words.theirs, {
    name: current.writerName ?? words.somebody,
    clock: current.at,
  });
  place.hidden = false;
  for (const text of place.querySelectorAll(".version-text")) showFirstDifference(text);
  place.scrollIntoView({ block: "nearest" });
}

function showSide(place: HTMLElement, side: "mine" | "theirs", stretches: Stretch[]): void {
  const pattern = one(place, "[data-differing]", HTMLTemplateElement).content;
  one(place, `[data-side=${side}]`, HTMLElement).replaceChildren(
    ...stretches.map(({ text, differs }) => {
      if (!differs) return text;
      const marked = document.importNode(pattern, true);
      one(marked, "[data-words]", HTMLElement).textContent = text;
      return marked;
    }),
  );
}

/** In a long text what differs may lie far down. */
function showFirstDifference(text: Element): void {
  const mark = text.querySelector("mark");
  if (!mark) return;
  const below = mark.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop = Math.max(0, below - text.clientHeight / 3);
}
