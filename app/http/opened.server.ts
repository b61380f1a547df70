/**
 * Whether somebody has opened a page, or come to it by sending its form: a whole document asked for by a person. Not the
 * data that a page which is open fetches while they type, nothing that a browser fetches ahead, and nothing that another
 * site asks for.
 */
export function isOpened(request: Request): boolean {
  const { headers, method } = request;
  const ahead = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`;
  return (
    method === "GET" &&
    (headers.get("accept") ?? "").includes("text/html") &&
    !/prefetch|prerender|preview/i.test(ahead) &&
    [null, "document"].includes(headers.get("sec-fetch-dest")) &&
    [null, "same-origin", "none"].includes(headers.get("sec-fetch-site"))
  );
}
