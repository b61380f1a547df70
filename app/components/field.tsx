import { type ReactNode, useContext, useId } from "react";
import { useWords } from "~/i18n/language";
import { FormContext, problemText } from "./form";

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
  multiple,
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
  /** Whether several files may be chosen. */
  multiple?: boolean;
}) {
  const { id, value, problem, describedBy } = useField(name, help);
  // A browser lets nobody fill in a file for somebody.
  const isFile = type === "file";
  const shared = {
    id,
    name,
    defaultValue: isFile ? undefined : typeof value === "string" ? value : "",
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": describedBy,
    required,
    autoComplete: isFile ? undefined : autoComplete,
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
          multiple={multiple}
        />
      )}
    </FieldFrame>
  );
}

/** A field with its label above and, between them, what helps and what is wrong. */
export function FieldFrame({
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

/** What helps with a field, and what is wrong with it. */
export function Help({ id, help, problem }: { id: string; help?: ReactNode; problem: string | null }) {
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
export function useField(name: string, help?: ReactNode) {
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

/** One line in a cell of a table: the label is heard, and the table's own headings are seen. */
export function FieldInTable({
  name,
  label,
  inputMode,
  width = "number",
}: {
  name: string;
  label: ReactNode;
  inputMode?: "text" | "numeric";
  width?: "number" | "day";
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
      <input
        id={id}
        name={name}
        type="text"
        defaultValue={typeof value === "string" ? value : ""}
        className={`w-${width}`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        inputMode={inputMode}
        maxLength={30}
      />
    </>
  );
}
