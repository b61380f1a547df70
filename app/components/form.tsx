import { createContext, type ReactNode, useContext, useId } from "react";
import type { Problems, Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";

/** What an action answers when the form cannot be accepted; nothing at the first visit. */
export type FormAnswer = { problems?: Problems; typed?: Typed; current?: unknown } | undefined;

/** What the fields show at the first visit, before anything has been typed. */
export type FormValues = Record<string, string | number | string[] | null | undefined>;

type FormState = { values: FormValues; answer: FormAnswer; prefix: string };

const FormContext = createContext<FormState>({ values: {}, answer: undefined, prefix: "" });

/**
 * A form that works without JavaScript: one column, problems in a summary that takes the focus and beside
 * each field, everything typed kept. Give `version` when it changes a record, so that two people's changes
 * cannot overwrite each other unseen.
 */
export function Form({
  action,
  values = {},
  answer,
  version,
  id,
  className = "form",
  files,
  children,
}: {
  action?: string;
  values?: FormValues;
  answer?: FormAnswer;
  version?: number;
  /** Set apart the fields' ids when a page has several forms. */
  id?: string;
  className?: string;
  /** Whether the form carries a file, or more text than fits in an address-like body. */
  files?: boolean;
  children: ReactNode;
}) {
  const conflict = answer?.problems?.form === "changedMeanwhile";
  const saved = (answer?.current as { version?: number } | undefined)?.version;
  // A form that comes back with other problems keeps the version it was shown with: somebody may have saved since.
  const shown = typeof answer?.typed?.version === "string" ? answer.typed.version : version;
  return (
    <FormContext.Provider value={{ values, answer, prefix: id ? `${id}-` : "" }}>
      <Summary answer={answer} prefix={id ? `${id}-` : ""} />
      <form
        method="post"
        action={action}
        className={className}
        encType={files ? "multipart/form-data" : undefined}
        noValidate
      >
        {version !== undefined ? (
          <input type="hidden" name="version" value={conflict && saved !== undefined ? saved : shown} />
        ) : null}
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** The problems of a form, first on the page, with a link to each field. */
function Summary({ answer, prefix }: { answer: FormAnswer; prefix: string }) {
  const words = useWords();
  const problems = Object.entries(answer?.problems ?? {});
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary of what went wrong is where the reader has to begin
    <div className="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{words.common.formProblems(problems.length)}</h2>
      <ul>
        {problems.map(([field, key]) => (
          <li key={field}>
            {field === "form" ? (
              problemText(words, key)
            ) : (
              <a href={`#${prefix}${field}`}>{problemText(words, key)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is saved now, beside the form that keeps what was typed: shown when two people changed the same thing. */
export function SavedNow({ answer, children }: { answer: FormAnswer; children: ReactNode }) {
  const words = useWords();
  if (answer?.problems?.form !== "changedMeanwhile") return null;
  return (
    <section className="example" aria-labelledby="saved-now">
      <h2 id="saved-now">{words.common.changedMeanwhile.heading}</h2>
      <p className="note">{words.common.changedMeanwhile.explain}</p>
      <h3>{words.common.changedMeanwhile.saved}</h3>
      {children}
    </section>
  );
}

/** One line, or with `rows` a text. */
export function Field({
  name,
  label,
  help,
  type = "text",
  rows,
  width,
  required,
  autoComplete = "off",
  inputMode,
  list,
  maxLength,
  accept,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  type?: "text" | "email" | "tel" | "search" | "date" | "url" | "file";
  rows?: number;
  /** How wide the answer is expected to be. */
  width?: "code" | "day" | "clock" | "number" | "half";
  required?: boolean;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "tel";
  list?: string;
  maxLength?: number;
  /** Which files to offer. */
  accept?: string;
}) {
  const { id, value, problem, describedBy } = useField(name, help);
  const shared = {
    id,
    name,
    // A browser lets no page fill in a file.
    defaultValue: type === "file" ? undefined : typeof value === "string" ? value : "",
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": describedBy,
    required,
    autoComplete,
    maxLength,
  };
  return (
    <FieldFrame id={id} label={<label htmlFor={id}>{label}</label>} help={help} problem={problem}>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input
          {...shared}
          type={type}
          className={width ? `w-${width}` : undefined}
          inputMode={inputMode}
          list={list}
          accept={accept}
        />
      )}
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; help?: string };

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
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
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
  label: string;
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
          <option key={option.value} value={option.value}>
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
              {option.label}
              {option.help ? <small>{option.help}</small> : null}
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
              {option.label}
              {option.help ? <small>{option.help}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A single yes: the posted field is "1" when ticked. */
export function Tick({ name, label, help }: { name: string; label: ReactNode; help?: string }) {
  const { id, value } = useField(name);
  return (
    <div className="opts">
      <label>
        <input type="checkbox" name={name} id={id} value="1" defaultChecked={value === "1"} />
        <span>
          {label}
          {help ? <small>{help}</small> : null}
        </span>
      </label>
    </div>
  );
}

/** The row of buttons at the end of a form: the main one says what happens. */
export function Actions({
  submit,
  kind = "main",
  children,
}: {
  submit: ReactNode;
  /** "plain" where the page's main action is another. */
  kind?: "main" | "plain";
  children?: ReactNode;
}) {
  return (
    <div className="actions">
      <button type="submit" className={kind === "main" ? "btn main" : "btn"}>
        {submit}
      </button>
      {children}
    </div>
  );
}

/** A form that is only a button, with what it needs in hidden fields. */
export function ButtonForm({
  action,
  label,
  fields = {},
  kind = "low",
  describedBy,
}: {
  action: string;
  label: ReactNode;
  fields?: Record<string, string | number>;
  kind?: "main" | "plain" | "low" | "link";
  describedBy?: string;
}) {
  const classes = { main: "btn main", plain: "btn", low: "btn low", link: "link" };
  return (
    <form method="post" action={action} className="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={classes[kind]} aria-describedby={describedBy}>
        {label}
      </button>
    </form>
  );
}

function FieldFrame({
  id,
  label,
  help,
  problem,
  children,
}: {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  problem: string | null;
  children: ReactNode;
}) {
  return (
    <div className={problem ? "field bad" : "field"}>
      {label}
      <Help id={id} help={help} problem={problem} />
      {children}
    </div>
  );
}

function Help({ id, help, problem }: { id: string; help?: ReactNode; problem: string | null }) {
  return (
    <>
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {problem ? (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** What a field shows: what was typed, else what is stored; and what is wrong with it. */
function useField(name: string, help?: ReactNode) {
  const words = useWords();
  const { values, answer, prefix } = useContext(FormContext);
  const unique = useId();
  const typed = answer?.typed?.[name];
  const stored = values[name];
  // A form that was sent back shows what was typed, also when that was nothing (no box ticked).
  const value = answer?.typed
    ? (typed ?? (Array.isArray(stored) ? [] : ""))
    : typeof stored === "number"
      ? String(stored)
      : stored;
  const key = answer?.problems?.[name];
  const problem = key ? problemText(words, key) : null;
  const id = name ? `${prefix}${name}` : unique;
  const describedBy = [problem ? `${id}-problem` : null, help ? `${id}-help` : null]
    .filter(Boolean)
    .join(" ");
  return { id, value, problem, describedBy: describedBy || undefined };
}

const problemText = (words: ReturnType<typeof useWords>, key: string): string =>
  words.problems[key as keyof typeof words.problems] ?? words.problems.wrongValue;
