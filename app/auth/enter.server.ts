import { database } from "#db/client.server";
import type { WayIn } from "#db/words";
import { tellOwner } from "~/domain/members/access-told.server";
import { mayStayLong, tellSignIn } from "~/domain/members/sessions.server";
import { now } from "~/env.server";
import { safePath } from "~/http/answers.server";
import { log } from "~/log.server";
import { redirect } from "~/remix.server";
import { authenticator } from "./authenticator.server";
import { brake, placeOf, unbrake } from "./brakes.server";
import { codeCameToSomething } from "./code-asking.server";
import { readCodeCookie } from "./code-cookie.server";
import { openSession } from "./sessions.server";
import type { Visit } from "./visit.server";

/**
 * What came of trying a way in: a way on with the session's cookie, or a proof that does not hold. `wait` are the seconds until
 * another try makes sense, once there have been too many.
 */
type Entered = { answer: Response } | { refused: string; wait: number | null };

/**
 * Tries a way in and, when the proof holds, opens a session and leads on to `till`. Only tries that fail are counted, and a proof
 * that holds always opens: nobody can lock somebody else out. Guessing is bounded by each proof itself: a code dies after five
 * tries and few are sent, keys have 158 bits of chance.
 */
export async function enter(
  way: WayIn,
  { request, context }: { request: Request; context: { visit: Visit } },
  till: unknown,
  cookies: string[] = [],
): Promise<Entered> {
  const db = database();
  const place = placeOf(context.visit.address);
  const email = way === "code" ? (readCodeCookie(request)?.email ?? "") : "";
  const entrant = await authenticator.authenticate(way, request);
  if ("refused" in entrant) {
    log.warn({ id: context.visit.id, way, why: entrant.refused }, "sign-in refused");
    const wait =
      (await brake(db, "tryOfAddress", `${way} ${email} ${place}`)) ??
      (await brake(db, "tryFromPlace", place));
    return { refused: entrant.refused, wait };
  }
  const { personId, identityHint, provedAgo = 0 } = entrant;
  const provedAt = provedAgo === null ? 0 : now() - provedAgo;
  const long = entrant.long && mayStayLong(db, personId);
  if (email) await codeCameToSomething(email, place);
  if (way === "openid") await unbrake(db, "openIdFromPlace", place);
  const headers = new Headers();
  const session = db.transaction((tx) => {
    if (way !== "demo") tellSignIn(tx, personId, way, now());
    if (way === "link") tellOwner(tx, { id: personId }, "enteredByLink", null, now());
    return openSession(tx, { personId, way, long, identityHint, provedAt }, request, now());
  });
  log.info({ id: context.visit.id, personId, way }, "signed in");
  for (const line of [session, ...cookies]) headers.append("Set-Cookie", line);
  return { answer: redirect(safePath(entrant.till ?? till), { headers }) };
}
