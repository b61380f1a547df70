import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, pollChoices, pollInvitees } from "#db/schema.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { answeringBy, answerPoll } from "~/domain/polls/answering.server";
import { resultPage } from "~/domain/polls/poll-page.server";
import { choicesOf, pollById, slotsOf } from "~/domain/polls/polls.server";
import { closePoll } from "~/domain/polls/sending.server";
import { member, network } from "../meetings/network";
import { answer, keyOf, later, sent } from "./asking";

const lastInstant = Date.UTC(2027, 0, 21, 22, 59, 59, 999);

test("a link opens the answer of the one it was sent to, and nothing else", () => {
  const db = network();
  const id = sent(db);
  expect(answer(db, id, "sara", "yin", "Helst den första.")).toBeNull();
  const opened = answeringBy(db, keyOf(db, id, "sara"));
  const [first, second, third] = slotsOf(db, id).map((slot) => slot.id);
  expect(opened).toMatchObject({
    poll: { id, title: "Vårens möte" },
    invitee: { name: "Sara Lund", unitName: "Skolförvaltningen", comment: "Helst den första.", version: 2 },
    choices: { [first as string]: "yes", [second as string]: "ifNeedBe", [third as string]: "no" },
  });
  expect(answeringBy(db, keyOf(db, id, "dan"))?.choices).toEqual({});
  expect(answeringBy(db, "k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3")).toBeNull();
});

test("an answer can be changed until the last day is over by the Swedish clock, and not a moment longer", () => {
  const db = network();
  const id = sent(db);
  answer(db, id, "sara", "yyy");
  expect(answer(db, id, "sara", "nnn", null, lastInstant)).toBeNull();
  expect(Object.values(choicesOf(db, id).values().next().value ?? {})).toEqual(["no", "no", "no"]);
  expect(answer(db, id, "sara", "yyy", null, lastInstant + 1)).toMatchObject({ refused: "pollOver" });
  expect(db.select().from(pollChoices).all()).toHaveLength(3);
});

test("a closed poll takes no answer", () => {
  const db = network();
  const id = sent(db);
  closePoll(db, member(db, "karin"), id, later);
  expect(answer(db, id, "sara", "yyy")).toMatchObject({ refused: "pollClosed" });
});

test("a time left open counts as no, and nothing at all is no answer", () => {
  const db = network();
  const id = sent(db);
  expect(answer(db, id, "sara", "---")).toMatchObject({ refused: "choicesMissing" });
  expect(answer(db, id, "sara", "-y-")).toBeNull();
  const [first, second, third] = slotsOf(db, id).map((slot) => slot.id);
  expect(answeringBy(db, keyOf(db, id, "sara"))?.choices).toEqual({
    [first as string]: "no",
    [second as string]: "yes",
    [third as string]: "no",
  });
});

test("another poll's time, a word that is no answer, and a revoked link change nothing", () => {
  const db = network();
  const id = sent(db);
  const other = sent(db, { title: "Höstens möte" });
  const key = keyOf(db, id, "sara");
  const [foreign] = slotsOf(db, other);
  const [own] = slotsOf(db, id);
  const give = (choices: Record<string, string>) => answerPoll(db, key, { choices, comment: null }, 1, later);
  expect(give({ [foreign?.id ?? ""]: "yes" })).toMatchObject({ refused: "slotUnknown" });
  expect(give({ [own?.id ?? ""]: "kanske" })).toMatchObject({
    refused: "wrongValue",
    field: `slot-${own?.id}`,
  });
  db.update(pollInvitees).set({ linkKey: null }).where(eq(pollInvitees.linkKey, key)).run();
  expect(give({ [own?.id ?? ""]: "yes" })).toMatchObject({ refused: "linkUnknown" });
  expect(db.select().from(pollChoices).all()).toEqual([]);
});

test("whoever has left answers no more", () => {
  const db = network();
  const id = sent(db);
  const key = keyOf(db, id, "sara");
  db.update(people).set({ deactivatedAt: later }).where(eq(people.id, "sara")).run();
  expect(answeringBy(db, key)).toBeNull();
});

test("an answer given in two windows is told, and the same answer twice is one", () => {
  const db = network();
  const id = sent(db);
  const key = keyOf(db, id, "sara");
  const [first] = slotsOf(db, id);
  const give = (word: string, version: number) =>
    answerPoll(db, key, { choices: { [first?.id ?? ""]: word }, comment: null }, version, later);
  expect(give("yes", 1)).toBeNull();
  expect(give("yes", 1)).toBeNull();
  expect(give("ifNeedBe", 1)).toMatchObject({
    refused: "changedMeanwhile",
    current: { version: 2, choices: { [first?.id ?? ""]: "yes" } },
  });
  expect(give("ifNeedBe", 2)).toBeNull();
  const told = db
    .select({ name: toldLines.actorName, after: toldLines.after })
    .from(toldLines)
    .where(eq(toldLines.deed, "answeredPoll"))
    .all();
  expect(told).toEqual([
    { name: "Sara Lund", after: { can: 1, slots: 3 } },
    { name: "Sara Lund", after: { can: 1, slots: 3 } },
  ]);
});

test("the result holds no address, no link and counts those who have answered", () => {
  const db = network();
  const id = sent(db);
  answer(db, id, "sara", "yin");
  const poll = pollById(db, id);
  const page = poll && resultPage(db, poll, later);
  expect(page).toMatchObject({ answered: 1, toRemind: 5, units: 2, silentUnits: ["Ekbacka Energi"] });
  const said = JSON.stringify(page);
  expect(said).not.toContain("@");
  expect(said).not.toContain(keyOf(db, id, "sara"));
});
