import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { secretOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { municipality, oneTimeKeys } from "#db/schema.server";

const purpose = "setUp";

/** Whether the municipality has been told: until then every address but the set-up is closed. */
export function isSetUp(db: Database): boolean {
  return db.select({ id: municipality.id }).from(municipality).get() !== undefined;
}

/**
 * At the start of a new installation: makes the one key that opens the set-up and puts earlier ones out of
 * use. Null when the installation is set up.
 */
export function prepareSetUp(db: Database, now: number): string | null {
  return db.transaction((tx) => {
    tx.delete(oneTimeKeys)
      .where(and(eq(oneTimeKeys.purpose, purpose), isNull(oneTimeKeys.usedAt)))
      .run();
    if (isSetUp(tx)) return null;
    const key = secretOf(24);
    tx.insert(oneTimeKeys)
      .values({ keySum: sumOf(key), purpose, createdAt: now })
      .run();
    return key;
  });
}

/** Whether a key opens the set-up now. */
export function opensSetUp(db: Database, key: string): boolean {
  const row = db
    .select({ usedAt: oneTimeKeys.usedAt })
    .from(oneTimeKeys)
    .where(and(eq(oneTimeKeys.keySum, sumOf(key)), eq(oneTimeKeys.purpose, purpose)))
    .get();
  return row !== undefined && row.usedAt === null && !isSetUp(db);
}

const sumOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
