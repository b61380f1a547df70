import type { Typed } from "~/http/form.server";
import type { Words } from "~/i18n/language";
import { useWords } from "~/i18n/language";
import { isRouteErrorResponse } from "~/remix";
import { NotSaved } from "./not-saved";
import { Column, Head } from "./page";

/** What went wrong, in words and a way on. `reference` finds the line in the log. */
export function ErrorPage({ problem, reference }: { problem: unknown; reference?: string }) {
  const words = useWords();
  const { title, text, isOurs } = explain(problem, words);
  const typed = isRouteErrorResponse(problem) ? (problem.data as { typed?: Typed } | null)?.typed : undefined;
  return (
    <>
      <Head title={title} lead={text} />
      <Column>
        {typed ? <NotSaved typed={typed} /> : null}
        <p className="actions">
          <a className="btn" href="/">
            {words.common.errors.home}
          </a>
          {isOurs && reference ? (
            <span className="note">{words.common.errors.reference(reference)}</span>
          ) : null}
        </p>
      </Column>
    </>
  );
}

/** The title of the page that tells about a problem. */
export const errorTitle = (problem: unknown, words: Words) => explain(problem, words).title;

function explain(problem: unknown, words: Words) {
  const { errors } = words.common;
  const status = isRouteErrorResponse(problem) ? problem.status : 500;
  const key = isRouteErrorResponse(problem) ? (problem.data as { key?: string } | null)?.key : undefined;
  if (key === "foreignOrigin") return { ...errors.foreignOrigin, isOurs: false };
  if (key === "filesTooLarge") return { ...errors.filesTooLarge, isOurs: false };
  if (key === "linkUnknown") return { ...errors.link, isOurs: false };
  const known: Record<number, { title: string; text: string }> = {
    400: errors.badRequest,
    403: errors.forbidden,
    404: errors.notFound,
    405: errors.badRequest,
    409: errors.conflict,
    411: errors.badRequest,
    413: errors.tooLarge,
    414: errors.tooLarge,
    422: errors.invalid,
    429: errors.tooMany,
  };
  const why =
    key && Object.hasOwn(words.problems, key) ? words.problems[key as keyof Words["problems"]] : null;
  if (why && (status === 422 || status === 403))
    return { title: errors.refused.title, text: why, isOurs: false };
  if (status === 503) return { ...errors.notSaved, isOurs: true };
  return known[status] ? { ...known[status], isOurs: false } : { ...errors.server, isOurs: true };
}
