import { eq } from "drizzle-orm";
import {
  actions,
  agendaItems,
  bin,
  comments,
  disposalLists,
  disposalRows,
  documents,
  followupSections,
  followups,
  groupBreaks,
  importBatches,
  importFiles,
  incomingLetters,
  invitations,
  lessons,
  outbox,
  people,
  pollSlots,
  polls,
  projectDuties,
  referrals,
  replySuggestions,
  roundAnswers,
  savedSearches,
  unitInputs,
} from "#db/schema.server";
import { shelveDocument } from "~/domain/archive/shelve-documents.server";
import { layBytes, layFile } from "../../support/attachments";
import { demoNow } from "../../support/demo";
import type { House } from "../../support/server";

/** A database that is laid in, and its file. */
type Laid = Pick<House, "look" | "databaseFile">;

/**
 * What the demo lacks and some addresses are about: a letter with a code, a comment and a watched search by the reader, a
 * proposal, a guest, a draft lesson by the contact of org-des, one by the reader that waits for review by the adjuster, a
 * break and one in the bin, a matter sent to the political group, known keys to that unit's part of the round, to its input
 * to a follow-up of 2024, and to an action, files on a meeting, on that lesson and on that proposal, two documents and a
 * file that waits to become one, a report that prj-11 owes, and a date poll that has not been sent.
 */
