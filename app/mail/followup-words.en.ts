import type { followupLetters as sv } from "./followup-words.sv";

export const followupLetters: typeof sv = {
  inputAsked: {
    subject: (unit, year) => `What happened in ${year}? Input from ${unit}`,
    intro: (unit, year) =>
      `It is time to follow up the municipality’s international work in ${year}. We need a few lines from ${unit}.`,
    asks: "Tell us briefly",
    ask: (nextYear) => [
      "what went well",
      "what went less well",
      `what is in your operational plan for ${nextYear}`,
      "which of your needs would require external funding",
    ],
    known:
      "The form shows what the register already knows about your projects, lessons and contacts. You do not need to write that again.",
    nothing: "Nothing to report? Tick the box: that is an answer too.",
    button: "Give your input",
    answerBy: (day) => `Answer by ${day}.`,
    link: "The link is your unit’s own. You do not need to sign in, and you can change the answer.",
    reason: (seat, unit) => `You get this email because you are the ${seat} of ${unit}.`,
  },
  inputReminder: {
    subject: (unit, year) => `Reminder: input from ${unit} for ${year}`,
    intro: (unit, year) => `We have had no input from ${unit} for the follow-up of ${year}.`,
    overdue: (day) =>
      `The last day was ${day}. Answers are accepted until the follow-up has gone to the municipal executive board.`,
  },
};
