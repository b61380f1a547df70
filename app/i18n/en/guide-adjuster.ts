import { named } from "../guide";
import type * as sv from "../sv/guide-adjuster";
import { words as common } from "./common";
import { words as editions } from "./editions";
import { words as follow } from "./follow";
import { words as home } from "./home";
import { words as meeting } from "./meeting";
import { words as minutes } from "./minutes";

export const guide: typeof sv.guide = {
  title: "Guide for those who sign off or chair meetings",
  forWhom: "The adjuster and the meeting chair.",
  lead: "Here you read and sign off the minutes, also on a telephone. If you chair, you see the agenda, the clock and what each item has come to.",
  tasks: {
    signOff: {
      title: "Sign off the minutes",
      steps: [
        `Open the link in the email, or press ${named(home.waiting.signOff.button)} on the overview.`,
        "Read the whole text. Is it what was said and decided?",
        `Press ${named(minutes.signOff.approve)} at the end. The text is then locked and the decisions get their numbers.`,
        "If somebody has changed the text while you read, you see the change first.",
      ],
      start: common.menu.overview,
      picture:
        "Sign-off on a telephone: what happens when you sign off, the checksum of the text and the button.",
    },
    object: {
      title: "Ask for a change",
      steps: [
        `Write under ${named(minutes.signOff.objectTitle)} which item it is about and what is wrong.`,
        `Press ${named(minutes.signOff.object)}. The minutes secretary corrects it and you read again.`,
      ],
      start: common.menu.overview,
    },
    lead: {
      title: "Chair the meeting",
      steps: [
        `Open the meeting and press ${named(meeting.arrange)} a few days before. Drag the items into order and set minutes.`,
        `Press ${named(follow.way)} when the meeting has begun. The page shows where you are and whether you are in time.`,
        "Name an adjuster under the first item. It must not be the minutes secretary.",
      ],
      start: common.menu.meetings,
      picture: "The agenda with times, kinds and who presents each item.",
    },
    correct: {
      title: "Correct what has been signed off",
      steps: [
        `Tell the minutes secretary or the coordinator. They open the minutes and press ${named(editions.correction.link)}.`,
        "You sign off the corrected text in the same way. The old edition remains.",
      ],
      start: common.menu.meetings,
    },
  },
};
