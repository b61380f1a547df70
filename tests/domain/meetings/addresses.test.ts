import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { groups, outbox } from "#db/schema.server";
import { meetingPage } from "~/domain/meetings/meeting-page.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { setLetter } from "~/mail/letters.server";
import { atLeastOne } from "../../support/at-least-one";
import { settings } from "../../support/letters";
import { member, network, now } from "./network";

const shown = (shows: boolean, who: string) => {
  const db = network();
  db.update(groups).set({ showsAddresses: shows }).where(eq(groups.id, "network")).run();
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
  return JSON.stringify(meetingPage(db, member(db, who), "spring", now)?.page);
};

test("no invitee sees another's address unless the group says so, and nobody else then either", () => {
  expect(shown(false, "sara")).not.toContain("erik@example.se");
  expect(shown(true, "sara")).toContain("erik@example.se");
  expect(shown(true, "olle")).not.toContain("@example.se");
});

test("a notice holds no other invitee's address, in its text or in its calendar file", () => {
  const db = network();
  sendNotice(db, member(db, "karin"), "spring", { noticeText: null, answerBy: "2027-01-21" }, 1, now);
  for (const row of atLeastOne(db.select().from(outbox).all())) {
    const letter = setLetter(
      {
        kind: "notice",
        facts: row.facts as never,
        toName: row.toName,
        toAddress: row.toAddress,
        language: "sv",
        createdAt: now,
      },
      settings,
    );
    const addresses = (letter.text + letter.html + letter.ics).match(/[\w.]+@example\.se/g) ?? [];
    expect(addresses).toContain(row.toAddress);
    expect(addresses.filter((each) => each !== row.toAddress && !each.startsWith("traffpunkt@"))).toEqual([]);
  }
});
