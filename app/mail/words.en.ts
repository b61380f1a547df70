import { capital } from "~/i18n/format";
import { callLetters } from "./call-words.en";
import { followupLetters } from "./followup-words.en";
import { fundingLetters } from "./funding-words.en";
import { informationLetters } from "./information-words.en";
import { lessonLetters } from "./lesson-words.en";
import { subscriptionLetters } from "./subscription-words.en";
import type { MailWords } from "./words.sv";

export const en: MailWords = {
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  signature: (municipality) => `Träffpunkt, ${municipality}`,
  reply: (name) => `Is something wrong? Reply to this email and you will reach ${name}.`,
  meeting: (number, year) => `meeting ${number} ${year}`,
  minutesLong: (minutes) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
  week: (week) => `week ${week}`,
  dayInText: (weekday, date) => [weekday, date].filter(Boolean).join(" "),
  calledOffTitle: (title) => `Called off: ${title}`,
  onlineOnly: "Online",
  dueDay: (what) => `Due today: ${what}`,
  lastDay: (call) => `Application deadline: ${call}`,
  dutyDay: (kind, what, project) => `${kind} due today: ${what} (${project})`,
  facts: {
    theme: "Theme",
    when: "When",
    where: "Where",
    online: "Online",
    chair: "Chair",
    before: "Earlier",
    why: "Reason",
    due: "Due date",
    unit: "Unit",
    meeting: "From",
    assignedBy: "From",
    signOffBy: "Sign off by",
    contents: "Contents",
  },
  agenda: {
    heading: "Agenda",
    number: "Item",
    time: "Time",
    title: "Title",
  },
  as: {
    contact: (unit) => (unit ? `contact person for ${unit}` : "contact person"),
    deputy: (unit) => (unit ? `deputy for ${unit}` : "deputy"),
    chair: () => "meeting chair",
    coordinator: () => "EU coordinator",
    secretary: () => "minutes secretary",
    member: (unit) => (unit ? `member for ${unit}` : "member"),
    guest: (unit) => (unit ? `guest from ${unit}` : "guest"),
  },
  seat: { contact: "contact person", deputy: "deputy", head: "head of unit" },

  signInCode: {
    subject: "Your code for Träffpunkt",
    intro: "This is the code to sign in with:",
    valid: (minutes) =>
      `The code is valid for ${minutes} minutes, once, in the browser where you asked for it. Capital and small letters make no difference.`,
    warning: "Never give the code to anyone. We never call or write to ask for it.",
    reason:
      "Somebody entered your email address to sign in. If it was not you, there is nothing you need to do: without the code nobody gets in.",
  },
  notice: {
    subject: (meeting, day) => `Notice of meeting: ${meeting}, ${day}`,
    intro: (group, meeting) => `You are invited to ${meeting} of ${group}.`,
    button: "Answer the notice",
    answerBy: (day) => `Please answer by ${day}. You can change your answer until the meeting.`,
    answerAnyTime: "You can change your answer until the meeting.",
    ownLink: "The link is your own and does not require you to sign in, so please do not pass it on.",
    calendar:
      "The meeting is attached as a calendar file. Please answer with the link above: answers given in the calendar are not counted.",
    calendarAnswers:
      "The meeting is attached as a calendar file. You can answer with the link above or directly in your calendar.",
    standsIn: (contact, unit) =>
      unit
        ? `${contact}, contact person for ${unit}, cannot come. You are the deputy: can you come instead?`
        : `${contact} cannot come. You are the deputy: can you come instead?`,
    guest: (name, day) =>
      day
        ? `Please say whether you are coming by replying to this email by ${day}. Your reply goes to ${name}.`
        : `Please say whether you are coming by replying to this email. Your reply goes to ${name}.`,
    guestCalendar: "The meeting is attached as a calendar file.",
    reason: (as, group) => `You get this notice because you are invited as ${as} in ${group}.`,
  },
  noticeChanged: {
    subject: (meeting, day) => `Meeting changed: ${meeting}, ${day}`,
    intro: (group, meeting) =>
      `The time or place of ${meeting} of ${group} has changed. This is what applies now:`,
    button: "See the meeting and answer",
    calendar: "The calendar file moves the meeting in your calendar.",
  },
  calledOff: {
    subject: (meeting, day) => `Meeting called off: ${meeting}, ${day}`,
    intro: (group, meeting, day) => `We are calling off ${meeting} of ${group}, planned for ${day}.`,
    calendar: "The calendar file removes the meeting from your calendar.",
    button: "See the meeting",
    reason: (as, group) => `You get this email because you were invited as ${as} in ${group}.`,
  },
  uninvited: {
    subject: (meeting, day) => `You do not need to come: ${meeting}, ${day}`,
    contactComes: (contact, meeting, group, day) =>
      `${contact} can come to ${meeting} of ${group}, ${day}. You therefore do not need to come as deputy.`,
    removed: (meeting, group, day) =>
      `You are no longer invited to ${meeting} of ${group}, ${day}. The meeting will be held, but without you.`,
    calendar: "The calendar file removes the meeting from your calendar.",
  },
  reminder: {
    subject: (meeting, day) => `Are you coming on ${day}? Please answer the notice of ${meeting}`,
    intro: (group, meeting, unit) =>
      unit
        ? `We have had no answer from ${unit} to the notice of ${meeting} of ${group}.`
        : `We have not had your answer to the notice of ${meeting} of ${group}.`,
    deputy: "Unable to come? Answer no, and your deputy is invited at once.",
    reason: (as, group) => `You get this reminder because you are invited as ${as} in ${group}.`,
  },
  pollInvitation: {
    subject: (title) => `When can you come? ${title}`,
    intro: (group, count) =>
      count === 1
        ? `Can you come at this time? It is about ${group}.`
        : `Which of these ${count} times can you make? It is about ${group}.`,
    slots: "Proposed times",
    button: "Answer the date poll",
    answerBy: (day) =>
      `Please answer by ${day}. The link is your own: there is no need to sign in, and you can change your answer up to and including that day.`,
    reason: (as, group) => `You get this date poll because you are ${as} in ${group}.`,
  },
  pollReminder: {
    subject: (title) => `Reminder: when can you come? ${title}`,
    intro: (group, day) =>
      `We have not had your answer to the date poll for ${group}. Please answer by ${day}.`,
    own: "The link is your own: there is no need to sign in. If none of the times suits you, that is an answer too.",
  },
  meetingSoon: {
    subject: (meeting, day, clock) => `Meeting soon: ${meeting}, ${day} ${clock}`,
    intro: (group, meeting, answer) =>
      answer === "yes"
        ? `It will soon be time for ${meeting} of ${group}. You have answered that you are coming.`
        : `It will soon be time for ${meeting} of ${group}. You have answered that you may be coming.`,
    button: "See the meeting or change your answer",
    change: "Unable to come after all? Change your answer, so that the others know how many you will be.",
    guest: (name) => `Unable to come after all? Reply to this email and you will reach ${name}.`,
    reason: (as, group) =>
      `You get this reminder because you are invited as ${as} in ${group} and have not declined.`,
  },
  roundAsked: {
    subject: (unit, day) => `The round on ${day}: what does ${unit} want to report?`,
    intro: (unit, meeting, group, day) =>
      `What does ${unit} want to bring to the round? It is on the agenda of ${meeting} of ${group}, ${day}.`,
    asks: "Write a few lines about",
    ask: ["what is new with you", "a lesson to share", "something you need help with"],
    nothing: "Nothing to report? Tick the box: that is an answer too.",
    button: "Answer for the round",
    link: "The link is your unit’s own. You do not need to sign in, and you can change the answer until the meeting begins.",
    reason: (as, group) => `You get this email because you are ${as} in ${group}.`,
  },
  roundReminder: {
    subject: (unit, day) => `Reminder: the round from ${unit}, ${day}`,
    intro: (unit, meeting, group, day) =>
      `We have had nothing for the round from ${unit}. ${capital(meeting)} of ${group} is on ${day}.`,
  },
  minutesForSignOff: {
    subject: (meeting) => `To sign off: minutes of ${meeting}`,
    intro: (meeting, group, day) =>
      `The minutes of ${meeting} of ${group}, ${day}, are waiting for you to sign them off.`,
    contents: (items, decisions, actions) => `${items}, ${decisions}, ${actions}`,
    items: (count) => (count === 1 ? "1 item" : `${count} items`),
    decisions: (count) => (count === 1 ? "1 decision" : `${count} decisions`),
    actions: (count) => (count === 1 ? "1 action" : `${count} actions`),
    explain: (sender) =>
      `Please read the text. If it is right, sign it off with one button. It is then locked, and all staff can read it. Is something wrong? Ask for a change on the same page, or reply to this email, and ${sender} will correct it.`,
    button: "Read and sign off",
    reason: "You get this email because you are the adjuster.",
  },
  minutesLate: {
    subject: (meeting) => `The minutes of ${meeting} are waiting`,
    intro: (meeting, group, days) =>
      `It is ${days} days since ${meeting} of ${group}. The minutes have not been sent for sign-off yet.`,
    explain: "The sooner they come, the easier it is for the adjuster to remember.",
    button: "Finish writing",
    reason: "You get this email because you write the minutes or coordinate the group.",
  },
  signOffReminder: {
    subject: (meeting) => `Reminder: sign off the minutes of ${meeting}`,
    intro: (meeting, group, day) =>
      `The minutes of ${meeting} of ${group} are waiting for you to sign them off. The last day is ${day}.`,
  },
  minutesChangeAsked: {
    subject: (meeting) => `To change: minutes of ${meeting}`,
    intro: (adjuster, meeting, group) =>
      `${adjuster} has read the minutes of ${meeting} of ${group} and asks for a change:`,
    explain: "The text is a draft again. Change it and send it for sign-off once more.",
    button: "Open and change",
    reason: "You get this email because you write the minutes or coordinate the group.",
  },
  minutesSignedOff: {
    subject: (meeting) => `Minutes of ${meeting} are signed off`,
    correctedSubject: (meeting) => `Corrected minutes of ${meeting}`,
    correctedWhy: "It is a new edition, which replaces the one before. The reason:",
    intro: (meeting, group, day, adjuster, signedOff) =>
      `The minutes of ${meeting} of ${group}, ${day}, are signed off. ${adjuster} signed them off on ${signedOff}.`,
    decisions: "Decisions",
    information: "For information",
    actions: "Actions",
    action: (what, responsible, due) => [what, responsible, due && `due ${due}`].filter(Boolean).join(", "),
    button: "Read the minutes",
    reason: (group) => `You get this email because you belong to ${group}.`,
  },
  minutesForInformation: {
    subject: (meeting, group) => `For information: minutes of ${group}, ${meeting}`,
    corrected: (meeting, group) => `Corrected minutes of ${group}, ${meeting}`,
    replaces: (edition) =>
      `This is edition ${edition}. It replaces the one before, which you should no longer use. The group says why:`,
    enclosed: "The whole text is attached as a PDF, in Swedish. You do not need to sign in anywhere.",
    reason: (group) =>
      `You get this email because ${group} has put you on its list of people who get the minutes for information.`,
    leave: (name) =>
      `Do you want no more of them, or is something wrong? Reply to this email and ${name} will take you off the list or put it right.`,
  },
  actionAssigned: {
    subject: (what) => `An action for you: ${what}`,
    intro: (name) => `${name} has given you an action.`,
    fromMeeting: (meeting, group) => `${meeting} of ${group}`,
    button: "See the action",
    reason: "You get this email because you are responsible for the action.",
  },
  actionDue: {
    subject: (what) => `Due soon: ${what}`,
    overdueSubject: (what) => `The day has passed: ${what}`,
    intro: "Your action is due in three days or less.",
    overdueIntro: "Your action should have been done by now, but nobody has marked it as done.",
    explain: "Use the button to tell us how it is going. You do not need to sign in.",
    button: "Tell us how it is going",
    reason: "You get this email because you are responsible for the action.",
  },
  digest: {
    subject: {
      daily: (count, first) => `${count} news items: ${first}`,
      weekly: (count, first) => `The week’s ${count} news items: ${first}`,
    },
    intro: {
      daily: "This is what has happened since last time.",
      weekly: "This is what has happened since last week.",
    },
    ask: (name, address) => `Questions? Write to ${name}, ${address}.`,
    reason: (address) =>
      `You get this email because you have chosen to get emails that can wait collected in one. You can change that on your page: ${address}`,
  },
  rhythm: (address) =>
    `Would you rather get such emails collected in one? You can choose that on your page: ${address}`,
  ...lessonLetters,
  ...callLetters,
  ...fundingLetters,
  ...followupLetters,
  ...subscriptionLetters,
  ...informationLetters,
  watchNews: {
    subject: (name, count) =>
      count === 1 ? `New in the archive: ${name}` : `${count} new in the archive: ${name}`,
    intro: (name) => ({
      daily: `This is new or changed in the archive since last time and matches your search “${name}”.`,
      weekly: `This is new or changed in the archive in the last week and matches your search “${name}”.`,
    }),
    heading: "New or changed",
    entry: (kind, title, day) => (day ? `${kind}: ${title} (${day})` : `${kind}: ${title}`),
    more: "There are more. You see them all in the archive.",
    button: "Show the search",
    reason: (name) => `You get this email because you watch the search “${name}”.`,
    stop: (address) => `Stop watching, without signing in: ${address}`,
  },
  inquiryAsked: {
    subject: (question) => `A question to the network: ${question}`,
    intro: (name) => `${name} has searched the archive without finding an answer, and asks the network:`,
    passed: (passedBy, name) =>
      `${passedBy} thinks that you can answer a question from ${name}, who has searched the archive without finding an answer:`,
    explain:
      "A few sentences are enough. The answer goes to the person who asks and becomes a draft lesson, so that the next person who searches finds it. If you cannot answer, say so, or pass the question on.",
    button: "Answer the question",
    reason: (unit) => `You get this email because you are the contact person for ${unit}.`,
    reply: (name) => `Reply to this email to reach ${name}.`,
  },
  inquiryAnswered: {
    subject: (question) => `An answer to your question: ${question}`,
    intro: (name, question) => `${name} has answered your question “${question}”:`,
    explain:
      "You will get another email when the answer has become a lesson that you can read in the archive.",
    button: "Show the question and the answers",
    reason: "You get this email because you have asked the network.",
  },
  inquiryPublished: {
    subject: (title) => `A new lesson after your question: ${title}`,
    intro: (name, question) => `The answer from ${name} to your question “${question}” has become a lesson:`,
    button: "Read the lesson",
  },
  accessChanged: {
    subject: {
      addressChanged: "Your address in Träffpunkt has changed",
      passkeyAdded: "You have a new passkey for Träffpunkt",
      passkeyRemoved: "One of your passkeys for Träffpunkt has been removed",
      identityTied: "Your account in Träffpunkt is linked to the municipality’s sign-in",
      identityUntied: "Your account in Träffpunkt is no longer linked to the municipality’s sign-in",
      enteredByLink: "Somebody has signed in as you with a link",
    },
    told: {
      addressChanged: (address) => `From now on you sign in to Träffpunkt with ${address}.`,
      passkeyAdded: (name) => `From now on the passkey ${name} can sign you in to Träffpunkt.`,
      passkeyRemoved: (name) => `The passkey ${name} no longer signs you in to Träffpunkt.`,
      identityTied: () =>
        "From now on, anyone who signs in as you with the municipality gets into Träffpunkt as you.",
      identityUntied: () =>
        "An administrator has removed the link between the municipality’s sign-in and your account, and signed you out. A new link is made the next time you sign in that way.",
      enteredByLink: () => "Your account in Träffpunkt has been opened with a link that works once.",
    },
    when: (day, clock) => `It happened on ${day} at ${clock}.`,
    notYou: (name) =>
      `If it was not you, and nobody has told you about it, tell ${name} at once. The account will then be closed while you look into it.`,
    button: "See how you sign in",
    reason:
      "You get this email because you should notice if somebody else changes how to get into your account.",
  },
  invitationToSystem: {
    subject: (municipality) => `Welcome to Träffpunkt in ${municipality}`,
    intro: (name) =>
      `${name} has added you to Träffpunkt, the workspace of the municipality’s international network. You will find meetings, minutes, actions and lessons there.`,
    seats: "Your seats",
    seat: (place, unit) => `${place}, ${unit}`,
    group: (group) => `member of ${group}`,
    signIn: {
      openid:
        "With the municipality’s sign-in you get in the same way as to the municipality’s other systems.",
      code: (address) =>
        `You do not need a password. Type ${address}, and you get a code by email each time you sign in.`,
      link: "The first time you need a link to get in. Ask an administrator for it.",
      passkey:
        "Once you are in you can make a passkey. Then you sign in with your finger, your face or the PIN of your own computer or telephone.",
    },
    button: "Sign in",
    reason: (name) => `You get this email because ${name} added you.`,
  },
};
