import { type FormEvent, useEffect, useRef } from "react";
import type { Question } from "~/domain/archive/query.server";
import { useWords } from "~/i18n/language";
import { useNavigate } from "~/remix";
import { addressOf, archivePath, questionIn } from "./address";

/** The form that the search box and the filters belong to, wherever on the page they stand. */
export const searchFormId = "arkivsok";

/** How long the fingers must rest, in milliseconds, before a search is made while somebody types. */
const restBeforeSearch = 200;

/**
 * Searches as soon as something is typed or chosen, in place of the page: a new search overtakes one that
 * has not answered yet. Without JavaScript the same form is sent with its button.
 */
export function useSearchAsYouType() {
  const navigate = useNavigate();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const search = (replace: boolean) => {
    clearTimeout(waiting.current);
    navigate(addressNow(), { replace, preventScrollReset: true });
  };
  return {
    typed: () => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => search(true), restBeforeSearch);
    },
    chosen: () => search(true),
    sent: (event: FormEvent) => {
      event.preventDefault();
      search(false);
    },
  };
}

const formNow = () => document.getElementById(searchFormId) as HTMLFormElement;

/** The address of what the form asks for as it stands. */
function addressNow(): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(formNow()))
    if (typeof value === "string") asked.append(name, value);
  return addressOf(questionIn(asked));
}

/** Whether the reader has typed or chosen something since the page came. */
const isChanged = () =>
  [...formNow().elements].some(
    (each) =>
      each instanceof HTMLInputElement &&
      (each.value !== each.defaultValue || each.checked !== each.defaultChecked),
  );

/** The search box. */
export function SearchForm({ question, describedBy }: { question: Question; describedBy?: string }) {
  const words = useWords().archive;
  const { typed, sent, chosen } = useSearchAsYouType();
  const isAwake = useRef(false);
  // What was typed or chosen before the page woke up has given no event.
  useEffect(() => {
    if (isAwake.current) return;
    isAwake.current = true;
    if (isChanged()) chosen();
  });
  return (
    <search className="find-part" aria-label={words.formLabel}>
      <form method="get" className="find" id={searchFormId} action={archivePath} onSubmit={sent}>
        <label className="vh" htmlFor="fraga">
          {words.searchFor}
        </label>
        <input
          type="search"
          id="fraga"
          name="fraga"
          defaultValue={question.text}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={describedBy}
          onInput={typed}
        />
        {question.order === "newest" ? <input type="hidden" name="ordning" value="nyast" /> : null}
        <button type="submit" className="btn main">
          {words.search}
        </button>
      </form>
    </search>
  );
}
