import type * as sv from "../sv/first-year";

export const words: typeof sv.words = {
  title: "The first year",
  count: (done, of) => `${done} of ${of} steps are done`,
  lead: "This is how a new municipality gets going, in this order. Each step is done when it shows in Träffpunkt; there is nothing to tick.",
  over: "All is done. From now on the overview and the year wheel are enough.",
  done: "Done",
  left: "Left",
  next: "Next step",
  some: (done, of) => `${done} of ${of}`,
  by: { coordinator: "Done by the coordinator", administrator: "Done by an administrator" },
  parts: {
    units: "Network and units",
    people: "People",
    policy: "Policy and goals",
    plan: "The year’s plan",
    meeting: "The first meeting",
    lesson: "The first lesson",
    followup: "The first follow-up",
  },
  steps: {
    network: {
      title: "Give the network a name",
      why: "Its name and the standing items come along to each meeting, and the plan is compared with the number of meetings a year.",
      button: "Give it a name",
    },
    units: {
      title: "Enter departments and companies",
      why: "Answers, attendance and the follow-up are counted by unit.",
      button: "Add a unit",
    },
    coordinator: {
      title: "Name the EU coordinator",
      why: "Somebody has to plan, call and follow up.",
      button: "Name the coordinator",
    },
    contacts: {
      title: "A contact person in each unit",
      why: "The notice goes to the contact person. A unit with neither contact nor deputy is not represented.",
      button: "Import people",
    },
    deputies: {
      title: "A deputy in each unit",
      why: "When the contact person answers no, the deputy is called without anybody doing anything.",
      button: "Open the units",
    },
    invited: {
      title: "Invite those who have a seat",
      why: "The welcome email tells how to sign in. No password is needed.",
      button: "Open the people",
    },
    policy: {
      title: "Enter the municipality’s policy",
      why: "Then it can be shown what the work does for what the municipality has decided.",
      button: "Enter the policy",
    },
    goals: {
      title: "Write the policy’s goals",
      why: "Projects, lessons and decisions are linked to the goals, and the follow-up assesses them.",
      button: "Open the goals",
    },
    meetings: {
      title: "Plan the year’s meetings",
      why: "Those who know the days in good time can come.",
      button: "Plan the year",
    },
    notice: {
      title: "Send the first notice",
      why: "Everybody called answers with one press, without signing in.",
      button: "Open the meetings",
    },
    minutes: {
      title: "Hold the meeting and get its minutes signed off",
      why: "Only when they are signed off can all staff read them.",
      button: "Open the meetings",
    },
    lesson: {
      title: "Publish the first lesson",
      why: "A lesson takes a quarter of an hour to write and can save somebody else half a year.",
      button: "Write a lesson",
    },
    statement: {
      title: "Fill in the accessibility statement",
      why: "The law asks for it before the open pages are used.",
      button: "Fill it in",
    },
    receivers: {
      title: "Enter who is to get what you publish",
      why: "Then it shows who has received what, and who is missing.",
      button: "Add a receiver",
    },
    begun: {
      title: "Begin the follow-up",
      why: "The units can give their input from 1 December.",
      button: "Open the follow-up",
    },
    decided: {
      title: "Enter the municipal executive board’s decision",
      why: "Each assignment becomes an action, and the first year is complete.",
      button: "Open the follow-up",
    },
  },
};
