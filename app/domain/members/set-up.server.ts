import { and, eq, isNull } from "drizzle-orm";
import { newId, secretOf, sumOf } from "#db/ids.server";
import type { Database } from "#db/open.server";
import { groups, municipality, oneTimeKeys, people, roleGrants, units } from "#db/schema.server";
import { seedStart } from "#db/start/start.server";
import type { Language } from "#db/words";
import { reshelveEverything } from "../archive/reshelve.server";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import { coordinators } from "./coordinator.server";
import { openToEverybody } from "./mail-domains";
import { type SetUpStep, setUpSteps } from "./set-up-steps";

const purpose = "setUp";

/** Whether the municipality has been told: until then every address but the set-up is closed. */
export function isSetUp(db: Database): boolean {
  return db.select({ id: municipality.id }).from(municipality).get() !== undefined;
}

/**
 * At the start of a new installation: makes the one key that opens the set-up and puts earlier ones out of
 * use. Null, and nothing is written, when the installation is set up.
 */
export function prepareSetUp(db: Database, now: number): string | null {
  if (isSetUp(db)) return null;
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

/** What a new installation must know before anybody can get in. */
export type Beginning = {
  name: string;
  shortName: string;
  mailDomains: string[];
  administratorName: string;
  /** Lower case. */
  administratorEmail: string;
  language: Language;
};

/**
 * Sets up a new installation: the municipality, the themes and funding programmes that everybody begins with,
 * found in the archive from the first day, and the first administrator, whose id it returns. The key is used
 * up. Refuses `keyUsed`, and `domainForEveryone` for a mail domain where anybody can get an address.
 */
export function setUp(db: Database, key: string, beginning: Beginning, now: number): string | Refusal {
  return db.transaction((tx) => {
    if (!opensSetUp(tx, key)) return refuse("keyUsed");
    if (beginning.mailDomains.some(openToEverybody))
      return refuse("domainForEveryone", { field: "mailDomains" });
    const { name, shortName, mailDomains } = beginning;
    tx.insert(municipality).values({ id: 1, name, shortName, mailDomains }).run();
    seedStart(tx);
    reshelveEverything(tx, now);
    const administrator = { id: newId(), name: beginning.administratorName };
    const { administratorEmail: email, language } = beginning;
    tx.insert(people)
      .values({ ...administrator, email, language, createdAt: now })
      .run();
    tx.insert(roleGrants).values({ personId: administrator.id, role: "administrator", grantedAt: now }).run();
    tx.update(oneTimeKeys)
      .set({ usedAt: now })
      .where(eq(oneTimeKeys.keySum, sumOf(key)))
      .run();
    const place = { subject: "municipality", subjectId: "1", label: name } as const;
    tell(tx, administrator, { deed: "setUp", ...place, after: { name, shortName, mailDomains } }, now);
    const person = { subject: "person", subjectId: administrator.id, label: administrator.name } as const;
    tell(tx, administrator, { deed: "created", ...person, after: { roles: ["administrator"] } }, now);
    return administrator.id;
  });
}

/** What is still to be told after the first form, in the order it is asked for. */
export function stepsLeft(db: Database): SetUpStep[] {
  const [coordinator] = coordinators(db);
  const network = db.select({ id: groups.id }).from(groups).where(eq(groups.kind, "network")).get();
  const unit = db.select({ id: units.id }).from(units).limit(1).get();
  const there = { coordinator, group: network, units: unit };
  return setUpSteps.filter((step) => there[step] === undefined);
}
