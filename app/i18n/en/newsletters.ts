import type {
  words as sv,
  deeds as svDeeds,
  notes as svNotes,
  problems as svProblems,
} from "../sv/newsletters";

export const words: typeof sv = {
  title: "Newsletters",
  lead: "Since last time: what has been published, in your own words, to everybody with a seat in the network and to those who have asked for the letter.",
  start: "Begin a newsletter",
  goOn: "Go on with the one begun",
  none: "No newsletter has been written yet.",
  sent: (number, day) => `Number ${number}, sent ${day}`,
  draft: "Begun",
  opening: "Opening",
  since: "Since last time",
  closing: "Closing",
  change: "Change",
  changeTitle: "Change the newsletter",
  form: {
    title: "Title",
    opening: "Opening",
    openingHelp: "The first thing the receiver reads. Leave it empty if it is not needed.",
    closing: "Closing",
    items: "What the letter tells of",
    itemsHelp:
      "What has been published since the last letter. Untick what shall not be in it. The number in front is the place in the letter: change the number to move it.",
    place: (title) => `Place in the letter for ${title}`,
    comment: "Your own words",
    commentOn: (title) => `on ${title}`,
    nothing: "Nothing has been published since the last letter.",
    save: "Save",
  },
  send: {
    title: "Send",
    to: (members, outside) =>
      outside === 0
        ? `The letter goes to ${members} people in the network.`
        : `The letter goes to ${members} people in the network and ${outside} outside it who asked for it.`,
    once: "It can be sent once, and cannot be changed afterwards.",
    button: "Send the newsletter",
  },
  check: {
    lead: "This is not wrong in itself. But the letter also goes to people outside the network. Remove what may not go out, or confirm that it may.",
    barred:
      "The letter cannot be sent as long as it holds something that looks like an identity number. Remove it first.",
    tick: "I have read these places and they may go out in the letter",
  },
  remove: "Throw the draft away",
  publishing: "The newsletter has been sent. It can also be published on the open pages.",
  afterwards: "After sending",
  isPublished: "The newsletter has been sent, and is published on the open pages.",
};

export const notes: typeof svNotes = {
  newsletterSaved: "The newsletter is saved.",
  newsletterSent: (letters) => `The newsletter is on its way in ${letters} letters.`,
  newsletterRemoved: "The draft is thrown away.",
};

export const problems: typeof svProblems = {
  newsletterSent: "The newsletter has been sent and cannot be changed.",
  newsletterEmpty:
    "Nothing has been sent: the letter tells of nothing. Write an opening or choose at least one record.",
  newsletterChanged: "Nothing has been sent: the letter has changed since you read it. Read it again.",
  newsletterIdentityNumber:
    "Nothing has been sent: the letter holds something that looks like an identity number. Remove it first.",
  newsletterUnchecked:
    "Nothing has been sent: first confirm that you have read the places that look like personal data.",
  newsletterTitleMissing: "Write a title",
  newsletterPlaceWrong: "Write the place in the letter as a whole number from 1 to 99.",
  newsletterCommentTooLong: "Your own words on a record may be at most 500 characters.",
  newsletterTellsTooMuch: "The letter can tell of at most 40 records. Untick some of them.",
  newsletterTitleTooLong: "The title may be at most 120 characters.",
  newsletterTextTooLong: "The text may be at most 5,000 characters.",
};

export const deeds: typeof svDeeds = { sentNewsletter: "sent the newsletter" };
