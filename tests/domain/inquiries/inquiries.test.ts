import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { chronicle, lessons, outbox, people, seats } from "#db/schema.server";
import { searchArchive } from "~/domain/archive/query.server";
import { nothingAsked } from "~/domain/archive/question";
import { shelve } from "~/domain/archive/shelf.server";
import { answerInquiry, declineInquiry, tellPublished } from "~/domain/inquiries/answering.server";
import { askNetwork, closeInquiry } from "~/domain/inquiries/asking.server";
import { inquiriesOf, inquiryById } from "~/domain/inquiries/inquiries.server";
import { contactsBut, suggested } from "~/domain/inquiries/receivers.server";
import { publishLesson } from "~/domain/lessons/publishing.server";
import { reviseLesson } from "~/domain/lessons/writing.server";
import { viewerOf } from "~/domain/members/member";
import { isRefusal } from "~/domain/refusal";
import { memberOf } from "../../support/people";
import { now } from "../archive/small-town";
import { townOfWriters, whole } from "../lessons/writers";

const minute = 60_000;

/** The town with Karin as contact of the energy company beside Sara of the schools; Erik is a deputy, Lisa only reads. */
function town() {
  const writers = townOfWriters();
  writers.db
    .insert(seats)
    .values({ id: "contact", unitId: "energy", personId: "karin", place: "contact", fromDay: "2024-01-01" })
    .run();
  return { ...writers, karin: memberOf(writers.db, "karin") };
}

type Town = ReturnType<typeof town>;

function asked({ db, lisa }: Town, receivers = ["sara", "karin"]) {
  const put = askNetwork(db, lisa, { question: "Praktik på Irland?", more: "Tre elever.", receivers }, now);
  if (isRefusal(put)) throw new Error(put.refused);
  return put.id;
}

const letters = ({ db }: Town) =>
  db
    .select({ kind: outbox.kind, to: outbox.personId, facts: outbox.facts })
    .from(outbox)
    .orderBy(outbox.createdAt, outbox.personId)
    .all();
const kinds = (place: Town) => letters(place).map(({ kind, to }) => `${kind} ${to}`);

test("a question goes by letter to each contact chosen, once, and to nobody else", () => {
  const place = town();
  const id = asked(place, ["sara", "karin", "erik", "lisa", "nobody"]);
  expect(asked(place)).toBe(id);
  expect(kinds(place)).toEqual(["inquiryAsked karin", "inquiryAsked sara"]);
  expect(letters(place)[1]?.facts).toEqual({
    question: "Praktik på Irland?",
    more: "Tre elever.",
    asker: { name: "Lisa Lund", address: "lisa@example.se" },
    passedByName: null,
    unitName: "Skolförvaltningen",
    path: `/arkiv/fragor/${id}`,
  });
  expect(place.db.select({ deed: chronicle.deed }).from(chronicle).all()).toEqual([{ deed: "askedNetwork" }]);
  const none = { question: "Annat?", more: "", receivers: ["erik"] };
  expect(askNetwork(place.db, place.lisa, none, now)).toEqual({ refused: "nobodyAsked", field: "receivers" });
});

test("nobody asks endlessly", () => {
  const { db, lisa } = town();
  const ask = (place: number, at: number) =>
    askNetwork(db, lisa, { question: `Fråga ${place}`, more: "", receivers: ["sara"] }, at);
  for (let place = 0; place < 5; place++) expect(ask(place, now + place)).toHaveProperty("id");
  expect(ask(6, now + minute)).toMatchObject({ refused: "tooManyQuestions" });
  expect(ask(6, now + 25 * 60 * minute)).toHaveProperty("id");
});

test("an answer reaches the asker and becomes a draft lesson of whoever answers, once", () => {
  const place = town();
  const { db, sara, lisa } = place;
  const id = asked(place);
  const given = { answer: "Ja, två gånger.", unitId: "school" };
  const answered = answerInquiry(db, sara, id, given, now + minute);
  if (isRefusal(answered)) throw new Error(answered.refused);
  expect(answerInquiry(db, sara, id, given, now + 2 * minute)).toEqual(answered);
  expect(answerInquiry(db, sara, id, { ...given, answer: "Nej." }, now)).toMatchObject({
    refused: "inquiryAnswered",
  });
  expect(db.select().from(lessons).where(eq(lessons.id, answered.lessonId)).get()).toMatchObject({
    title: "Praktik på Irland?",
    background: "Praktik på Irland?\n\nTre elever.",
    learned: "Ja, två gånger.",
    authorId: "sara",
    unitId: "school",
    visibility: "draft",
  });
  expect(kinds(place).slice(2)).toEqual(["inquiryAnswered lisa"]);
  const seen = inquiryById(db, lisa, id);
  expect(seen?.receivers[0]).toMatchObject({
    name: "Sara Lund",
    state: "answered",
    answer: "Ja, två gånger.",
  });
  expect(seen?.receivers[0]?.lessonId, "a draft is not the asker's to read").toBeNull();
  expect(inquiryById(db, sara, id)?.receivers[0]?.lessonId).toBe(answered.lessonId);
});

