import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { OpenDatabase } from "#db/open.server";
import { agendaItems } from "#db/schema.server";
import {
  freeName,
  mostOnRecord,
  type NewFile,
  shownName,
  typeByEnding,
} from "~/domain/attachments/attachment";
import {
  attach,
  attachmentFor,
  attachmentsOf,
  detach,
  isAttached,
} from "~/domain/attachments/attachments.server";
import { holderOf } from "~/domain/attachments/holder.server";
import { binKeeps, emptyBin } from "~/domain/bin/bin.server";
import { toldLines } from "~/domain/chronicle/told.server";
import { proposeItem } from "~/domain/meetings/proposals.server";
import { may } from "~/domain/members/permissions";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberCalled } from "../../support/people";

const meeting = { subject: "meeting", id: "m-2027-1" } as const;

const file = (name: string, content = name): NewFile => ({
  name,
  fileType: typeByEnding(name) ?? "txt",
  hash: Buffer.from(content).toString("hex").padEnd(64, "0").slice(0, 64),
  bytes: content.length,
});

const names = (db: OpenDatabase) => attachmentsOf(db, "meeting", meeting.id).map((each) => each.name);

test("files are attached once, numbered when the name is taken, and told", () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  expect(attach(db, karin, meeting, [file("plan.pdf"), file("karta.png")], demoNow)).toBe(2);
  expect(attach(db, karin, meeting, [file("plan.pdf")], demoNow)).toBe(0);
  expect(attach(db, karin, meeting, [file("Plan.pdf", "another")], demoNow)).toBe(1);
  expect(names(db)).toEqual(["Plan (2).pdf", "karta.png", "plan.pdf"]);
  const told = db.select().from(toldLines).where(eq(toldLines.deed, "attached")).all();
  expect(told.map((line) => [line.subject, line.subjectId, line.after])).toEqual([
    ["meeting", meeting.id, { attachment: "plan.pdf" }],
    ["meeting", meeting.id, { attachment: "karta.png" }],
    ["meeting", meeting.id, { attachment: "Plan (2).pdf" }],
  ]);
});

test("a form with one file that cannot be attached attaches none", () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  const refusal = { refused: "fileNameWrong", field: "files" };
  expect(attach(db, karin, meeting, [file("plan.pdf"), file("../plan.pdf")], demoNow)).toEqual(refusal);
  expect(names(db)).toEqual([]);
  const many = Array.from({ length: mostOnRecord }, (_, at) => file(`${at}.txt`));
  expect(attach(db, karin, meeting, many, demoNow)).toBe(mostOnRecord);
  expect(attach(db, karin, meeting, [file("en till.txt")], demoNow)).toMatchObject({
    refused: "tooManyAttachments",
  });
  expect(attach(db, karin, { subject: "project", id: "none" }, [file("a.txt")], demoNow)).toEqual({
    refused: "notFound",
  });
});

test("a removed file is gone from the list and told; removing it again does nothing", () => {
  const db = demoDatabase();
  const karin = memberCalled(db, "karin.karlsson");
  attach(db, karin, meeting, [file("plan.pdf")], demoNow);
  const [row] = attachmentsOf(db, "meeting", meeting.id);
  const { hash } = file("plan.pdf");
  expect(isAttached(db, hash)).toBe(true);
  detach(db, karin, row?.id ?? "", demoNow);
  detach(db, karin, row?.id ?? "", demoNow);
  expect(names(db)).toEqual([]);
  // The bin keeps it for 30 days.
  expect(isAttached(db, hash)).toBe(true);
  emptyBin(db, demoNow + binKeeps);
  expect(isAttached(db, hash)).toBe(false);
  const told = db.select().from(toldLines).where(eq(toldLines.deed, "detached")).all();
  expect(told.map((line) => line.before)).toEqual([{ attachment: "plan.pdf" }]);
});

test("what is put forward shows its files to who put it forward and who arranges the agenda alone", () => {
  const db = demoDatabase();
  const helena = memberCalled(db, "helena.hansson");
  const plan = {
    title: "Språk",
    description: null,
    kind: "discussion",
    minutes: 5,
    originItemId: null,
  } as const;
  const id = String(proposeItem(db, helena, meeting.id, plan, null, demoNow));
  const to = { subject: "agendaItem", id } as const;
  expect(attach(db, helena, to, [file("språk.pdf")], demoNow)).toBe(1);
  const [row] = attachmentsOf(db, "agendaItem", id);
  const sees = (email: string) => {
    const who = memberCalled(db, email);
    const found = attachmentFor(db, who, row?.id ?? "");
    return found !== null && may(who, found.holder.reads, found.holder.thing);
  };
  expect(["helena.hansson", "karin.karlsson", "sofia.svensson", "linnea.lundin"].map(sees)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  db.update(agendaItems).set({ acceptedAt: demoNow }).where(eq(agendaItems.id, id)).run();
  expect(sees("sofia.svensson")).toBe(true);
  expect(attaches(db, "helena.hansson", id)).toBe(true);
  expect(attaches(db, "sofia.svensson", id)).toBe(false);
});

test.each([
  ["plan.pdf", "plan.pdf"],
  ["A\u030Arsplan  2027.pdf", "Årsplan 2027.pdf"],
  ["fdp.\u202Egpj.pdf", "fdp.gpj.pdf"],
  ["rad\nbrott\u0000.txt", "radbrott.txt"],
  ["../plan.pdf", null],
  ["C:\\plan.pdf", null],
  ["/etc/plan.pdf", null],
  [`${"a".repeat(500)}.pdf`, null],
  [".pdf", null],
  ["..", null],
  ["plan", null],
  [" \u0007 ", null],
])("the name %j is shown as %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test("a number makes a name free without making it too long", () => {
  const long = `${"å".repeat(196)}.pdf`;
  expect(freeName("a.b.pdf", ["A.B.PDF", "a.b (2).pdf"])).toBe("a.b (3).pdf");
  expect(freeName(long, [long]).length).toBeLessThanOrEqual(200);
  expect(freeName(long, [long])).toMatch(/ \(2\)\.pdf$/);
});

const attaches = (db: OpenDatabase, email: string, itemId: string) => {
  const who = memberCalled(db, email);
  const holder = holderOf(db, who, "agendaItem", itemId);
  return holder !== null && may(who, holder.attaches, holder.thing);
};
