import { cookieIn, cookieLine } from "~/http/cookies.server";
import type { CodeRequest } from "./codes.server";

const name = "traffpunkt_code";
const path = "/logga-in";

/** The Set-Cookie line that ties a code to the browser that asked for it. */
export function codeCookie(asked: CodeRequest): string {
  const text = Buffer.from(JSON.stringify([asked.browser, asked.email])).toString("base64url");
  return cookieLine(name, text, 900, path);
}

/** The Set-Cookie line that forgets it. */
export const codeCookieGone = cookieLine(name, "", 0, path);

/** What the browser asked for; null when it asked for nothing, or the cookie is not one of ours. */
export function readCodeCookie(request: Request): CodeRequest | null {
  const text = cookieIn(request.headers.get("cookie"), name, "[A-Za-z0-9_-]{1,1000}", path);
  if (!text) return null;
  try {
    const list: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(list) || list.length !== 2 || !list.every((each) => typeof each === "string"))
      return null;
    return { browser: list[0] as string, email: list[1] as string };
  } catch {
    return null;
  }
}
