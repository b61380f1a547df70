import type { lessonLetters as sv } from "./lesson-words.sv";

export const lessonLetters: typeof sv = {
  lessonComment: {
    subject: (title) => `New comment: ${title}`,
    intro: (name, title) => `${name} has commented on your lesson “${title}”.`,
    button: "Read and answer",
    reason: "You get this email because you wrote the lesson.",
    reply: (name) =>
      `Reply to this email to reach ${name}. Answer below the lesson if everyone should be able to read the answer.`,
  },
  lessonUsed: {
    subject: (title) => `Your lesson has been of use: ${title}`,
    intro: (name, unit, title) => `${unit ? `${name} (${unit})` : name} has used your lesson “${title}”.`,
    button: "Show the lesson",
    reason: "You get this email because you wrote the lesson.",
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
  lessonForReview: {
    subject: (title) => `A lesson to review: ${title}`,
    intro: (name, unit, title) =>
      `${name} has written the lesson “${title}” for ${unit} and asks you to review it.`,
    explain: "You can read it, change it, publish it or send it back with a comment.",
    button: "Read the lesson",
    reason: "You get this email because you represent the unit or coordinate the network.",
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
  lessonReviewed: {
    published: {
      subject: (title) => `Your lesson is published: ${title}`,
      intro: (name, title) => `${name} has reviewed and published your lesson “${title}”.`,
      button: "Show the lesson",
    },
    sentBack: {
      subject: (title) => `Your lesson needs changes: ${title}`,
      intro: (name, title) => `${name} has read your lesson “${title}” and sent it back:`,
      button: "Open the draft",
    },
    explain: "Change the draft and send it for review again when you are done.",
    reason: "You get this email because you sent the lesson for review.",
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
};
