import { nameIn } from "~/i18n/format";
import { type Speech, useWords } from "~/i18n/language";

/** One choice by which a list is narrowed, as a field of the address. */
type Filter = {
  name: string;
  label: string;
  /** What is chosen now; null for all. */
  value: string | null;
  options?: { value: string; label: string; count?: number }[];
  /** What no choice is called, where "all" will not do. */
  any?: string;
  /** Typed instead of chosen: words to look for, or a day. */
  typed?: "search" | "date";
};

/**
 * The fields that narrow a list, in the margin; the choice stands in the address. A field without choices is
 * left out. `kept` stays in the address, whatever is chosen.
 */
export function Filters({
  action,
  filters,
  kept = {},
}: {
  action: string;
  filters: Filter[];
  kept?: Record<string, string>;
}) {
  const { filters: words } = useWords().common;
  const shown = filters.filter((filter) => filter.typed || filter.options?.length || filter.value !== null);
  const narrowed = filters.some((filter) => filter.value !== null);
  return (
    <details className="filter-box narrow no-print" open={narrowed || undefined}>
      <summary>{words.heading}</summary>
      <form method="get" className="filters selects" action={action}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {shown.map((filter) => (
          <div className="field" key={filter.name}>
            <label htmlFor={`urval-${filter.name}`}>{filter.label}</label>
            {filter.typed ? (
              <input
                type={filter.typed}
                id={`urval-${filter.name}`}
                name={filter.name}
                defaultValue={filter.value ?? ""}
                maxLength={filter.typed === "search" ? 100 : undefined}
                autoComplete="off"
              />
            ) : (
              <select id={`urval-${filter.name}`} name={filter.name} defaultValue={filter.value ?? ""}>
                <option value="">{filter.any ?? words.any}</option>
                {filter.options?.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.count === undefined ? option.label : `${option.label} (${option.count})`}
                  </option>
                ))}
              </select>
            )}
          </div>
        ))}
        <p className="actions">
          <button type="submit" className="btn low">
            {words.use}
          </button>
          {narrowed ? (
            <a href={[action, new URLSearchParams(kept)].filter(String).join("?")}>{words.clear}</a>
          ) : null}
        </p>
      </form>
    </details>
  );
}

/** The words of a closed list that give something, in the list's own order, as options of a field. */
export const optionsInOrder = <Word extends string>(
  words: readonly Word[],
  names: Record<Word, string>,
  facet: { key: string; count: number }[],
): Filter["options"] =>
  words.flatMap((value) => {
    const found = facet.find((each) => each.key === value);
    return found ? [{ value, label: names[value], count: found.count }] : [];
  });

/** What a list has of records that are called by two names, as options of a field. */
export const optionsByName = (
  facet: { key: string; nameSv: string; nameEn: string; count: number }[],
  speech: Speech,
): Filter["options"] =>
  facet.map((each) => ({ value: each.key, label: nameIn(each, speech), count: each.count }));
