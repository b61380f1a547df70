/**
 * Whether what the asker has is still what we would answer (RFC 9110 § 13): by `ETag` when they name one, else
 * by `Last-Modified`.
 */
export function isUnchanged(request: Request, answer: Headers): boolean {
  const named = request.headers.get("if-none-match");
  if (named !== null) {
    const own = strength(answer.get("etag") ?? "");
    return named.trim() === "*" || named.split(",").some((each) => strength(each) === own);
  }
  const since = Date.parse(request.headers.get("if-modified-since") ?? "");
  const changed = Date.parse(answer.get("last-modified") ?? "");
  return since >= changed;
}

/** Two marks are compared without regard to whether they are weak. */
const strength = (mark: string) => mark.trim().replace(/^W\//, "");
