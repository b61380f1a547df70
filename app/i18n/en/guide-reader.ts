import { named } from "../guide";
import type * as sv from "../sv/guide-reader";
import { words as archive } from "./archive";
import { words as common } from "./common";
import { words as competence } from "./competence";
import { words as lessons } from "./lessons";
import { words as tried } from "./tried";

export const guide: typeof sv.guide = {
  title: "Guide for those who search",
  forWhom: "Everybody employed by the municipality and its companies.",
  lead: "Here you find what others have done and learned, so that you need not begin from nothing. You read what is open to all staff, and can ask the network about what you do not find.",
  tasks: {
    search: {
      title: "Search the archive",
      steps: [
        `Write in your own words in the search box at the top and press ${named(common.search)}. The key / takes you there.`,
        "Below each hit stands why it is there.",
        `Too many hits? Open ${named(archive.narrow)} and choose unit, theme, year or country.`,
      ],
      start: archive.title,
      picture: "Hits for the word medfinansiering, with kind, unit and the passage that fits.",
    },
    tried: {
      title: "See whether somebody has tried it before",
      steps: [
        `Open ${named(common.menu.archive)} and press ${named(archive.start.triedButton)}.`,
        `Describe in a few sentences what you plan to do and press ${named(tried.look)}.`,
        `Read the lessons that are like it, and see under ${named(tried.colleagues)} whom you can talk to.`,
      ],
      start: tried.title,
    },
    watch: {
      title: "Get an email when something new comes",
      steps: [
        `Make a search and press ${named(archive.own.save)}.`,
        "Give the search a name and choose how often you want emails.",
        `Press ${named(archive.own.form.save)}. Each email has a link to stop.`,
      ],
      start: archive.title,
    },
    ask: {
      title: "Ask the network",
      steps: [
        `Press ${named(archive.inquiry.link)} when the search gave no answer.`,
        "Write the question as one sentence. The contact persons who know most are ticked.",
        `Press ${named(archive.inquiry.form.submit)}. The answers come by email and become lessons that others find.`,
      ],
      start: archive.inquiry.form.title,
      picture: "A question to the network, whom it was put to and what they have answered.",
    },
    use: {
      title: "Say that a lesson was of use to you",
      steps: [
        `Open the lesson and press ${named(lessons.uses.submit)}.`,
        "Do write a line about what you used it for. Whoever wrote the lesson gets an email.",
      ],
      start: lessons.list.title,
    },
    who: {
      title: "Find the one who knows",
      steps: [
        `Open ${named(competence.title)} at the foot of the page.`,
        "Choose a programme, theme, country or language. You see who knows it and why.",
      ],
      start: competence.title,
    },
  },
};
