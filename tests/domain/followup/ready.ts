import { changeDetails } from "~/domain/followup/details.server";
import { draftById, sectionsOf } from "~/domain/followup/draft.server";
import { writeSection } from "~/domain/followup/sections.server";
import { discussFollowup, sendFollowup, wordsSum } from "~/domain/followup/stages.server";
import { startFollowup } from "~/domain/followup/starting.server";
import { demoDatabase, demoNow } from "../../support/demo";
import { memberOf } from "../../support/people";

/** The demo with a follow-up of 2026 that has been begun. */
export function begun() {
  const db = demoDatabase();
  const karin = memberOf(db, "p-01");
  const id = startFollowup(db, karin, 2026, demoNow);
  if (typeof id !== "string") throw new Error(id.refused);
  return { db, karin, id };
}

/** The same, written and talked through on 19 November. */
export function readyToSend() {
  const { db, karin, id } = begun();
  for (const [place, section] of sectionsOf(db, id).slice(0, 3).entries()) {
    const where = { followupId: id, sectionId: section.id };
    writeSection(db, karin, where, { text: `Text **${place + 1}**.`, version: 1 }, demoNow);
  }
  const details = {
    title: "Uppföljning 2026",
    caseNumber: "KS 2027/0012",
    proposedDecision: "Kommunstyrelsen godkänner uppföljningen.",
    priorities: ["Fler utbyten", "Bättre ansökningar"],
    highlightedLessonIds: [],
  };
  changeDetails(db, karin, id, details, 1, demoNow);
  discussFollowup(db, karin, id, { day: "2026-11-19", meetingId: null }, demoNow);
  return { db, karin, id };
}

/** The same, sent to the board on 20 November. */
export function sent() {
  const ready = readyToSend();
  const { db, karin, id } = ready;
  const draft = draftById(db, id);
  if (!draft) throw new Error("none");
  const frozen = sendFollowup(db, karin, id, { day: "2026-11-20", shown: wordsSum(db, draft) }, demoNow);
  if ("refused" in frozen) throw new Error(frozen.refused);
  return { ...ready, frozen };
}
