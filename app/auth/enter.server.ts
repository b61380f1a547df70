import { database } from "#db/client.server";
import { now } from "~/env.server";
import { safePath } from "~/http/answers.server";
import { redirect } from "~/remix.server";
import { authenticator, type WayIn } from "./authenticator.server";
import { brake, placeOf } from "./brakes.server";
import { openSession } from "./sessions.server";
import type { Visit } from "./visit.server";

/** What came of trying a way in: a way on with the session's cookie, a proof that does not hold, or too many tries. */
export type Entered = { answer: Response } | { refused: "codeWrong" | "tooManyTries" };

/** Tries a way in and, when the proof holds, opens a session and leads on to `till`. */
export async function enter(
  way: WayIn,
  { request, context }: { request: Request; context: { visit: Visit } },
  till: unknown,
  cookies: string[] = [],
): Promise<Entered> {
  if (way !== "demo" && (await brake(database(), "tryFromPlace", placeOf(context.visit.address)))) {
    return { refused: "tooManyTries" };
  }
  const personId = await authenticator.authenticate(way, request);
  if (!personId) return { refused: "codeWrong" };
  const headers = new Headers();
  for (const line of [openSession(database(), personId, request, now()), ...cookies])
    headers.append("Set-Cookie", line);
  return { answer: redirect(safePath(till), { headers }) };
}
