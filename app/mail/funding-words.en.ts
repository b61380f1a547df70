import type { fundingLetters as sv } from "./funding-words.sv";

export const fundingLetters: typeof sv = {
  fundingTestAsked: {
    subject: (title) => `Can this get external funding? ${title}`,
    intro: (name, unit) =>
      name
        ? `${name} asks you to test external funding for an initiative of ${unit}.`
        : `We ask you to test external funding for an initiative of ${unit}.`,
    explain:
      "Under the municipality’s policy, the head always tests whether development work can get external funding. Answer yes, not now or no, and why. It takes a few minutes.",
    terms: { title: "Title", owner: "Responsible", starts: "Start", cost: "Estimated cost" },
    button: "Test and answer",
    link: "The link is your own and does not require you to sign in. Do not pass it on.",
    reason: (unit) => `You get this email because you are the head of ${unit}.`,
  },
  fundingTestReminder: {
    subject: (title) => `Reminder: can this get external funding? ${title}`,
    intro: (day, unit) =>
      `The question was sent to you on ${day} and is waiting for your answer. It is about an initiative of ${unit}.`,
  },
  fundingVerdict: {
    subject: (answer, title) => `${answer}: ${title}`,
    intro: (signed, title) => `${signed} has tested external funding for “${title}”.`,
    button: "See the answer",
    reason: "You get this email because you are responsible for the initiative.",
  },
  fundingNextLook: {
    subject: (title) => `Time to look at the answer again: ${title}`,
    intro: (title, unit) => `Today is the day to test external funding again for “${title}” of ${unit}.`,
    said: (signed, day) => `${signed} answered on ${day}:`,
    button: "Open the initiative",
  },
  fundingCallMatch: {
    subject: (title) => `A new call may change the answer: ${title}`,
    intro: (call, programme, day) =>
      `The call “${call}” of ${programme} is open until ${day}. It may change an earlier answer.`,
    said: (signed, day, title, unit) => `${signed} answered on ${day} about “${title}” of ${unit}:`,
    explain: "On the page you can test again, or say that the answer still holds.",
    button: "Open the initiative",
  },
  fundingAnswer: {
    because: {
      apply: "Yes, we apply, because",
      notNow: "Not now, because",
      no: "No, because",
    },
    nextLook: (day) => `It is to be looked at again on ${day}.`,
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
};
