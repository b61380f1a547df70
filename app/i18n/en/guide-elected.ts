import { named } from "../guide";
import type * as sv from "../sv/guide-elected";
import { words as common } from "./common";
import { words as followup } from "./followup";
import { words as goals } from "./goals";
import { words as meeting } from "./meeting";
import { words as plan } from "./plan";
import { words as subscriptions } from "./subscriptions";

export const guide: typeof sv.guide = {
  title: "Guide for elected representatives",
  forWhom: "Members of committees, boards and the political group.",
  lead: "Here you read what the international work gives and what the network has come to. Much can be read without signing in.",
  tasks: {
    followup: {
      title: "Read the year’s follow-up",
      steps: [
        `Open ${named(common.menu.followup)} and choose a year.`,
        `Under ${named(followup.goals.heading)} stands each goal with its assessment, outcome and target value.`,
        "Each figure opens what it counts, down to the single project.",
      ],
      start: followup.title,
      picture: "The policy’s goals with an assessment in words, outcome and target value.",
    },
    goals: {
      title: "Follow a goal through the years",
      steps: [
        `Open ${named(common.footer.goals)} at the foot of the page and choose a goal.`,
        `Under ${named(goals.goal.done)} stand the projects, lessons, decisions and actions that belong to it.`,
      ],
      start: goals.title,
    },
    minutes: {
      title: "Read what the network has come to",
      steps: [
        `Open ${named(common.menu.meetings)} and choose a meeting.`,
        `Under ${named(meeting.decisions)} stand the decisions, and ${named(meeting.readMinutes)} opens the whole text.`,
        "The network decides only its own way of working. Money and agreements go to a committee or board.",
      ],
      start: plan.title(2026),
    },
    outside: {
      title: "Read without signing in",
      steps: [
        `Open ${named(common.footer.open)} at the foot of the page. Anyone may read and share all of it.`,
        `Press ${named(subscriptions.toSubscribe)}, choose what you want to follow and confirm in the email.`,
      ],
      start: common.footer.open,
    },
  },
};
