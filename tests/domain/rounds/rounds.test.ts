import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { groups, invitations, meetings, outbox, roundAnswers, seats } from "#db/schema.server";
import { callOff, changeMeeting, planOf } from "~/domain/meetings/changes.server";
import { meetingById } from "~/domain/meetings/meetings.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import type { RoundFacts } from "~/domain/outbox/facts";
import { askRound, remindRound } from "~/domain/rounds/asking.server";
import { tendRounds } from "~/domain/rounds/due.server";
import { countRound, type RoundTold } from "~/domain/rounds/round";
import { answerRound, roundOf, roundSheet } from "~/domain/rounds/rounds.server";
import { day, hour, member, network, now, startsAt } from "../meetings/network";

/** Ten days before the meeting of 4 February 2027, at eight in the morning in Sweden. */
const askedAt = Date.UTC(2027, 0, 25, 7);
/** Two days before it, at eight. */
const remindedAt = Date.UTC(2027, 1, 2, 7);

const nothing: RoundTold = { news: null, lesson: null, help: null, nothing: true };
const told = (changes: Partial<RoundTold>): RoundTold => ({ ...nothing, nothing: false, ...changes });

let db: OpenDatabase;
const karin = () => member(db, "karin");

beforeEach(() => {
  db = network();
});

/** Calls the meeting, and lets all its letters have left. */
function call(): void {
  sendNotice(db, karin(), "spring", { noticeText: null, answerBy: null }, 1, now);
  db.update(outbox)
    .set({ sentAt: now + hour })
    .run();
}

const letters = (kind: string) =>
  db
    .select({ to: outbox.personId, facts: outbox.facts, withdrawnAt: outbox.withdrawnAt })
    .from(outbox)
    .where(eq(outbox.kind, kind))
    .orderBy(outbox.toAddress)
    .all();

function firstFacts(kind: string): RoundFacts {
  const [first] = letters(kind);
  if (!first) throw new Error(`No letter: ${kind}`);
  return first.facts as RoundFacts;
}

const keyOf = (unitId: string) =>
  db.select({ key: roundAnswers.linkKey }).from(roundAnswers).where(eq(roundAnswers.unitId, unitId)).get()
    ?.key ?? "";

const say = (unitId: string, what: RoundTold, version = 1, at = askedAt + hour) =>
  answerRound(db, null, { linkKey: keyOf(unitId) }, what, version, at);

