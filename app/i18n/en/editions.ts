import type * as swedish from "../sv/editions";

export const words: typeof swedish.words = {
  edition: (edition) => `Edition ${edition}`,
  correction: {
    title: "Correct the minutes",
    lead: "While the correction is under way, everybody reads the text that is signed off. Once the adjusters have approved the corrected text it becomes a new edition, and the old one is kept.",
    why: "Why does the text need correcting?",
    whyHelp: "The reason is shown in the new edition.",
    kept: "Decisions that have a number can be reworded but not removed.",
    open: "Open a correction",
    underWay: "Being corrected",
    openedBy: (name, moment) =>
      name ? `${name} opened the correction ${moment}.` : `The correction was opened ${moment}.`,
    reason: "Reason",
    toDesk: "Correct the text",
    changes: "See what changes",
    cancel: "Cancel the correction",
    cancelHelp: "Possible as long as nothing has been changed in the text.",
    link: "Correct",
    about: "About the correction",
    readersSee: "Readers see the signed-off text until the correction is signed off.",
    sendTitle: "Send the correction for sign-off",
  },
  list: {
    title: "Editions",
    lead: "Every text that has been signed off is kept as it was then.",
    stands: "In force",
    replaced: "Replaced",
    signed: (day, names) => `Signed off ${day} by ${names}.`,
    first: "The first text that was signed off.",
    read: (edition) => `Read edition ${edition}`,
    compare: (edition) => `Compare with edition ${edition}`,
    file: (edition) => `Download edition ${edition}`,
    link: (number) => `All ${number} editions`,
  },
  one: {
    replacedLead: (edition) => `This text has been replaced. Edition ${edition} is in force.`,
    now: "Read the text that is in force",
  },
  comparison: {
    title: (before, after) => `Changes from edition ${before} to edition ${after}`,
    draftTitle: (before) => `What the correction changes in edition ${before}`,
    lead: "Words that were added are underlined, and words that were removed are struck through.",
    none: "The words are the same in both.",
    added: "added:",
    removed: "removed:",
    end: "end of change",
    alikeLines: (lines) => (lines === 1 ? "One line is unchanged." : `${lines} lines are unchanged.`),
    alike: "Unchanged",
  },
};

export const notes: typeof swedish.notes = {
  correctionOpened: "The correction is open. Reword what is wrong and send the text for sign-off.",
  correctionCancelled: "The correction is cancelled. The signed-off text applies as before.",
};

export const problems: typeof swedish.problems = {
  nothingToCorrect: "The minutes are not signed off yet, so they can be changed as usual.",
  correctionOpen: "Somebody else has already opened a correction. Read the reason and correct in that one.",
  correctionBegun:
    "The text has already been changed, so the correction cannot be cancelled. Send it for sign-off, or restore the earlier wording.",
  correctionWhyMissing: "Write why the text needs correcting.",
  decisionNumbered:
    "The decision is signed off and has a number. It can be reworded but not removed. Write instead that it no longer applies.",
};

export const deeds: typeof swedish.deeds = {
  openedCorrection: "opened a correction of the minutes",
  tookCorrectionBack: "cancelled the correction of the minutes",
};