test("only those asked answer, for a unit of theirs", () => {
  const place = town();
  const id = asked(place, ["sara"]);
  const given = { answer: "Ja.", unitId: "school" };
  expect(answerInquiry(place.db, place.erik, id, given, now)).toMatchObject({ refused: "notFound" });
  expect(answerInquiry(place.db, place.sara, id, { ...given, unitId: "energy" }, now)).toEqual({
    refused: "unitNotYours",
    field: "unitId",
  });
  expect(place.db.select().from(lessons).all()).toEqual([]);
  expect(kinds(place)).toEqual(["inquiryAsked sara"]);
});

test("whoever cannot answer says so and may pass it on, to a contact who has not asked it", () => {
  const place = town();
  const { db, sara, lisa } = place;
  const id = asked(place, ["sara"]);
  for (const wrong of ["lisa", "erik", "sara", "nobody"])
    expect(declineInquiry(db, sara, id, wrong, now)).toMatchObject({ refused: "wrongValue" });
  expect(declineInquiry(db, sara, id, "karin", now)).toBeNull();
  expect(declineInquiry(db, sara, id, "karin", now)).toBeNull();
  expect(kinds(place)).toEqual(["inquiryAsked karin", "inquiryAsked sara"]);
  expect(letters(place)[0]?.facts).toMatchObject({ passedByName: "Sara Lund" });
  expect(inquiryById(db, lisa, id)?.receivers).toMatchObject([
    { name: "Karin Lund", state: "waiting", passedByName: "Sara Lund" },
    { name: "Sara Lund", state: "declined" },
  ]);
  answerInquiry(db, sara, id, { answer: "Jo, förresten.", unitId: "school" }, now + 1);
  expect(inquiryById(db, lisa, id)?.receivers[0]).toMatchObject({ name: "Sara Lund", state: "answered" });
});

test("the asker is told once when the lesson is published where they may read it", () => {
  const place = town();
  const { db, sara } = place;
  const id = asked(place, ["sara"]);
  const answered = answerInquiry(db, sara, id, { answer: "Ja.", unitId: "school" }, now);
  if (isRefusal(answered)) throw new Error(answered.refused);
  expect(tellPublished(db, now + 1)).toBe(0);
  const { lessonId } = answered;
  reviseLesson(db, sara, lessonId, whole(), 1, now + 2);
  expect(publishLesson(db, sara, lessonId, "network", 2, now + 3)).toBe(true);
  expect(tellPublished(db, now + 4), "not for one who only reads").toBe(0);
  expect(publishLesson(db, sara, lessonId, "internal", 3, now + 5)).toBe(true);
  expect(tellPublished(db, now + 6)).toBe(1);
  expect(tellPublished(db, now + 7)).toBe(0);
  expect(letters(place).at(-1)).toMatchObject({
    kind: "inquiryPublished",
    to: "lisa",
    facts: { lessonTitle: "Räkna på likviditeten", path: `/lardomar/${lessonId}` },
  });
});

test("an asker who has left is told nothing", () => {
  const place = town();
  const id = asked(place, ["sara"]);
  place.db.update(people).set({ deactivatedAt: now }).where(eq(people.id, "lisa")).run();
  answerInquiry(place.db, place.sara, id, { answer: "Ja.", unitId: "school" }, now);
  expect(kinds(place)).toEqual(["inquiryAsked sara"]);
});

test("the lists are the asker's, those asked, and the coordinator's", () => {
  const place = town();
  const { db, lisa, sara, erik, karin } = place;
  const id = asked(place, ["sara"]);
  const seen = (member: typeof lisa) => inquiriesOf(db, member).map((line) => [line.id, line.waitsForYou]);
  expect(seen(lisa)).toEqual([[id, false]]);
  expect(seen(sara)).toEqual([[id, true]]);
  expect(seen(erik)).toEqual([]);
  expect(seen(karin), "the coordinator").toEqual([[id, false]]);
  closeInquiry(db, id, now + 1);
  closeInquiry(db, id, now + 2);
  expect(seen(sara)).toEqual([[id, false]]);
  expect(inquiryById(db, lisa, id)?.closedAt).toBe(now + 1);
});

test("those are suggested whose units come nearest, and all when nothing does", () => {
  const { db, lisa } = town();
  shelve(
    db,
    {
      kind: "lesson",
      recordId: "l1",
      path: "/lardomar/l1",
      title: "Praktik i Cork",
      body: "",
      visibility: "internal",
      unitId: "energy",
    },
    now,
  );
  const contacts = contactsBut(db, "lisa", now);
  const near = (text: string) =>
    suggested(contacts, searchArchive(db, viewerOf(lisa), { ...nothingAsked, text }, now));
  expect(near("praktik")).toEqual(["karin"]);
  expect(near("undervattensrugby").sort()).toEqual(["karin", "sara"]);
  expect(contactsBut(db, "karin", now).map(({ personId }) => personId)).toEqual(["sara"]);
  expect(JSON.stringify(contacts)).not.toContain("@");
});
