import { performance } from "node:perf_hooks";
import { closeDatabase, openDatabase } from "#db/open.server";
import { groupMembers, people } from "#db/schema.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { memberByEmail } from "~/domain/members/members.server";
import { confirmSlots } from "~/domain/polls/confirming.server";
import { slotsOf } from "~/domain/polls/polls.server";
import { openPoll } from "~/domain/polls/sending.server";
import { createPoll } from "~/domain/polls/writing.server";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { demoNow, makeDemoFile } from "../demo/file.server";

const hour = 3_600_000;
const day = 24 * hour;
/** So that the demo's 28 become 40. */
const added = 12;

/**
 * The time from a date poll of five times to the last notice in the outbox, step by step, for forty people; each
 * step as one transaction on a file, as the house writes it. Throws when a rule refuses a step.
 */
export function measurePoll(file: string): { step: string; letters: number; ms: number }[] {
  makeDemoFile(file, Date.now());
  const db = openDatabase(file);
  try {
    for (let place = 1; place <= added; place++) {
      const id = `bench-${place}`;
      db.insert(people)
        .values({ id, name: `Bänk ${place}`, email: `${id}@example.se`, createdAt: demoNow })
        .run();
      db.insert(groupMembers).values({ groupId: "grp-natverk", personId: id, fromDay: "2026-01-01" }).run();
    }
    const karin = memberByEmail(db, "karin.karlsson@example.se", "2026-11-22");
    if (!karin) throw new Error("The demo has no coordinator.");
    const slots = [0, 1, 2, 3, 4].map((place) => {
      const startsAt = Date.UTC(2028, 1, 10, 12) + place * 56 * day;
      return { startsAt, endsAt: startsAt + 2 * hour };
    });
    const texts = {
      title: "Möten 2028",
      text: null,
      form: "hybrid",
      place: "Eksalen",
      answerBy: "2026-12-10",
    } as const;
    const rows: { step: string; letters: number; ms: number }[] = [];
    const step = <Result>(
      name: string,
      work: () => Result | Refusal,
      letters: (result: Result) => number,
    ): Result => {
      const start = performance.now();
      const result = work();
      const ms = Math.round((performance.now() - start) * 10) / 10;
      if (isRefusal(result)) throw new Error(`${name}: ${result.refused}`);
      rows.push({ step: name, letters: letters(result), ms });
      return result;
    };
    const none = () => 0;
    const id = step(
      "write the poll",
      () => createPoll(db, karin, "grp-natverk", { ...texts, slots }, demoNow),
      none,
    );
    step(
      "ask everybody",
      () => openPoll(db, karin, id, 1, demoNow),
      (sent) => sent.letters,
    );
    const slotIds = slotsOf(db, id).map((slot) => slot.id);
    step("make five meetings", () => confirmSlots(db, karin, id, slotIds, { close: false }, demoNow), none);
    const meetingIds = slotsOf(db, id).map((slot) => slot.meetingId ?? "");
    step(
      "call to all five",
      () => meetingIds.map((meetingId) => call(meetingId)).reduce((sum, letters) => sum + letters, 0),
      (letters) => letters,
    );
    const all = rows.reduce((sum, row) => ({ letters: sum.letters + row.letters, ms: sum.ms + row.ms }), {
      letters: 0,
      ms: 0,
    });
    return [...rows, { step: "in all", letters: all.letters, ms: Math.round(all.ms * 10) / 10 }];

    function call(meetingId: string): number {
      const version = meetingById(db, meetingId)?.version ?? 0;
      const member = karin as NonNullable<typeof karin>;
      const sent = sendNotice(db, member, meetingId, { noticeText: null, answerBy: null }, version, demoNow);
      if (isRefusal(sent)) throw new Error(sent.refused);
      return sent.letters;
    }
  } finally {
    closeDatabase(db);
  }
}
