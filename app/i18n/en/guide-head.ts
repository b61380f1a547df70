import { named } from "../guide";
import type * as sv from "../sv/guide-head";
import { words as common } from "./common";
import { words as home } from "./home";
import { words as initiatives } from "./initiatives";
import { words as inputs } from "./inputs";
import { words as people } from "./people";

export const guide: typeof sv.guide = {
  title: "Guide for heads of units",
  forWhom: "Whoever heads a department or a company.",
  lead: "Here you test whether what you want to develop can get external funding, and see that your unit is represented in the network. It takes a few minutes at a time, and the questions come by email.",
  tasks: {
    test: {
      title: "Test external funding",
      steps: [
        `Open the link in the email, or press ${named(home.waiting.fundingTest.button)} on the overview.`,
        "Choose an answer and write why. The reason comes back when a new call fits.",
        "Tick the programmes that you have thought of, even if the answer is no.",
        `Press ${named(initiatives.test.sign)}. The answer cannot be changed, but you can test again later.`,
      ],
      start: common.menu.overview,
      picture: "The test: yes, not now or no, and a box for the reason.",
    },
    start: {
      title: "Enter what you want to develop",
      steps: [
        `Open ${named(initiatives.title)} in the register and press ${named(initiatives.list.newButton)}.`,
        "Write what is to become better and for whom, and choose who is responsible.",
        `Press ${named(initiatives.form.save)}. You can then test it with ${named(initiatives.test.own)}.`,
      ],
      start: initiatives.form.newTitle,
    },
    coverage: {
      title: "See how much has been tested",
      steps: [
        `Open ${named(initiatives.title)} and press ${named(initiatives.list.coverage)}.`,
        "The table shows each unit. Each number opens the initiatives that it counts.",
      ],
      start: initiatives.coverage.title,
    },
    input: {
      title: "Give input to the follow-up",
      steps: [
        `The question goes to the contact person, but you can answer too: press ${named(home.waiting.input.button)} on the overview.`,
        `Fill in at least one box and press ${named(inputs.form.submit)}.`,
      ],
      start: common.menu.overview,
    },
    seats: {
      title: "See that the unit is represented",
      steps: [
        `Open ${named(people.title)} at the foot of the page and choose your unit.`,
        "Is a seat vacant? Tell the coordinator who takes it.",
      ],
      start: people.title,
    },
  },
};
