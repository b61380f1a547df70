import type { subscriptionLetters as sv } from "./subscription-words.sv";

export const subscriptionLetters: typeof sv = {
  subscriptionConfirm: {
    asked: {
      subject: (municipality) => `Confirm that you want emails from ${municipality}`,
      intro: (municipality) =>
        `Somebody has asked for emails to this address about the international work of ${municipality}. Was it you? Open the link and confirm. Nothing is sent until you have.`,
      button: "Open and confirm",
      after:
        "If it was not you, you do not need to do anything. The address is removed after seven days and you get no more emails.",
    },
    known: {
      subject: (municipality) => `You already get emails from ${municipality}`,
      intro: (municipality) =>
        `Somebody has asked for emails to this address about the international work of ${municipality}. You already get such emails, and nothing has changed.`,
      button: "See and change what you get",
      after: "You can stop them on the same page.",
    },
    reason: "You get this email because the address was entered on our open pages.",
  },
  subscriptionNews: {
    subject: (first, count) => (count === 1 ? `New: ${first}` : `New: ${first} and ${count - 1} more`),
    intro: (municipality) =>
      `This has been published about the international work of ${municipality} since last time.`,
    heading: "Published",
    entry: (kind, title, again) => (again ? `${kind}: ${title} (changed)` : `${kind}: ${title}`),
    more: "There is more on the open pages.",
    button: "To the open pages",
    reason: "You get this email because you have asked for emails about what is published.",
    change: (address) => `Change what you get: ${address}`,
    end: (address) => `Stop them, without signing in: ${address}`,
  },
  newsletter: {
    number: (number, municipality) => `Newsletter ${number} on the international work of ${municipality}`,
    heading: "Since last time",
    button: "To the open pages",
    toMembers: "You get this email because you have a seat in the network.",
    decline: (address) => `Would you rather not get the newsletter? Decline it on your page: ${address}`,
    reason: "You get this email because you have asked for the newsletter.",
  },
  publicationSent: {
    subject: (title, again) => (again ? `New edition: ${title}` : `Published: ${title}`),
    intro: (municipality, again) =>
      again
        ? `This has been published in a new edition about the international work of ${municipality}.`
        : `This has been published about the international work of ${municipality}.`,
    button: "Read on the open pages",
    reason: (receiver) => `You get this email because ${receiver} is to receive what is published.`,
  },
};
