import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { dayOf } from "~/calendar/swedish-time";
import type { Member } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { openCorrection } from "~/domain/minutes/correction.server";
import { lockMinutes } from "~/domain/minutes/seal.server";
import { takeBackFromSignOff } from "~/domain/minutes/sign-off.server";
import {
  type Asked,
  everybodyAt,
  isRefused,
  isServed,
  mayBe,
  roles,
  told,
  visitorAs,
} from "../routes/rights/asking";
import { minutesRows } from "../routes/rights/minutes";
import { layRecords } from "../routes/rights/records";
import { adjuster, nobody, type Row, room, senders, type Who, writers } from "../routes/rights/row";
import { demoNow } from "../support/demo";
import { type House, stateOf } from "../support/server";

/**
 * What may be done with minutes follows their state. Every address of the minutes of m-2026-5, in each state that the minutes go
 * through, asked for by everyone: whoever is refused has changed nothing.
 */

const meetingId = "m-2026-5";
/** Whoever writes the minutes, and the meeting's chair. */
const nearest: Who = [...writers, "chair"];

type Kind = "text" | "write" | "approve" | "correct" | "follow" | "matter";

type Stage = { to: (house: House) => void; who: Record<Kind, Who> };

const asKarin = (house: House, deed: (db: OpenDatabase, karin: Member) => unknown) => {
  const db = house.look();
  const refused = deed(db, memberById(db, "p-01", dayOf(demoNow)) as Member);
  if (refused && typeof refused === "object" && "refused" in refused)
    throw new Error(JSON.stringify(refused));
  db.$client.close();
};

/** In the order in which minutes go through them. */
const stages: Record<string, Stage> = {
  "being written": {
    to: (house) => asKarin(house, (db, karin) => takeBackFromSignOff(db, karin, meetingId, demoNow)),
    who: { text: nearest, write: writers, approve: nobody, correct: nobody, follow: room, matter: senders },
  },
  "waiting for sign-off": {
    to: () => undefined,
    who: { text: room, write: writers, approve: adjuster, correct: nobody, follow: room, matter: senders },
  },
  "signed off": {
    to: (house) => asKarin(house, (db) => void lockMinutes(db, meetingId, "p-09", demoNow)),
    who: {
      text: "members",
      write: nobody,
      approve: nobody,
      correct: writers,
      follow: nobody,
      matter: senders,
    },
  },
  "being corrected": {
    to: (house) =>
      asKarin(house, (db, karin) => {
        lockMinutes(db, meetingId, "p-09", demoNow);
        return openCorrection(db, karin, meetingId, "Fel namn", demoNow);
      }),
    who: {
      text: "members",
      write: writers,
      approve: nobody,
      correct: writers,
      follow: nobody,
      matter: senders,
    },
  },
};

/** What each address is to, besides the writing of minutes. */
const kinds: Record<string, Kind> = {
  "routes/minutes/print-margins": "text",
  "routes/minutes/document": "text",
  "minutes-pdf": "text",
  "minutes-md": "text",
  "routes/minutes/locked-text": "text",
  "routes/minutes/editions": "text",
  "routes/minutes/edition": "text",
  "routes/minutes/edition-text": "text",
  "routes/minutes/edition-document": "text",
  "edition-pdf": "text",
  "edition-md": "text",
  "routes/minutes/edition-changes": "text",
  "routes/minutes/follow-stream": "follow",
  "routes/minutes/approve": "approve",
  "routes/minutes/ask-for-change": "approve",
  "routes/minutes/correction": "correct",
  "routes/minutes/correction-changes": "correct",
  "routes/minutes/cancel-correction": "correct",
  "routes/minutes/send-on": "matter",
  "routes/minutes/send-on-undo": "matter",
};
const kindOf = (row: Row): Kind => kinds[row.id] ?? "write";

const rows = minutesRows
  .filter(({ id }) => id !== "routes/minutes/matter")
  .map((row) => ({ ...row, path: row.path.replace(/m-2026-4|m-2027-1/g, meetingId) }));

describe.each(Object.entries(stages))("minutes that are %s", (_stage, { to, who }) => {
  let asked: Asked;
  let atFirst: Buffer;

  beforeAll(async () => {
    asked = await everybodyAt((house) => {
      layRecords(house);
      to(house);
    });
    atFirst = asked.house.keep();
  });
  afterAll(() => asked.house.close());

  const read = rows.filter((row) => kindOf(row) === "text" || kindOf(row) === "follow");
  test.each(read)("$path is read by right", async (row) => {
    for (const role of roles) {
      const answer = await visitorAs(asked, role).get(row.path);
      if (mayBe(who[kindOf(row)], role))
        expect([200, 302, 404], told(role, "GET", row.path, answer)).toContain(answer.status);
      else expect(isRefused(answer, row, role), told(role, "GET", row.path, answer)).toBe(true);
    }
  });

  const changed = rows.filter((row) => row.post);
  test.each(changed)("$path is changed by right, and by nobody else", async (row) => {
    const before = stateOf(asked.house);
    for (const role of roles.filter((each) => !mayBe(who[kindOf(row)], each))) {
      const answer = await visitorAs(asked, role).post(row.path, row.fields ?? {});
      // Who may in another state is told why not, and anybody else that they may not.
      const mayElse = mayBe(row.post ?? [], role) || mayBe(writers, role);
      expect(
        mayElse ? [302, 403, 409, 410, 422].includes(answer.status) : isRefused(answer, row, role),
        told(role, "POST", row.path, answer),
      ).toBe(true);
    }
    expect(stateOf(asked.house)).toBe(before);
    for (const role of roles.filter((each) => mayBe(who[kindOf(row)], each))) {
      const answer = await visitorAs(asked, role).post(row.path, row.fields ?? {});
      expect(isServed(answer, row, true), told(role, "POST", row.path, answer)).toBe(true);
      await asked.house.layBack(atFirst);
    }
  });
});
