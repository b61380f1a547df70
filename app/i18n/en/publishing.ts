import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/publishing";

export const words: typeof sv = {
  title: "Publish openly",
  titleFor: (title) => `Publish openly: ${title}`,
  link: "Publish openly",
  see: "See what outsiders read",
  kinds: {
    minutes: "Minutes",
    lesson: "Lesson",
    project: "Project or exchange",
    partner: "Partner",
    followup: "Follow-up",
    newsletter: "Newsletter",
  },
  states: {
    never: "Not published openly",
    out: "Published openly",
    differs: "Changed since it was published",
  },
  since: (day, edition) => `Edition ${edition}, ${day}`,
  preview: "This is what outsiders read",
  previewAside: "Exactly this, and nothing more",
  readOutside: "Open the public page",
  minors:
    "It is about children or young people under 18. Therefore no names, contact details or pictures may be included.",
  notYet: {
    notOpen: "This is not open to everyone yet. First choose that everyone may read it.",
    notSignedOff: "The minutes are not signed off yet.",
    notDecided: "The follow-up has not been decided yet.",
    newsletterNotSent: "The newsletter has not been sent yet.",
  },
  notYetOnly: "Until then you can see how it would be read.",
  gate: {
    heading: "Names and details that will be public",
    aside: (number) => (number === 1 ? "One detail to choose for" : `${number} details to choose for`),
    none: "No names, telephone numbers, email addresses or personal identity numbers were found.",
    lead: "Choose for each detail. What you leave out is replaced in what outsiders read; the record itself does not change.",
    leadBarred:
      "Something here must not be published. Remove it from the record, then you can choose for the rest.",
    later:
      "When the record can be published you choose for each of these: whether to show it or leave it out.",
    kinds: {
      name: "Name",
      phone: "Looks like a telephone number",
      email: "Email address",
      identityNumber: "Looks like a personal identity number",
    },
    legend: (kind, found) => `${kind}: ${found}`,
    show: "Show",
    hide: "Leave out",
    barred: "Must not be published. Remove it from the record first.",
    fact: "stated as a fact",
    places: (number) => (number === 1 ? "one place" : `${number} places`),
  },
  publish: "Publish",
  publishAgain: "Publish the change",
  same: "What is published matches the record. To change what is shown, choose again and publish again.",
  withdraw: "Withdraw",
  withdrawHelp:
    "The page is removed at once. Anyone who follows the open data is told that it has been removed.",
  list: {
    title: "Published openly",
    lead: "Everything that anyone can read without signing in, and what is waiting to be published.",
    changed: "Changed since it was published",
    changedAside: "Outsiders read the earlier text until you publish again.",
    waiting: "Can be published",
    waitingAside: "Ready to be shown to everyone, but not published yet.",
    out: "Published",
    nothing:
      "Nothing has been published openly yet. Open a lesson, a project, a partner or signed-off minutes and choose Publish openly.",
    kind: "What",
    record: "Title",
    when: "Published",
    day: "Date",
  },
};

export const notes: typeof svNotes = {
  publishedOutward: "It has been published. Anyone can read it now.",
  withdrawnOutward: "It has been withdrawn and can no longer be read without signing in.",
};

export const problems: typeof svProblems = {
  publicationChoiceMissing: "Choose whether to show the detail or leave it out.",
  notLeftOut: "The detail is written so that it cannot be left out. Change it in the record first.",
  notOpen: "It is not open to everyone. First choose that everyone may read it.",
  notSignedOff: "The minutes are not signed off yet.",
  notDecided: "The follow-up has not been decided yet.",
  newsletterNotSent: "The newsletter has not been sent yet.",
};

export const deeds: typeof svDeeds = {
  publishedOutward: "published openly",
  withdrewPublication: "withdrew from the open pages",
  unnamedOutward: "took the name of something no longer open out of what is published",
};
