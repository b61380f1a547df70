import type { informationLetters as sv } from "./information-words.sv";

export const informationLetters: typeof sv = {
  newsShared: {
    subject: (title) => `Worth knowing: ${title}`,
    intro: (name, unit, title) => `${unit ? `${name} (${unit})` : name} shares “${title}”:`,
    link: (web) => `Read more: ${web}`,
    button: "Show it in Träffpunkt",
    reason: "You get this email because you are in the network.",
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
  informationReceived: {
    subject: (title) => `Received: ${title}`,
    intro: (title) => `Your email to the coordinator has been received and saved as “${title}”.`,
    joined: (caseNumber) => `The case ${caseNumber} was already here. Your email is a new note in it.`,
    shared: "The network gets to read it in an email in 24 hours.",
    attachments: (names) =>
      `Attachments are not included: ${names.join(", ")}. Write what matters in a note.`,
    check: "Check that the unit, the partner and the registration number are right. You can change them.",
    button: "Show what is saved",
    notYou:
      "If you have not sent any email, somebody has written in your name. Remove it on the page, or reply to this email.",
    reason: "You get this email because an email has come from your address.",
  },
};
