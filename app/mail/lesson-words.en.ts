import type { lessonLetters as sv } from "./lesson-words.sv";

export const lessonLetters: typeof sv = {
  lessonComment: {
    subject: (title) => `New comment: ${title}`,
    intro: (name, title) => `${name} has commented on your lesson “${title}”.`,
    button: "Read and answer",
    reason: "You get this message because you wrote the lesson.",
    reply: (name) =>
      `Reply to this message to reach ${name}. Answer under the lesson if everyone is to read it.`,
  },
  lessonUsed: {
    subject: (title) => `Your lesson has been of use: ${title}`,
    intro: (name, unit, title) => `${unit ? `${name} (${unit})` : name} has used your lesson “${title}”.`,
    button: "Show the lesson",
    reason: "You get this message because you wrote the lesson.",
    reply: (name) => `Reply to this message to reach ${name}.`,
  },
};
