import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/newsletters";

export const words: typeof sv = {
  title: "Newsletters",
  lead: "Since last time: what has been published, in your own words, to everybody with a seat in the network and to those who have asked for the newsletter.",
  start: "Start a newsletter",
  goOn: "Continue with the one you started",
  none: "No newsletter has been written yet.",
  sent: (number, day) => `Number ${number}, sent ${day}`,
  draft: "Started",
  opening: "Opening",
  since: "Since last time",
  closing: "Closing",
  change: "Change",
  changeTitle: "Change the newsletter",
  form: {
    title: "Title",
    opening: "Opening",
    openingHelp: "The first thing the recipient reads. Leave it empty if it is not needed.",
    closing: "Closing",
    items: "What the newsletter covers",
    itemsHelp:
      "What has been published since the last newsletter. Untick what should not be in it. The number in front is the place in the newsletter: change the number to move it.",
    place: (title) => `Place in the newsletter for ${title}`,
    comment: "Your own words",
    commentOn: (title) => `on ${title}`,
    nothing: "Nothing has been published since the last newsletter.",
    save: "Save",
  },
  send: {
    title: "Send",
    to: (members, outside) =>
      outside === 0
        ? `The newsletter goes to ${members} ${members === 1 ? "person" : "people"} in the network.`
        : `The newsletter goes to ${members} ${members === 1 ? "person" : "people"} in the network and ${outside} outside it who asked for it.`,
    once: "It can be sent once, and cannot be changed afterwards.",
    button: "Send the newsletter",
  },
  check: {
    lead: "This is not wrong in itself. But the newsletter also goes to people outside the network. Remove what may not go out, or confirm that it may.",
    barred:
      "The newsletter cannot be sent as long as it contains something that looks like a personal identity number. Remove it first.",
    tick: "I have read these places and they may go out in the newsletter",
  },
  remove: "Discard the draft",
  publishing: "The newsletter has been sent. It can also be published on the open pages.",
  afterwards: "After sending",
  isPublished: "The newsletter has been sent, and is published on the open pages.",
};

export const notes: typeof svNotes = {
  newsletterSaved: "The newsletter is saved.",
  newsletterSent: (letters) =>
    `The newsletter is on its way in ${letters} ${letters === "1" ? "email" : "emails"}.`,
  newsletterRemoved: "The draft has been discarded.",
};

export const problems: typeof svProblems = {
  newsletterSent: "The newsletter has been sent and cannot be changed.",
  newsletterEmpty:
    "Nothing has been sent: the newsletter does not cover anything. Write an opening or choose at least one record.",
  newsletterChanged: "Nothing has been sent: the newsletter has changed since you read it. Read it again.",
  newsletterIdentityNumber:
    "Nothing has been sent: the newsletter contains something that looks like a personal identity number. Remove it first.",
  newsletterUnchecked:
    "Nothing has been sent: first confirm that you have read the places that look like personal data.",
  newsletterTitleMissing: "Write a title.",
  newsletterPlaceWrong: "Write the place in the newsletter as a whole number from 1 to 99.",
  newsletterCommentTooLong: "Your own words on a record may be at most 500 characters.",
  newsletterTellsTooMuch: "The newsletter can cover at most 40 records. Untick some of them.",
  newsletterTitleTooLong: "The title may be at most 120 characters.",
  newsletterTextTooLong: "The text may be at most 5,000 characters.",
};

export const deeds: typeof svDeeds = { sentNewsletter: "sent the newsletter" };
