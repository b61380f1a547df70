import type { ReactNode } from "react";
import { FieldFrame, Help, useField } from "./field";

/** `lang` is of the label, `helpLang` of the help, where they are in another language than the page. */
export type Option = { value: string; label: string; help?: string; lang?: string; helpLang?: string };

/** A choice from a list. With `empty` the first option stands for no choice. */
export function Select({
  name,
  label,
  help,
  options,
  groups,
  empty,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  options?: Option[];
  groups?: { label: string; options: Option[] }[];
  empty?: string;
}) {
  const { id, value, problem, describedBy } = useField(name, help);
  return (
    <FieldFrame id={id} label={<label htmlFor={id}>{label}</label>} help={help} problem={problem}>
      <select
        id={id}
        name={name}
        defaultValue={typeof value === "string" ? value : ""}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
      >
        {empty !== undefined ? <option value="">{empty}</option> : null}
        {options?.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A choice in a cell of a table: the label is heard, and the table's own headings are seen. */
export function SelectInTable({
  name,
  label,
  options,
  empty,
}: {
  name: string;
  label: ReactNode;
  options: Option[];
  empty: string;
}) {
  const { id, value, problem, describedBy } = useField(name);
  return (
    <>
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      {problem ? (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
      <select
        id={id}
        name={name}
        defaultValue={typeof value === "string" ? value : ""}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}

/**
 * One of a few, all in view. `joined` sets them side by side as one control (Ja / Kanske / Nej), `inRow` side by
 * side as they are.
 */
export function Choice({
  name,
  legend,
  help,
  options,
  joined,
  inRow,
}: {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  options: Option[];
  joined?: boolean;
  inRow?: boolean;
}) {
  const { id, value, problem, describedBy } = useField(name, help);
  return (
    <fieldset className={problem ? "field bad" : "field"} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <Help id={id} help={help} problem={problem} />
      <div className={joined ? "choice" : inRow ? "opts in-row" : "opts"}>
        {options.map((option, place) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              id={place === 0 ? id : undefined}
              value={option.value}
              defaultChecked={value === option.value}
            />
            <span>
              {option.lang ? <span lang={option.lang}>{option.label}</span> : option.label}
              {option.help ? <small lang={option.helpLang}>{option.help}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any number of a list; the posted field is `name[]`. */
export function Checks({
  name,
  legend,
  help,
  options,
  columns,
}: {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  options: Option[];
  columns?: boolean;
}) {
  const { id, value, problem, describedBy } = useField(name, help);
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className={problem ? "field bad" : "field"} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <Help id={id} help={help} problem={problem} />
      <div className={columns ? "opts columns" : "opts"}>
        {options.map((option, place) => (
          <label key={option.value}>
            <input
              type="checkbox"
              name={`${name}[]`}
              id={place === 0 ? id : undefined}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.lang ? <span lang={option.lang}>{option.label}</span> : option.label}
              {option.help ? <small lang={option.helpLang}>{option.help}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A single yes: the posted field is "1" when ticked. */
export function Tick({ name, label, help }: { name: string; label: ReactNode; help?: string }) {
  const { id, value, problem, describedBy } = useField(name);
  return (
    <div className="opts">
      <Help id={id} problem={problem} />
      <label>
        <input
          type="checkbox"
          name={name}
          id={id}
          value="1"
          defaultChecked={value === "1"}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy}
        />
        <span>
          {label}
          {help ? <small>{help}</small> : null}
        </span>
      </label>
    </div>
  );
}
