import { eq } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { groups, units } from "#db/schema.server";
import type { InformationWay } from "#db/words";
import { informationPath } from "~/addresses/information";
import { aDay, dayOf } from "~/calendar/swedish-time";
import type { Member } from "../members/member";
import { roomOf } from "../members/room.server";
import type { LetterFacts } from "../outbox/facts";
import { senderOf } from "../outbox/facts";
import { changeWaitingLetter, queueLetter, waitingLetters } from "../outbox/outbox.server";
import type { EntryContent, Told } from "./information";

/** News that came by mail leave for the network this much later, so that a forged sender can be found out first. */
const mailWaits = aDay;

/**
 * Queues a letter of news to everybody who sits in the network but whoever shared it, one to each person; it can wait
 * for the receiver's digest. Call it in the transaction that takes the news in.
 */
export function shareNews(
  db: Database,
  member: Member,
  news: Told & { id: string },
  through: InformationWay,
  now: number,
): void {
  const network = db.select({ id: groups.id }).from(groups).where(eq(groups.kind, "network")).get();
  if (!network) return;
  const unitName = unitNameOf(db, news.unitId);
  for (const person of roomOf(db, network.id, dayOf(now))) {
    if (person.id === member.id) continue;
    queueLetter(
      db,
      {
        kind: "newsShared",
        dedupeKey: `newsShared:${news.id}:${person.id}`,
        personId: person.id,
        toName: person.name,
        toAddress: person.email,
        language: person.language,
        about: { subject: "information", id: news.id },
        leavesAt: through === "mail" ? now + mailWaits : now,
        facts: {
          title: news.title,
          comment: news.text,
          web: news.web ?? "",
          sharer: senderOf(member),
          unitName,
          path: informationPath(news.id),
        },
      },
      now,
    );
  }
}

/**
 * Lets the letters of news that have not left say what is now said of the news. Call it in the transaction that changes
 * them; letters that have left stay as they were.
 */
export function renewSharedNews(db: Database, news: EntryContent & { id: string }, now: number): void {
  const said = { title: news.title, web: news.web ?? "", unitName: unitNameOf(db, news.unitId) };
  const kind = "newsShared";
  for (const letter of waitingLetters(db, { subject: "information", id: news.id, kinds: [kind] }, now)) {
    const facts = { ...(letter.facts as LetterFacts[typeof kind]), ...said };
    changeWaitingLetter(db, { id: letter.id, kind, facts }, now);
  }
}

const unitNameOf = (db: Database, unitId: string | null): string | null =>
  (unitId && db.select({ name: units.name }).from(units).where(eq(units.id, unitId)).get()?.name) || null;
