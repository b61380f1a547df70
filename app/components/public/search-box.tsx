import { useWords } from "~/i18n/language";

/** The search of everything that is published. */
export function PublicSearch({ text = "" }: { text?: string }) {
  const { open } = useWords();
  return (
    <search>
      <form method="get" action="/oppet/sok" className="find">
        <label className="vh" htmlFor="oppet-sok">
          {open.search.label}
        </label>
        <input
          type="search"
          id="oppet-sok"
          name="fraga"
          defaultValue={text}
          autoComplete="off"
          maxLength={300}
        />
        <button type="submit" className="btn main">
          {open.search.button}
        </button>
      </form>
    </search>
  );
}