describe("asking", () => {
  test("ten days before, at eight, every unit is asked once, by its contact", () => {
    call();
    expect(tendRounds(db, askedAt - 60_000)).toEqual({ asked: 0, reminded: 0 });
    expect(letters("roundAsked")).toEqual([]);
    expect(tendRounds(db, askedAt)).toEqual({ asked: 2, reminded: 0 });
    expect(letters("roundAsked").map(({ to }) => to)).toEqual(["erik", "sara"]);
    // The museum has nobody to write to, and is asked all the same.
    expect(roundOf(db, "spring").units.map(({ unitName }) => unitName)).toEqual([
      "Skolförvaltningen",
      "Museiförvaltningen",
      "Ekbacka Energi",
    ]);
    expect(tendRounds(db, askedAt + 60_000)).toEqual({ asked: 0, reminded: 0 });
    expect(new Set(["school", "museum", "energy"].map(keyOf)).size).toBe(3);
    expect(keyOf("museum")).toMatch(/^[a-z0-9]{32}$/);
  });

  test("the letter tells of the meeting, the unit and its own link, and whom an answer reaches", () => {
    call();
    tendRounds(db, askedAt);
    expect(letters("roundAsked")[1]?.facts).toEqual({
      meetingId: "spring",
      groupName: "Internationella nätverket",
      year: 2027,
      number: 1,
      theme: null,
      startsAt,
      invitee: { capacity: "contact", unitName: "Skolförvaltningen" },
      sender: { name: "Karin Lund", address: "karin@example.se" },
      path: `/laget-runt/${keyOf("school")}`,
    });
  });

  test("the deputy is asked where the contact comes not, or there is none", () => {
    call();
    db.update(invitations).set({ answer: "no" }).where(eq(invitations.personId, "sara")).run();
    db.update(seats).set({ place: "deputy" }).where(eq(seats.personId, "erik")).run();
    tendRounds(db, askedAt);
    expect(letters("roundAsked").map(({ to }) => to)).toEqual(["dan", "erik"]);
    expect(firstFacts("roundAsked").invitee.capacity).toBe("deputy");
  });

  test("a contact who comes not is asked where there is no deputy", () => {
    call();
    db.update(invitations).set({ answer: "no" }).where(eq(invitations.personId, "erik")).run();
    tendRounds(db, askedAt);
    expect(letters("roundAsked").map(({ to }) => to)).toEqual(["erik", "sara"]);
  });

  test("a meeting that nobody is called to, that is called off or another group's is not asked", () => {
    expect(tendRounds(db, askedAt).asked).toBe(0);
    expect(askRound(db, karin(), "spring", askedAt)).toMatchObject({ refused: "notCalled" });
    call();
    db.update(groups).set({ kind: "officials" }).where(eq(groups.id, "network")).run();
    expect(tendRounds(db, askedAt).asked).toBe(0);
    expect(askRound(db, karin(), "spring", askedAt)).toMatchObject({ refused: "notByUnits" });
    db.update(groups).set({ kind: "network" }).where(eq(groups.id, "network")).run();
    callOff(db, karin(), "spring", "Ingen kan.", askedAt - day);
    expect(tendRounds(db, askedAt).asked).toBe(0);
    expect(askRound(db, karin(), "spring", askedAt)).toMatchObject({ refused: "calledOffAlready" });
    expect(db.select().from(roundAnswers).all()).toEqual([]);
  });

  test("a group that asks nobody by itself can be asked by hand", () => {
    db.update(groups).set({ roundDays: null }).where(eq(groups.id, "network")).run();
    call();
    expect(tendRounds(db, askedAt).asked).toBe(0);
    expect(roundOf(db, "spring")).toEqual({ days: null, units: [] });
    expect(askRound(db, karin(), "spring", now + day)).toEqual({ units: 3, letters: 2 });
    expect(askRound(db, karin(), "spring", now + day)).toEqual({ units: 0, letters: 0 });
    expect(letters("roundAsked")).toHaveLength(2);
  });

  test("nobody is asked while the notice can still be taken back", () => {
    const late = startsAt - 2 * day;
    sendNotice(db, karin(), "spring", { noticeText: null, answerBy: null }, 1, late);
    expect(tendRounds(db, late).asked).toBe(0);
    expect(askRound(db, karin(), "spring", late)).toMatchObject({ refused: "noticeWaiting" });
    db.update(outbox).set({ sentAt: late }).run();
    expect(tendRounds(db, late + 60_000).asked).toBe(2);
  });

  test("a meeting that is moved is not asked again, and letters that wait tell the new day", () => {
    call();
    tendRounds(db, askedAt);
    const meeting = meetingById(db, "spring");
    if (!meeting) throw new Error("gone");
    const plan = { ...planOf(meeting), startsAt: startsAt + 40 * day, endsAt: startsAt + 40 * day + hour };
    expect(
      changeMeeting(db, karin(), "spring", { plan, shownVersion: meeting.version }, askedAt + hour),
    ).toBeNull();
    expect(firstFacts("roundAsked").startsAt).toBe(startsAt + 40 * day);
    expect(tendRounds(db, remindedAt)).toEqual({ asked: 0, reminded: 0 });
    expect(tendRounds(db, remindedAt + 40 * day)).toEqual({ asked: 0, reminded: 2 });
  });

  test("letters that have not left when the meeting is called off never leave", () => {
    call();
    tendRounds(db, askedAt);
    callOff(db, karin(), "spring", "Ingen kan.", askedAt + hour);
    expect(letters("roundAsked").length).toBeGreaterThan(0);
    expect(letters("roundAsked").filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  });
});

describe("reminding", () => {
  beforeEach(() => {
    call();
    tendRounds(db, askedAt);
  });

  test("two days before, those who are silent are reminded once", () => {
    say("school", nothing);
    expect(tendRounds(db, remindedAt - 60_000).reminded).toBe(0);
    expect(tendRounds(db, remindedAt).reminded).toBe(1);
    expect(tendRounds(db, remindedAt + 60_000).reminded).toBe(0);
    expect(letters("roundReminder").map(({ to }) => to)).toEqual(["erik"]);
    expect(firstFacts("roundReminder").path).toBe(`/laget-runt/${keyOf("energy")}`);
  });

  test("nobody is reminded once the meeting is called off or has begun", () => {
    expect(remindRound(db, "spring", startsAt)).toBe(0);
    db.update(meetings).set({ calledOffAt: now, calledOffWhy: "Ingen kan." }).run();
    expect(tendRounds(db, remindedAt).reminded).toBe(0);
    expect(letters("roundReminder")).toEqual([]);
  });

  test("whoever was asked this very day is left in peace", () => {
    db.update(roundAnswers)
      .set({ askedAt: remindedAt - hour })
      .run();
    expect(tendRounds(db, remindedAt).reminded).toBe(0);
  });
});

describe("telling", () => {
  beforeEach(() => {
    call();
    tendRounds(db, askedAt);
  });

  test("what a unit tells stands in the round, in the order of the units, with nothing as an answer", () => {
    expect(say("energy", nothing)).toBeNull();
    expect(say("school", told({ news: "Ny skola.", lesson: "Boka tolk." }))).toBeNull();
    const round = roundOf(db, "spring");
    expect(
      round.units.map(({ unitId, news, nothing: none, answeredAt }) => [unitId, news, none, answeredAt]),
    ).toEqual([
      ["school", "Ny skola.", false, askedAt + hour],
      ["museum", null, false, null],
      ["energy", null, true, askedAt + hour],
    ]);
    expect(countRound(round)).toEqual({ answered: 2, asked: 3 });
  });

  test("at least one thing must be told, and not nothing and something", () => {
    expect(say("school", told({}))).toMatchObject({ refused: "roundEmpty", field: "news" });
    expect(say("school", { ...nothing, help: "Tolk" })).toMatchObject({ refused: "roundBoth" });
    expect(countRound(roundOf(db, "spring"))?.answered).toBe(0);
  });

  test("it can be changed until the meeting begins, and saying the same again changes nothing", () => {
    say("school", nothing);
    expect(say("school", nothing, 2)).toBeNull();
    expect(roundSheet(db, { linkKey: keyOf("school") }, askedAt)?.version).toBe(2);
    expect(say("school", told({ help: "En tolk." }), 2, startsAt - 1)).toBeNull();
    expect(say("school", nothing, 3, startsAt)).toMatchObject({ refused: "begunAlready" });
    expect(roundSheet(db, { linkKey: keyOf("school") }, startsAt)).toMatchObject({
      told: { help: "En tolk.", nothing: false },
      over: "begunAlready",
    });
  });

  test("two who tell at once: the second sees what the first has told", () => {
    say("school", told({ news: "Ny skola." }));
    expect(say("school", nothing, 1)).toMatchObject({
      refused: "changedMeanwhile",
      current: { news: "Ny skola.", version: 2 },
    });
  });

  test("a meeting called off takes no more, and the link says so", () => {
    callOff(db, karin(), "spring", "Ingen kan.", askedAt + hour);
    expect(say("school", nothing)).toMatchObject({ refused: "calledOffAlready" });
    expect(roundSheet(db, { linkKey: keyOf("school") }, askedAt + day)?.over).toBe("calledOffAlready");
  });

  test("a key that was revoked or guessed opens nothing", () => {
    const key = keyOf("school");
    db.update(roundAnswers).set({ linkKey: null }).run();
    expect(roundSheet(db, { linkKey: key }, askedAt)).toBeNull();
    expect(roundSheet(db, { linkKey: "null" }, askedAt)).toBeNull();
    expect(answerRound(db, null, { linkKey: key }, nothing, 1, askedAt)).toMatchObject({
      refused: "notFound",
    });
  });

  test("who told is told too: by name when signed in, as the unit by its link", () => {
    answerRound(db, member(db, "dan"), { meetingId: "spring", unitId: "school" }, nothing, 1, askedAt);
    say("energy", nothing);
    const [school, , energy] = roundOf(db, "spring").units;
    expect(school?.answererName).toBe("Dan Lund");
    expect(energy?.answererName).toBeNull();
    const lines = db.$client
      .prepare(
        "select actor_name, label from chronicle join chronicle_texts on line_id = id where deed = 'toldRound' order by id",
      )
      .raw()
      .all();
    expect(lines).toEqual([
      ["Dan Lund", "Internationella nätverket, möte 1 2027, Skolförvaltningen"],
      ["Ekbacka Energi", "Internationella nätverket, möte 1 2027, Ekbacka Energi"],
    ]);
  });
});

test("a quiet minute costs two statements", () => {
  const statements: string[] = [];
  const quiet = network({ onStatement: (text) => statements.push(text) });
  statements.length = 0;
  tendRounds(quiet, askedAt);
  expect(statements).toHaveLength(2);
});
