import type { Database } from "#db/open.server";
import type { Member } from "~/domain/members/member";
import { memberByEmail, memberById } from "~/domain/members/members.server";

/**
 * A member as they are on the day of the tests' clock. Of the demo: p-01 coordinates, p-14 is org-des's contact, p-27 its
 * deputy, p-45 its head, p-32 a reader.
 */
export function memberOf(db: Database, id: string): Member {
  const member = memberById(db, id, "2026-11-22");
  if (!member) throw new Error(`No member ${id}`);
  return member;
}

/** The same, by what stands before the @ in the address: "karin.karlsson". */
export function memberCalled(db: Database, name: string): Member {
  const member = memberByEmail(db, `${name}@example.se`, "2026-11-22");
  if (!member) throw new Error(`No member ${name}`);
  return member;
}
