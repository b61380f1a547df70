import { randomBytes, timingSafeEqual } from "node:crypto";
import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { newId, secretOf, sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { municipality, outbox, people, signInCodes } from "#db/schema.server";
import type { Language } from "#db/words";
import { queueLetter } from "~/domain/outbox/outbox.server";

const codeLasts = 10 * 60_000;
const mostAttempts = 5;

/** Where a code has been asked for: the browser that may use it, and the address it went to. */
export type CodeRequest = { browser: string; email: string };

/**
 * Sends a code of six characters to an address, if it belongs to an active person or to one of the
 * municipality's own mail domains, and `mayBeSent`. Says nothing about which: the answer is the same for every address,
 * and so is the work, so that the time tells nothing either. The code counts for 10 minutes, once, in the browser that asked; one
 * that nobody was sent is dead from the beginning, so that no guess can hit it.
 */
export function sendCode(
  db: Database,
  email: string,
  language: Language,
  now: number,
  mayBeSent = true,
): CodeRequest {
  const browser = randomBytes(24).toString("base64url");
  const code = secretOf(6).toUpperCase();
  const id = newId();
  db.transaction((tx) => {
    const receiver = receiverOf(tx, email);
    const isSent = receiver !== null && mayBeSent;
    tx.insert(signInCodes)
      .values({
        id,
        email,
        codeSum: sumOf(isSent ? code : randomBytes(32).toString("base64url")),
        browserSum: sumOf(browser),
        createdAt: now,
        expiresAt: now + codeLasts,
      })
      .run();
    const dedupeKey = `signInCode:${id}`;
    queueLetter(
      tx,
      {
        kind: "signInCode",
        dedupeKey,
        personId: receiver?.id ?? null,
        toName: receiver?.name ?? email,
        toAddress: email,
        language: receiver?.language ?? language,
        facts: { code, minutesValid: codeLasts / 60_000 },
        about: { subject: "session", id },
      },
      now,
    );
    tx.delete(outbox)
      .where(eq(outbox.dedupeKey, isSent ? "" : dedupeKey))
      .run();
  });
  return { browser, email };
}

/**
 * Uses a typed code. Returns the address when it is the newest one sent to it, asked for by this browser,
 * unused and in time; else null, and the attempt is counted: after five the code is dead.
 */
export function spendCode(db: Database, request: CodeRequest, typed: string, now: number): string | null {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return db.transaction((tx) => {
    const row = tx
      .select({ id: signInCodes.id, codeSum: signInCodes.codeSum, attempts: signInCodes.attempts })
      .from(signInCodes)
      .where(
        and(
          eq(signInCodes.email, request.email),
          eq(signInCodes.browserSum, sumOf(request.browser)),
          isNull(signInCodes.usedAt),
          gt(signInCodes.expiresAt, now),
        ),
      )
      .orderBy(desc(signInCodes.createdAt))
      .limit(1)
      .get();
    if (!row || row.attempts >= mostAttempts) return null;
    const right = timingSafeEqual(Buffer.from(row.codeSum), Buffer.from(sumOf(code)));
    tx.update(signInCodes)
      .set(right ? { usedAt: now } : { attempts: sql`${signInCodes.attempts} + 1` })
      .where(eq(signInCodes.id, row.id))
      .run();
    return right ? request.email : null;
  });
}

/** Removes codes that open nothing any more; returns how many. */
export function sweepCodes(db: Database, now: number): number {
  return db
    .delete(signInCodes)
    .where(lt(signInCodes.expiresAt, now - codeLasts))
    .run().changes;
}

/** Who gets the code: a person with that address, or somebody in the municipality's own mail domains. */
function receiverOf(
  db: Database,
  email: string,
): { id: string | null; name: string; language: Language | null } | null {
  const person = db
    .select({
      id: people.id,
      name: people.name,
      language: people.language,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(eq(people.email, email))
    .get();
  if (person) return person.deactivatedAt ? null : person;
  const domains =
    db.select({ mailDomains: municipality.mailDomains }).from(municipality).get()?.mailDomains ?? [];
  return domains.includes(email.split("@")[1] ?? "") ? { id: null, name: email, language: null } : null;
}

/** The code last sent to an address, for the demo's page only: outside the demo nobody calls this. */
export function codeInDemo(db: Database, email: string): string | null {
  const letter = db
    .select({ facts: outbox.facts })
    .from(outbox)
    .where(and(eq(outbox.kind, "signInCode"), eq(outbox.toAddress, email)))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(1)
    .get();
  return typeof letter?.facts.code === "string" ? letter.facts.code : null;
}
