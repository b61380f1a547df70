import { named } from "../guide";
import type * as sv from "../sv/guide-contact";
import { words as actions } from "./actions";
import { words as common } from "./common";
import { words as home } from "./home";
import { words as inputs } from "./inputs";
import { words as lessons } from "./lessons";
import { words as meeting } from "./meeting";
import { words as round } from "./round";

export const guide: typeof sv.guide = {
  title: "Guide for contact persons and deputies",
  forWhom: "Whoever represents a department or a company in the network.",
  lead: "Here you answer notices, tell what happens in your unit and share what you have learned. All that waits for you stands on the overview and also comes by email.",
  tasks: {
    answer: {
      title: "Answer the notice",
      steps: [
        "Open the link in the email. You need not sign in.",
        `Choose ${named(meeting.choice.yes)}, ${named(meeting.choice.maybe)} or ${named(meeting.choice.no)} and press ${named(meeting.sendAnswer)}.`,
        "Are you the contact person and answer no? Then the deputy is called at once.",
        `You can change your mind until the meeting with ${named(meeting.changeAnswer)}.`,
      ],
      start: common.menu.overview,
      picture: "Your answer to the notice: yes, maybe or no, a comment and the button that sends it.",
    },
    propose: {
      title: "Propose an item for the meeting",
      steps: [
        `Press ${named(home.propose)} beside the next meeting on the overview.`,
        "Write what the matter is about and how many minutes you need.",
        `Press ${named(meeting.proposalPage.submit)}. The same page shows when it has been accepted.`,
      ],
      start: common.menu.overview,
    },
    round: {
      title: "Tell your part of the round",
      steps: [
        `Press ${named(home.waiting.round.button)} on the overview, or open the link in the email before the meeting.`,
        `Fill in what is new, a lesson or something you need help with. If there is nothing, tick ${named(round.form.nothing)}.`,
        `Press ${named(round.form.submit)}. You can change the text until the meeting begins.`,
      ],
      start: common.menu.overview,
      picture: "The form for the round: what is new, a lesson to share and something you need help with.",
    },
    lesson: {
      title: "Share a lesson",
      steps: [
        `Open ${named(common.menu.lessons)} and press ${named(lessons.list.write)}.`,
        "Say the lesson in one sentence as its title. Then write what happened, what you learned and what you advise.",
        "While you write, lessons like yours are shown.",
        `Press ${named(lessons.form.saveAndPublish)}, choose who may read it and press ${named(lessons.publishing.submit)}.`,
      ],
      start: lessons.form.newTitle,
      picture: "A published lesson: what was learned comes first, then the background and the advice.",
    },
    actions: {
      title: "Finish your actions",
      steps: [
        `Open ${named(common.footer.actions)} at the foot of the page. Your own come first.`,
        "Open an action and tell how it goes, or that it is done.",
        "Will you be late? Say so there, and the coordinator knows before the meeting.",
      ],
      start: actions.title,
    },
    input: {
      title: "Give input to the follow-up",
      steps: [
        `Press ${named(home.waiting.input.button)} on the overview, or open the link in the email.`,
        "Read what the register already knows. You need not write that again.",
        `Write what went well and less well and press ${named(inputs.form.submit)}.`,
      ],
      start: common.menu.overview,
    },
  },
};
