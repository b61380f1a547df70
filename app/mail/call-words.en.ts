import type { callLetters as sv } from "./call-words.sv";

export const callLetters: typeof sv = {
  callForYou: {
    subject: (title) => `New call: ${title}`,
    subjectOfMany: (count) => `${count} new calls`,
    intro: (units) => `A new call fits a theme that ${units} wants to hear of.`,
    introOfMany: (count, units) => `${count} new calls fit themes that ${units} wants to hear of.`,
    facts: {
      call: "Call",
      programme: "Programme",
      opens: "Opens",
      closes: "Application deadline",
      themes: "Themes",
    },
    heading: "Calls, the first to close on top",
    entry: (title, programme, closes, themes) =>
      `${title} (${programme}). Application deadline ${closes}. ${themes}.`,
    clock: (clock) => `at ${clock}`,
    check: "Always check days and terms with the funding body.",
    button: "Show the call",
    buttonOfMany: "Show the calls",
    themes: (address) => `You choose here which themes the unit wants to hear of: ${address}`,
    reason: (units) => `You get this message because you are contact person or deputy for ${units}.`,
    reply: (name) => `Any questions? Reply to this message and you will reach ${name}.`,
  },
  callMoved: {
    subject: (title) => `New application deadline: ${title}`,
    intro: (title) => `The application deadline of “${title}” has been moved.`,
    now: "New day",
    before: "Earlier day",
    reasonWatching: "You get this message because you watch the call.",
    reasonTold: "You get this message because you have been told of the call before, for your unit.",
  },
};
