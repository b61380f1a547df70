import type { Database } from "../open.server";
import { seedAttention } from "./attention.server";
import { seedChronicle } from "./chronicle.server";
import { seedCompetence } from "./competence.server";
import { seedContacts } from "./contacts.server";
import { type InstantOf, sure } from "./facts.server";
import { seedFollowups, seedPolicy } from "./goals.server";
import { seedGoalTies, seedGoverning } from "./governing.server";
import { seedInformation } from "./information.server";
import { seedInitiatives } from "./initiatives.server";
import { seedInquiries } from "./inquiries.server";
import { seedInvitations } from "./invitations.server";
import { seedLessons } from "./lessons.server";
import { seedMeetings } from "./meetings.server";
import { seedMembers } from "./members.server";
import { seedMinutes } from "./minutes.server";
import { seedPolls } from "./polls.server";
import { seedReferrals } from "./referrals.server";
import { seedRegister } from "./register.server";
import { seedRounds } from "./rounds.server";
import { seedSearches } from "./searches.server";

/** The demo's day: a Sunday in Sweden, at nine in the morning. Everything in the demo is written for it. */
export const demoDay = { day: "2026-11-22", clock: "09.00" };

/**
 * Fills a migrated database that holds nothing but `seedStart` with the whole fictional municipality, in one
 * transaction. `instantOf` reads the Swedish clock, which the database's room knows nothing of; `now` is the
 * real instant of the making, from which the demo's clock runs. Throws, changing nothing, when the database
 * belongs to a municipality already.
 */
export function seedDemo(db: Database, instantOf: InstantOf, now: number): void {
  const at = sure(instantOf);
  db.transaction((tx) => {
    seedMembers(tx, at, now);
    seedMeetings(tx, at);
    seedInvitations(tx, at);
    seedRounds(tx, at);
    seedMinutes(tx, at);
    seedReferrals(tx, at);
    seedPolls(tx, at);
    seedPolicy(tx);
    seedGoverning(tx, at);
    seedRegister(tx, at);
    seedContacts(tx, at);
    seedInitiatives(tx, at);
    seedLessons(tx, at);
    seedFollowups(tx, at);
    seedGoalTies(tx);
    seedCompetence(tx, at);
    seedAttention(tx, at);
    seedSearches(tx, at);
    seedInformation(tx, at);
    seedInquiries(tx, at);
    seedChronicle(tx, at);
  });
}
