import type { Question } from "~/domain/archive/query.server";
import { useWords } from "~/i18n/language";
import { addressOf, choicesIn } from "./address";

/** A search as a link to it: what was typed, and that it was narrowed down. */
export function SearchLink({ question, name }: { question: Question; name?: string }) {
  const { archive } = useWords();
  const count = choicesIn(question);
  return (
    <>
      <a href={addressOf(question)} lang={name || question.text ? "sv" : undefined}>
        {name ?? (question.text || archive.own.everything)}
      </a>
      {count > 0 ? ` ${archive.own.choices(count)}` : null}
    </>
  );
}