export function layRecords(house: Laid): void {
  layFile(house, "file-1", "meeting", "m-2027-1");
  layFile(house, "file-2", "lesson", "draft-1");
  layFile(house, "file-3", "agendaItem", "proposal-1");
  const [one, other, third] = ["one", "other", "third"].map((name) => layBytes(house, `Papper ${name}`));
  const db = house.look();
  const gone = { id: "p-gone", name: "Gun Gård", email: "gun.gard@example.se" };
  db.insert(people)
    .values({ ...gone, createdAt: 1, deactivatedAt: demoNow })
    .run();
  db.insert(incomingLetters)
    .values({
      id: "letter-1",
      messageName: "<1@example.org>",
      fromAddress: "okand@example.org",
      subject: "Hej",
      text: "Hej",
      receivedAt: demoNow,
    })
    .run();
  const decided = {
    id: "letter-gone",
    messageName: "<2@example.org>",
    fromAddress: "x@example.org",
    text: "Hej",
  };
  db.insert(incomingLetters)
    .values({ ...decided, receivedAt: 1, decidedAt: 1 })
    .run();
  db.insert(disposalLists).values({ id: "list-1", madeAt: demoNow }).run();
  const due = { kind: "incomingLetter", recordId: "letter-gone", label: "Hej" } as const;
  db.insert(disposalRows)
    .values({ ...due, listId: "list-1", since: "1970-01-01", dueOn: "1972-01-01" })
    .run();
  const file = { fileType: "txt", bytes: 10 } as const;
  const paper = { ...file, fileName: "plan.txt", kind: "report", addedBy: "p-01", addedAt: demoNow } as const;
  db.insert(documents)
    .values([
      { ...paper, id: "document-1", title: "Plan", contentHash: String(one), visibility: "internal" },
      {
        ...paper,
        id: "document-2",
        title: "Nätverkets plan",
        contentHash: String(other),
        visibility: "network",
      },
    ])
    .run();
  db.insert(projectDuties)
    .values({
      id: "duty-1",
      projectId: "prj-11",
      kind: "report",
      title: "Rapport",
      dueOn: "2027-02-01",
      createdAt: demoNow,
    })
    .run();
  for (const id of ["document-1", "document-2"]) shelveDocument(db, id, demoNow);
  db.insert(importBatches).values({ id: "batch-1", startedBy: "p-01", startedAt: demoNow }).run();
  db.insert(importFiles)
    .values({
      ...file,
      id: "waiting-1",
      batchId: "batch-1",
      position: 1,
      name: "a.txt",
      contentHash: String(third),
    })
    .run();
  db.insert(followups)
    .values({
      id: "followup-2024",
      year: 2024,
      title: "Uppföljning av det internationella arbetet 2024",
      inputsDueOn: "2027-01-31",
      createdAt: demoNow,
    })
    .run();
  db.insert(followupSections)
    .values({ id: "section-1", followupId: "followup-2024", position: 1, heading: "Bakgrund", text: "Text." })
    .run();
  db.insert(unitInputs)
    .values({
      followupId: "followup-2024",
      unitId: "org-des",
      linkKey: "1nput1nput1nput1nput1nput1nput1n",
      askedAt: demoNow - 2 * 24 * 3_600_000,
    })
    .run();
  db.insert(outbox)
    .values({
      id: "letter-1",
      kind: "signInCode",
      dedupeKey: "letter-1",
      toName: "Linnea Lundin",
      toAddress: "linnea.lundin@example.se",
      facts: { code: "K7M2QX", minutesValid: 10 },
      messageId: "letter-1@traffpunkt",
      createdAt: demoNow,
      leavesAt: demoNow,
    })
    .run();
  db.insert(savedSearches)
    .values({
      id: "saved-1",
      personId: "p-32",
      name: "Pengar",
      asked: '{"text":"pengar"}',
      rhythm: "daily",
      lookedAt: demoNow,
      stopKey: "k3yk3yk3yk3yk3yk3yk3yk3yk3yk3ywatch",
      createdAt: demoNow,
    })
    .run();
  db.insert(comments)
    .values({
      id: "comment-1",
      subject: "lesson",
      subjectId: "l-01",
      authorId: "p-32",
      text: "Hur gick det?",
      createdAt: demoNow,
    })
    .run();
  db.insert(agendaItems)
    .values({
      id: "proposal-1",
      meetingId: "m-2027-3",
      position: 50,
      title: "Vänorternas ungdomsråd",
      kind: "discussion",
      proposedBy: "p-14",
      proposedAt: demoNow,
    })
    .run();
  db.insert(invitations)
    .values({
      id: "guest-1",
      meetingId: "m-2027-1",
      capacity: "guest",
      guestName: "Gun Gäst",
      guestEmail: "gun@example.org",
      linkKey: "k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3",
      invitedAt: demoNow,
    })
    .run();
  db.insert(replySuggestions)
    .values({
      id: "suggestion-1",
      meetingId: "m-2027-1",
      invitationId: "guest-1",
      fromAddress: "gun@example.org",
      answer: "yes",
      receivedAt: demoNow,
    })
    .run();
  db.insert(lessons)
    .values({
      id: "draft-1",
      title: "Ett utkast",
      unitId: "org-des",
      authorId: "p-14",
      visibility: "draft",
      learnedOn: "2026-11-20",
      createdAt: demoNow,
      changedAt: demoNow,
    })
    .run();
  db.insert(lessons)
    .values({
      id: "draft-2",
      title: "Ett utkast för granskning",
      unitId: "org-sof",
      authorId: "p-32",
      sentForReviewAt: demoNow,
      learnedOn: "2026-11-20",
      createdAt: demoNow,
      changedAt: demoNow,
    })
    .run();
  db.insert(groupBreaks)
    .values({
      id: "break-1",
      groupId: "grp-natverk",
      name: "Lov",
      fromDay: "2027-05-06",
      untilDay: "2027-05-07",
    })
    .run();
  db.update(roundAnswers)
    .set({ linkKey: "r0undr0undr0undr0undr0undr0undr0" })
    .where(eq(roundAnswers.id, "m-2027-1-org-des"))
    .run();
  db.insert(referrals)
    .values({
      id: "referral-1",
      fromItemId: "m-2026-5-4",
      toGroupId: "grp-politisk",
      question: "Vill ni ha en femte vänort?",
      sentAt: demoNow,
    })
    .run();
  db.update(actions)
    .set({ linkKey: "act10nact10nact10nact10nact10nac" })
    .where(eq(actions.id, "a-2026-13"))
    .run();
  db.insert(polls)
    .values({
      id: "poll-draft",
      groupId: "grp-natverk",
      title: "Höstens möte",
      form: "hybrid",
      answerBy: "2027-05-20",
      createdAt: demoNow,
      createdBy: "p-01",
    })
    .run();
  db.insert(bin)
    .values({
      id: "removed-1",
      kind: "groupBreak",
      recordId: "break-2",
      label: "Lov",
      rows: [
        {
          table: "group_breaks",
          row: {
            id: "break-2",
            groupId: "grp-natverk",
            name: "Lov",
            fromDay: "2027-06-07",
            untilDay: "2027-06-08",
          },
        },
      ],
      removedBy: "p-14",
      removedAt: demoNow,
      until: demoNow + 30 * 24 * 3_600_000,
    })
    .run();
  const startsAt = Date.UTC(2027, 8, 2, 11);
  db.insert(pollSlots)
    .values({ id: "poll-draft-1", pollId: "poll-draft", startsAt, endsAt: startsAt + 7_200_000 })
    .run();
  db.$client.close();
}
