import { createHash } from "node:crypto";
import { renderToPipeableStream } from "react-dom/server";
import { languageOf } from "./auth/visit.server";
import { AnswerProvider } from "./components/answer";
import { tryAgainIn } from "./guard.server";
import { wholeText } from "./http/whole-text.server";
import { en } from "./i18n/en";
import { SpeechProvider } from "./i18n/language";
import { sv } from "./i18n/sv";
import { log } from "./log.server";
import { isRouteErrorResponse, RemixServer } from "./remix";
import type {
  AppLoadContext,
  EntryContext,
  HandleDataRequestFunction,
  HandleDocumentRequestFunction,
  HandleErrorFunction,
} from "./remix.server";

export {
  close,
  closing,
  entranceOf,
  entrances,
  formTargets,
  guarded,
  isForPrograms,
  isSecure,
  keptAnswers,
  largestUpload,
  listens,
  logProblem,
  logRequest,
  longestAddress,
  open,
  opened,
  ownOrigin,
  receive,
  takesFiles,
  takesOneClick,
  waitsFor,
} from "./house.server";

const renderingEnds = 5_000;

/** By what an open page is known again; weak, since it is packed on its way. */
const markOf = (page: string) => `W/"${createHash("sha256").update(page).digest("base64url").slice(0, 27)}"`;

/** Renders a page in the reader's language, with the nonce that the content security policy asks for. */
export default (async (request, status, headers, remixContext: EntryContext, context: AppLoadContext) => {
  const language = languageOf(request, context);
  const speech = { language, words: language === "en" ? en : sv };
  const { nonce, statements, wait } = context.visit;
  if (status === 429) headers.set("Retry-After", String(wait ?? 60));
  headers.set("Content-Type", "text/html; charset=utf-8");
  const isOpen =
    headers.get("Cache-Control")?.startsWith("public") === true && status === 200 && !context.visit.member;
  if (!isOpen) headers.set("Cache-Control", "private, no-store");
  if (status === 503) headers.set("Retry-After", String(tryAgainIn));
  headers.append("Vary", "Cookie, Accept-Language");
  if (statements !== undefined) headers.set("X-Statements", String(statements));
  return new Promise<Response>((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <AnswerProvider value={{ nonce, hasProblems: [409, 422, 429].includes(status) }}>
        <SpeechProvider value={speech}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </SpeechProvider>
      </AnswerProvider>,
      {
        nonce,
        onAllReady: () => {
          wholeText(pipe).then((page) => {
            if (isOpen) headers.set("ETag", markOf(page));
            resolve(new Response(page, { headers, status: answer }));
          }, reject);
        },
        onShellError: reject,
        onError: (problem: unknown) => {
          answer = 500;
          log.error({ id: context.visit.id, err: problem }, "rendering failed");
        },
      },
    );
    setTimeout(abort, renderingEnds).unref();
  });
}) satisfies HandleDocumentRequestFunction;

/** Where statements are counted, a page's data says how many it took, as the page does. */
export const handleDataRequest: HandleDataRequestFunction = (response, { context }) => {
  const { statements } = context.visit;
  if (statements !== undefined) response.headers.set("X-Statements", String(statements));
  return response;
};

/**
 * What a route threw without meaning to: into the log with the request's number, never onto the page. A request that
 * the framework itself refuses, such as one by an odd method, is no fault of ours: its own line in the log tells.
 */
export const handleError: HandleErrorFunction = (problem, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(problem) && problem.status < 500)) return;
  log.error({ id: context?.visit?.id, err: problem }, "request failed");
};
