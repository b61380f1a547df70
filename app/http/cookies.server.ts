import { env } from "~/env.server";

/**
 * Cookies of our own. Over https they carry the prefix that lets a browser take them from this very host and over
 * https only (RFC 6265bis § 4.1.3): `__Host-` for the whole site, `__Secure-` below a path.
 */
const isSecure = env.publicUrl.startsWith("https:");

const nameOf = (name: string, path: string) =>
  `${isSecure ? (path === "/" ? "__Host-" : "__Secure-") : ""}${name}`;

/** The Set-Cookie line: for our own pages only, and never read by scripts. No seconds forgets it. */
export function cookieLine(name: string, value: string, seconds: number, path = "/"): string {
  const secure = isSecure ? "; Secure" : "";
  return `${nameOf(name, path)}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

/** What a cookie holds; null when there is none of the expected shape (a regular expression for the whole value). */
export function cookieIn(cookies: string | null, name: string, shape: string, path = "/"): string | null {
  const pattern = new RegExp(`(?:^|;\\s*)${nameOf(name, path)}=(${shape})(?:;|$)`);
  return pattern.exec(cookies ?? "")?.[1] ?? null;
}
