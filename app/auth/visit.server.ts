import { database } from "#db/client.server";
import type { Language } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { may, type Right, type Thing } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { forbidden } from "~/http/answers.server";
import { cookieIn } from "~/http/cookies.server";
import { log } from "~/log.server";
import { redirect } from "~/remix.server";
import { type OpenSession, readSession } from "./sessions.server";
import { waysOffered } from "./ways.server";

/** One request on its way through the house; who is asking is looked up once. */
export type Visit = {
  id: string;
  nonce: string;
  address: string;
  /** SQL statements so far, when they are counted. */
  readonly statements?: number | undefined;
  /** When the answer is that it is too often: the seconds until another try makes sense. */
  wait?: number;
  /** Whether a form has been answered with the wish that its sender prove anew who they are. */
  askedToProve?: boolean;
  /** The name of the page that answers, for the log and the figures. */
  route?: string;
  session?: OpenSession | null;
  member?: Member | null;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    visit: Visit;
  }
}

type Asking = { request: Request; context: { visit: Visit } };

/** The session that the request's cookie opens, or null. */
export function currentSession({ request, context }: Asking): OpenSession | null {
  if (context.visit.session === undefined) context.visit.session = readSession(database(), request, now());
  return context.visit.session;
}

/** Who is asking; null for a visitor without sign-in. */
export function currentMember(asking: Asking): Member | null {
  const { visit } = asking.context;
  if (visit.member === undefined) {
    const session = currentSession(asking);
    const entered = session && { way: session.way, offered: waysOffered() };
    const member = session && memberById(database(), session.personId, dayOf(now()), entered);
    visit.member = member && {
      ...member,
      session: { sum: session.idSum, way: session.way, provedAt: session.provedAt },
    };
  }
  return visit.member;
}

/** The same member as they are now, with the roles that count in the session they act in; null when they are gone. */
export function memberAgain({ id, session }: Member): Member | null {
  return memberById(
    database(),
    id,
    dayOf(now()),
    session ? { way: session.way, offered: waysOffered() } : null,
  );
}

/**
 * Who is asking, with the right asked for. A visitor is sent to sign in and back again; a member without
 * the right gets 403. Every loader and every action calls this for itself.
 */
export function requireMember(asking: Asking, right: Right, thing: Thing = {}): Member {
  const member = currentMember(asking);
  if (!member) throw redirect(signInAddress(asking.request));
  if (!may(member, right, thing)) {
    log.warn({ id: asking.context.visit.id, personId: member.id, right }, "refused by right");
    forbidden();
  }
  return member;
}

/**
 * Answers 403 when the member lacks the right. For a second look, when the thing has been fetched. `why` is a
 * problem's key, where there is more to say than that the member may not.
 */
export function requireRight(member: Member, right: Right, thing: Thing, why?: string): void {
  if (may(member, right, thing)) return;
  log.warn({ personId: member.id, right }, "refused by right");
  forbidden(why);
}

/** The reader's language: their own choice, else the cookie's, else what the browser asks for, else Swedish. */
export function languageOf(request: Request, context: { visit: Visit }): Language {
  let member: Member | null = null;
  try {
    member = currentMember({ request, context });
  } catch {
    // A page that says something is wrong must not need the database.
  }
  if (member) return member.language;
  return visitorsLanguage(request.headers.get("cookie"), request.headers.get("accept-language"));
}

/** Where a visitor's choice of language is kept. */
export const languageCookie = "traffpunkt_language";

/** The language of somebody who is not signed in, by the two headers that tell it. */
export function visitorsLanguage(cookies: string | null, asksFor: string | null): Language {
  const cookie = cookieIn(cookies, languageCookie, "sv|en");
  if (cookie) return cookie as Language;
  const wanted = (asksFor ?? "").split(",").map((each) => each.trim().slice(0, 2));
  const first = wanted.find((each) => each === "sv" || each === "en");
  return first === "en" ? "en" : "sv";
}

function signInAddress(request: Request): string {
  const url = new URL(request.url);
  const path = request.method === "GET" ? url.pathname.replace(/\.data$/, "") + url.search : "/";
  return path === "/" ? "/logga-in" : `/logga-in?till=${encodeURIComponent(path)}`;
}
