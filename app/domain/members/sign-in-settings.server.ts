import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { municipality } from "#db/schema.server";
import type { Role, WayIn } from "#db/words";
import { tell } from "../chronicle/chronicle.server";
import { type Refusal, refuse } from "../refusal";
import type { Member } from "./member";
import { heldBack, type RequiredWays, strongWays, usualWays } from "./required-ways";
import { endLongStays } from "./sessions.server";

type SignInSettings = {
  /** Roles that count only for whoever has come in by a passkey or the identity provider. */
  roles: Role[];
  /** Whether people may stay signed in for 30 days. */
  longSessions: boolean;
};

/** The settings of sign-in with the version they were read at; null before the installation has been set up. */
export function signInSettings(db: Database): (SignInSettings & { version: number }) | null {
  const row = db
    .select({
      requiredWays: municipality.requiredWays,
      demoMadeAt: municipality.demoMadeAt,
      longSessions: municipality.longSessions,
      version: municipality.version,
    })
    .from(municipality)
    .get();
  if (!row) return null;
  const required: RequiredWays = row.requiredWays ?? (row.demoMadeAt === null ? usualWays : {});
  return { roles: Object.keys(required) as Role[], longSessions: row.longSessions, version: row.version };
}

/**
 * Changes them. Refuses `notFound`, `changedMeanwhile`, and `strongerWayYourself` when the member's own roles would stop counting
 * here and now. Where nobody may stay for 30 days any more, those who do stay no longer than others.
 */
export function changeSignInSettings(
  db: Database,
  member: Member,
  wanted: SignInSettings,
  offered: readonly WayIn[],
  shownVersion: number,
  now: number,
): null | Refusal {
  return db.transaction((tx) => {
    const before = signInSettings(tx);
    if (!before) return refuse("notFound");
    if (before.version !== shownVersion) return refuse("changedMeanwhile", { current: before });
    const requiredWays: RequiredWays = Object.fromEntries(wanted.roles.map((role) => [role, strongWays]));
    const entered = member.session ? { way: member.session.way, offered } : null;
    if (heldBack(member.roles, requiredWays, entered).length > 0)
      return refuse("strongerWayYourself", { field: "roles" });
    tx.update(municipality)
      .set({ requiredWays, longSessions: wanted.longSessions, version: before.version + 1 })
      .where(eq(municipality.id, 1))
      .run();
    if (!wanted.longSessions) endLongStays(tx);
    const told = ({ roles, longSessions }: SignInSettings) => ({ strongRoles: roles, longSessions });
    const deed = { deed: "signInSet", subject: "municipality", subjectId: "1" } as const;
    tell(tx, member, { ...deed, before: told(before), after: told(wanted) }, now);
    return null;
  });
}
