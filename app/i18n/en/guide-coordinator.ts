import { named } from "../guide";
import type * as sv from "../sv/guide-coordinator";
import { words as common } from "./common";
import { words as followup } from "./followup";
import { words as desk } from "./followup-desk";
import { words as inputs } from "./inputs";
import { words as meeting } from "./meeting";
import { words as minutes } from "./minutes";
import { words as plan } from "./plan";
import { words as publishing } from "./publishing";

export const guide: typeof sv.guide = {
  title: "Guide for the coordinator",
  forWhom: "The EU coordinator, who plans the year, calls the meetings and follows up.",
  lead: "Here you plan the network’s year, call its meetings and see that what was agreed gets done. The overview shows every day what waits for you, the most important first.",
  tasks: {
    plan: {
      title: "Plan the year’s meetings",
      steps: [
        `Open ${named(common.menu.meetings)} and choose ${named(plan.planYear(2027))}.`,
        `Fill in one line for each meeting, or fetch last year’s days with ${named(plan.copy(2026))}.`,
        `Read what stands under ${named(plan.pointedOut)}: holidays, breaks and long gaps.`,
        `Press ${named(plan.save)}. Nobody gets an email until you call the meeting.`,
      ],
      start: "The year’s plan",
      picture: "The plan for 2027: the table of the year’s meetings, and what is worth a second look.",
    },
    notice: {
      title: "Call a meeting",
      steps: [
        `Open the meeting and press ${named(meeting.arrange)}. Accept or decline the items that have been put forward.`,
        `Go back to the meeting and press ${named(meeting.prepareNotice)}.`,
        "Read the email as its receivers get it, and what there is to check before you send it.",
        `Press ${named(meeting.noticePage.send(26))}. The number is that of your own receivers.`,
        `For five minutes you can change your mind with ${named(meeting.undo)}.`,
      ],
      start: "The year’s meetings",
    },
    answers: {
      title: "See who is coming",
      steps: [
        `Open the meeting and read ${named(meeting.coming)}. Each unit has one answer.`,
        `Press ${named(meeting.remind(2))} when some are silent. Nobody gets two reminders on the same day.`,
        `Has somebody telephoned? Press ${named(meeting.answerInstead)} beside the unit and fill in the answer.`,
      ],
      start: "The year’s meetings",
      picture: "The next meeting on the overview: which units come, may come and have not answered.",
    },
    minutes: {
      title: "Write the minutes",
      steps: [
        `Open the meeting when it has begun and press ${named(meeting.writeMinutes)}.`,
        `Go from item to item. Write, and press ${named(minutes.decision.of.decision.submit)} or ${named(minutes.action.submitNew)} where needed.`,
        `Press ${named(minutes.desk.attendance)} and write a summary of three sentences at most.`,
        `When nothing is missing, press ${named(minutes.desk.send)}. The adjuster gets an email.`,
      ],
      start: "The year’s meetings",
      picture: "The desk: the items of the agenda, what they have come to and what is missing.",
    },
    followup: {
      title: "Make the annual follow-up",
      steps: [
        `Open ${named(common.menu.followup)} and the year in December. Press ${named(inputs.toInputs)} and then ${named(inputs.ask.submit(13))}.`,
        `Press ${named(desk.title(2026))} and write section by section. Every figure is counted for you.`,
        `Press ${named(desk.send.submit)} when the text is ready. It is then locked as a numbered edition.`,
        `After the municipal executive board’s meeting you fill in the decision and press ${named(desk.decide.submit)}. Each assignment becomes an action.`,
      ],
      start: followup.title,
      picture: "The year’s figures: projects, grants, participants and countries, counted from the register.",
    },
    publish: {
      title: "Show something to everyone",
      steps: [
        `Open ${named(publishing.list.title)} at the foot of the page. There you find what is ready to be shown.`,
        `Open a record and read ${named(publishing.preview)}.`,
        "Choose for each name and number whether it is shown or left out.",
        `Press ${named(publishing.publish)}. With ${named(publishing.withdraw)} the page is removed at once.`,
      ],
      start: publishing.list.title,
    },
  },
};
