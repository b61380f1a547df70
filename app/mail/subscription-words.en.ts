import type { subscriptionLetters as sv } from "./subscription-words.sv";

export const subscriptionLetters: typeof sv = {
  subscriptionConfirm: {
    asked: {
      subject: (municipality) => `Confirm that you want letters from ${municipality}`,
      intro: (municipality) =>
        `Somebody has asked for letters to this address about the international work of ${municipality}. Was it you? Open the link and confirm. Nothing is sent before you have.`,
      button: "Open and confirm",
      after:
        "Was it not you? Then you need do nothing. The address is removed after seven days and you get no more letters.",
    },
    known: {
      subject: (municipality) => `You already get letters from ${municipality}`,
      intro: (municipality) =>
        `Somebody has asked for letters to this address about the international work of ${municipality}. You get such letters already, and nothing has changed.`,
      button: "See and change what you get",
      after: "You can end them on the same page.",
    },
    reason: "You get this letter because the address was typed on our open pages.",
  },
  subscriptionNews: {
    subject: (first, count) => (count === 1 ? `New: ${first}` : `New: ${first} and ${count - 1} more`),
    intro: (municipality) =>
      `This has been published about the international work of ${municipality} since last time.`,
    heading: "Published",
    entry: (kind, title, again) => (again ? `${kind}: ${title} (changed)` : `${kind}: ${title}`),
    more: "There is more on the open pages.",
    button: "To the open pages",
    reason: "You get this letter because you have asked for letters about what is published.",
    change: (address) => `Change what you get: ${address}`,
    end: (address) => `End them, without sign-in: ${address}`,
  },
  newsletter: {
    number: (number, municipality) => `Newsletter ${number} on the international work of ${municipality}`,
    heading: "Since last time",
    button: "To the open pages",
    toMembers: "You get this mail because you have a seat in the network.",
    decline: (address) => `Do you not want the newsletter? Say no on your page: ${address}`,
    reason: "You get this mail because you have asked for the newsletter.",
  },
  publicationSent: {
    subject: (title, again) => (again ? `New edition: ${title}` : `Published: ${title}`),
    intro: (municipality, again) =>
      again
        ? `This has been published in a new edition about the international work of ${municipality}.`
        : `This has been published about the international work of ${municipality}.`,
    button: "Read on the open pages",
    reason: (receiver) => `You get this letter because ${receiver} is to have what is published.`,
  },
};
