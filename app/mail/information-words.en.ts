import type { informationLetters as sv } from "./information-words.sv";

export const informationLetters: typeof sv = {
  newsShared: {
    subject: (title) => `Worth knowing: ${title}`,
    intro: (name, unit, title) => `${unit ? `${name} (${unit})` : name} shares “${title}”:`,
    link: (web) => `Read more: ${web}`,
    button: "Show it in Träffpunkt",
    reason: "You get this message because you are in the network.",
    reply: (name) => `If you answer this message, you reach ${name}.`,
  },
  informationReceived: {
    subject: (title) => `Received: ${title}`,
    intro: (title) => `Your message to the coordinator has been received and saved as “${title}”.`,
    joined: (caseNumber) => `The case ${caseNumber} was known already. Your message is a new note in it.`,
    shared: "The network gets to read it in a message a day from now.",
    attachments: (names) =>
      `Attachments do not come along: ${names.join(", ")}. Write what matters in a note.`,
    check: "See that the unit, the partner and the registration number are right. You can change them.",
    button: "Show what is saved",
    notYou:
      "Have you not sent any message? Then somebody has written in your name. Remove it on the page, or answer this message.",
    reason: "You get this message because a message has come from your address.",
  },
};
