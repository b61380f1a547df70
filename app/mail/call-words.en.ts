import type { callLetters as sv } from "./call-words.sv";

export const callLetters: typeof sv = {
  callForYou: {
    subject: (title) => `New call: ${title}`,
    subjectOfMany: (count) => `${count} new calls`,
    intro: (units) => `A new call matches a theme that ${units} wants to hear about.`,
    introOfMany: (count, units) => `${count} new calls match themes that ${units} wants to hear about.`,
    facts: {
      call: "Call",
      programme: "Programme",
      opens: "Opens",
      closes: "Application deadline",
      themes: "Themes",
    },
    heading: "Calls, the first to close at the top",
    entry: (title, programme, closes, themes) =>
      `${title} (${programme}). Application deadline ${closes}. ${themes}.`,
    clock: (clock) => `at ${clock}`,
    check: "Always check dates and terms with the funding body.",
    button: "Show the call",
    buttonOfMany: "Show the calls",
    themes: (address) => `Choose here which themes the unit wants to hear about: ${address}`,
    reason: (units) => `You get this email because you are contact person or deputy for ${units}.`,
    reply: (name) => `Any questions? Reply to this email and you will reach ${name}.`,
  },
  callMoved: {
    subject: (title) => `New application deadline: ${title}`,
    intro: (title) => `The application deadline of “${title}” has been moved.`,
    now: "New day",
    before: "Earlier day",
    reasonWatching: "You get this email because you watch the call.",
    reasonTold: "You get this email because you have previously been told about the call for your unit.",
  },
};
