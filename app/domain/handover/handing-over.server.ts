import type { Database } from "#db/open.server";
import { dayOf } from "~/calendar/swedish-time";
import { tell } from "../chronicle/chronicle.server";
import { headOf } from "../funding/heads.server";
import { deactivatePerson } from "../members/leaving.server";
import type { Member } from "../members/member";
import { type Refusal, refuse } from "../refusal";
import { dutiesOf } from "./duties.server";
import { type Duty, dutyKey } from "./duty";
import { peopleHere, suggestedHeirs } from "./heirs.server";
import { moveDuty, type Told } from "./moving.server";
import { takeTestBack } from "./moving-tests.server";

/** Who takes over which duty, by the duty's key. */
type Heirs = ReadonlyMap<string, string>;

/**
 * Deactivates a person and puts every duty that stands in their name in another's, in one transaction: nothing is left to
 * somebody who has gone. A duty that no heir is named for goes to the one who is suggested. Does nothing when it is so
 * already. Refuses `heirGone` beside the choice of somebody who is not here or who leaves, and as `deactivatePerson`, and
 * then nothing is moved.
 */
export function letLeave(
  db: Database,
  member: Member,
  personId: string,
  heirs: Heirs,
  now: number,
): null | Refusal {
  return whole(db, (tx) => {
    const duties = dutiesOf(tx, personId, now);
    const suggested = suggestedHeirs(tx, personId, duties, dayOf(now));
    const all = new Map(
      duties.map((duty, at) => [dutyKey(duty), heirs.get(dutyKey(duty)) ?? suggested[at] ?? ""]),
    );
    // Refused for the person's sake before a duty is moved.
    const refused = deactivatePerson(tx, member, personId, now);
    return refused ?? passOn(tx, member, personId, duties, all, now);
  });
}

/**
 * Puts the duties of somebody who stays in the names that are chosen; a duty without an heir stays. Refuses `heirGone`
 * and `heirNotHead`.
 */
export function handOver(
  db: Database,
  member: Member,
  personId: string,
  heirs: Heirs,
  now: number,
): null | Refusal {
  return whole(db, (tx) => {
    const chosen = dutiesOf(tx, personId, now).filter((duty) => heirs.has(dutyKey(duty)));
    return passOn(tx, member, personId, chosen, heirs, now);
  });
}

function passOn(
  db: Database,
  member: Member,
  from: string,
  duties: readonly Duty[],
  heirs: Heirs,
  now: number,
): null | Refusal {
  const here = new Map(peopleHere(db, [...heirs.values()]).map((person) => [person.id, person]));
  const told = new Map<string, { told: Told; label: string; before: object; after: object }>();
  for (const duty of duties) {
    const heir = heirs.get(dutyKey(duty)) ?? "";
    if (duty.kind === "fundingTest" && heir === "") {
      takeTestBack(db, member, duty.id, now);
      continue;
    }
    const to = here.get(heir);
    if (!to || to.id === from) return refuse("heirGone", { field: dutyKey(duty) });
    if (duty.kind === "fundingTest" && headOf(db, duty.unitId ?? "", dayOf(now))?.id !== to.id)
      return refuse("heirNotHead", { field: dutyKey(duty) });
    const what = moveDuty(db, duty, { from, to, by: member }, now);
    const key = `${what.subject} ${what.id}`;
    const line = told.get(key) ?? { told: what, label: duty.label, before: {}, after: {} };
    told.set(key, {
      ...line,
      before: { ...line.before, [what.field]: from },
      after: { ...line.after, [what.field]: to.id },
    });
  }
  for (const { told: what, label, before, after } of told.values()) {
    const deed = { deed: "handedOver", subject: what.subject, subjectId: what.id, label };
    tell(db, member, { ...deed, before: { ...before }, after: { ...after } }, now);
  }
  return null;
}

/** Does all of a deed or nothing: what is refused on the way leaves nothing behind. */
function whole(db: Database, deed: (tx: Database) => null | Refusal): null | Refusal {
  let refused: null | Refusal = null;
  try {
    db.transaction((tx) => {
      refused = deed(tx);
      if (refused) throw undo;
    });
  } catch (thrown) {
    if (thrown !== undo) throw thrown;
  }
  return refused;
}

const undo = new Error("What was refused is undone");
