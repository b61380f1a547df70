import type { SQL } from "drizzle-orm";
import type { Database } from "#db/open.server";
import type { ChronicleSubject, GoalSubject } from "#db/words";
import type { Member } from "../members/member";
import type { Right, Thing } from "../members/permissions";

/** A record that can be tied to goals, as the form and the chronicle need it. */
type TiedRecord = {
  /** What the record is called. */
  title: string;
  /** Where it is read. */
  path: string;
  /** The rights that one needs to see it and to change it. */
  reads: [right: Right, thing: Thing] | null;
  changes: [right: Right, thing: Thing];
  chronicle: { subject: ChronicleSubject; id: string };
};

/** What is to know about one kind of record that serves goals: a file for each. */
export type TiedKind = {
  subject: GoalSubject;
  /** The record; null when there is none, or the member is not to know that there is. */
  find(db: Database, member: Member, id: string): TiedRecord | null;
  /**
   * A select of all of them that a member may see, with the columns id, title, day (null without one), path,
   * participants and grant_ore (null but for projects), in this order.
   */
  seen(member: Member): SQL;
  /** Says in the record itself that its goals have changed, where a form of its own holds them too. */
  touch?(db: Database, id: string, now: number): void;
};
