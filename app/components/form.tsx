import { createContext, type ReactNode } from "react";
import type { Problems, Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useLocation } from "~/remix";

/** What an action answers when the form cannot be accepted; nothing at the first visit. */
export type FormAnswer = { problems?: Problems; typed?: Typed; current?: unknown } | undefined;

/** What the fields show at the first visit, before anything has been typed. */
export type FormValues = Record<string, string | number | string[] | null | undefined>;

type FormState = { values: FormValues; answer: FormAnswer; prefix: string };

/** What the form around a field knows about it. */
export const FormContext = createContext<FormState>({ values: {}, answer: undefined, prefix: "" });

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
  program,
  children,
}: {
  /** The page's own address when left out. */
  action?: string;
  values?: FormValues;
  answer?: FormAnswer;
  version?: number;
  /** Set apart the fields' ids when a page has several forms. */
  id?: string;
  className?: string;
  /** Whether the form carries a file, or more text than fits in an address-like body. */
  files?: boolean;
  /** What a browser program needs to know; the form is hidden until the program shows it. */
  program?: Record<`data-${string}`, string>;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  const conflict = answer?.problems?.form === "changedMeanwhile";
  const saved = (answer?.current as { version?: number } | undefined)?.version;
  // A form that comes back with other problems keeps the version it was shown with: somebody may have saved since.
  const shown = typeof answer?.typed?.version === "string" ? answer.typed.version : version;
  return (
    <FormContext.Provider value={{ values, answer, prefix: id ? `${id}-` : "" }}>
      <Summary answer={answer} prefix={id ? `${id}-` : ""} />
      <form
        method="post"
        action={action ?? pathname + search}
        className={className}
        encType={files ? "multipart/form-data" : undefined}
        noValidate
        hidden={program !== undefined}
        {...program}
      >
        {version !== undefined ? (
          <input type="hidden" name="version" value={conflict && saved !== undefined ? saved : shown} />
        ) : null}
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** The problems of a form, first on the page, with a link to each field; by itself where the form can no longer be sent. */
export function Summary({ answer, prefix = "" }: { answer: FormAnswer; prefix?: string }) {
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

/** What is wrong, in the reader's language. */
export const problemText = (words: ReturnType<typeof useWords>, key: string): string =>
  words.problems[key as keyof typeof words.problems] ?? words.problems.wrongValue;
