import { randomBytes, timingSafeEqual } from "node:crypto";
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import type { Claims } from "~/domain/members/identities.server";
import { env } from "~/env.server";
import { cookieIn, cookieLine } from "~/http/cookies.server";
import { log } from "~/log.server";
import { provider } from "./provider.server";
import { keepTry, spendTry } from "./tries.server";

const cookieName = "traffpunkt_openid";
const cookiePath = "/logga-in";
const answerPath = "/logga-in/kommun/svar";

/** Set-Cookie line that forgets what ties an answer to this browser. */
export const openIdCookieGone = cookieLine(cookieName, "", 0, cookiePath);

/**
 * Where to send somebody who wants in by the municipality's own sign-in, and the cookie that ties the answer to their
 * browser; null when the provider does not answer. `again` asks them to prove who they are anew.
 */
export async function startOpenId(
  db: Database,
  wanted: { till: string; long: boolean; again: boolean },
  now: number,
): Promise<{ to: string; cookie: string } | null> {
  const found = await provider();
  if (!found) return null;
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const browser = randomBytes(32).toString("base64url");
  const facts = {
    nonce,
    verifier,
    browserSum: sumOf(browser),
    till: wanted.till,
    long: wanted.long ? "1" : "",
  };
  keepTry(db, "openid", state, { personId: null, facts }, now);
  const to = buildAuthorizationUrl(found, {
    redirect_uri: env.publicUrl + answerPath,
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(wanted.again ? { prompt: "login", max_age: "0" } : {}),
  });
  return { to: to.href, cookie: cookieLine(cookieName, browser, 600, cookiePath) };
}

export type OpenIdAnswer = {
  claims: Claims;
  idToken: string | null;
  till: string;
  long: boolean;
  /** How many milliseconds ago the person showed the provider who they are; null when it only says that they once did. */
  provedAgo: number | null;
};

/**
 * What the provider says of whoever comes back from it. The answer counts once, in the browser that was sent there, and only if
 * state, nonce, PKCE, issuer, audience, time and signature hold. Else a key that says why not: `openidStopped` when the
 * provider or the person said no, `openidDown` when it cannot be reached, `openidWrong` for all that does not hold.
 */
export async function readOpenIdAnswer(
  db: Database,
  request: Request,
  now: number,
): Promise<OpenIdAnswer | { refused: string }> {
  const asked = new URL(request.url);
  const state = asked.searchParams.get("state") ?? "";
  const browser = cookieIn(request.headers.get("cookie"), cookieName, "[A-Za-z0-9_-]{43}", cookiePath);
  const kept = browser ? spendTry(db, "openid", state, now) : null;
  if (!kept || !browser || !isSame(kept.facts.browserSum ?? "", sumOf(browser)))
    return { refused: "openidWrong" };
  const found = await provider();
  if (!found) return { refused: "openidDown" };
  try {
    const tokens = await authorizationCodeGrant(found, new URL(answerPath + asked.search, env.publicUrl), {
      expectedState: state,
      expectedNonce: kept.facts.nonce ?? "",
      pkceCodeVerifier: kept.facts.verifier ?? "",
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return { refused: "openidWrong" };
    const more = claims.email ? {} : await alsoSaid(found, tokens.access_token, claims.sub);
    return {
      claims: claimsIn({ ...more, ...claims }),
      idToken: tokens.id_token ?? null,
      till: kept.facts.till ?? "/",
      long: kept.facts.long === "1",
      provedAgo: provedAgo(claims.auth_time),
    };
  } catch (problem) {
    return { refused: whyNot(problem) };
  }
}

/** Where whoever signs out is sent to be signed out there too; null when the provider takes no such thing, or does not answer. */
export async function endOpenId(idToken: string | null): Promise<string | null> {
  const found = await provider();
  if (!found?.serverMetadata().end_session_endpoint) return null;
  return buildEndSessionUrl(found, {
    post_logout_redirect_uri: `${env.publicUrl}/logga-in`,
    ...(idToken ? { id_token_hint: idToken } : {}),
  }).href;
}

/**
 * By the provider's `auth_time`, which it owes us when it was asked for a proof anew. One that does not say when may
 * have let somebody through because of an earlier sign-in, whatever it was asked for, and proves nothing of the
 * moment.
 */
const provedAgo = (authTime: unknown): number | null =>
  typeof authTime === "number" ? Math.max(0, Date.now() - authTime * 1000) : null;

/** Some providers tell the mail address only when asked for it. */
async function alsoSaid(found: Configuration, accessToken: string, subject: string) {
  return found.serverMetadata().userinfo_endpoint ? fetchUserInfo(found, accessToken, subject) : {};
}

function claimsIn(said: Record<string, unknown>): Claims {
  const text = (key: string) => (typeof said[key] === "string" ? (said[key] as string) : null);
  const list = (key: string) =>
    Array.isArray(said[key]) ? (said[key] as unknown[]).filter((each) => typeof each === "string") : [];
  const elsewhere = said._claim_names;
  return {
    issuer: text("iss") ?? "",
    subject: text("sub") ?? "",
    email: text("email")?.trim().toLowerCase() ?? null,
    emailVerified: said.email_verified === true,
    name: text("name"),
    groups: [...list("groups"), ...list("roles")],
    // Entra ID names no groups at all where there are more than 200: what is not told says nothing.
    groupsElsewhere: typeof elsewhere === "object" && elsewhere !== null && "groups" in elsewhere,
  };
}

function whyNot(problem: unknown): string {
  const code = (problem as { code?: unknown }).code;
  if (problem instanceof AuthorizationResponseError) {
    log.warn({ way: "openid", error: problem.error }, "the identity provider said no");
    return "openidStopped";
  }
  log.warn({ way: "openid", err: problem }, "an answer of the identity provider does not hold");
  return code === "OAUTH_TIMEOUT" || problem instanceof TypeError ? "openidDown" : "openidWrong";
}

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
