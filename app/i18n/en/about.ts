import type * as sv from "../sv/about";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  calendar: {
    title: "Calendar",
    text: "Open the calendar in your calendar program to follow the meetings, even when they are moved. It shows title, time and place.",
    link: (group) => `Subscribe to the meetings of ${group}`,
  },
  title: "About the network",
  visitor: {
    signIn: "How to sign in",
    signInText:
      "Träffpunkt is the network’s workspace. If you are employed by the municipality or one of its companies, you sign in with your work email address. You do not need a password: we send you a code.",
    button: "Sign in",
  },
  rules: "How we work",
  groups: "Groups",
  bounds: (fewest, most) =>
    fewest === most
      ? `${fewest} ${fewest === 1 ? "meeting" : "meetings"} a year`
      : `${fewest} to ${most} meetings a year`,
  chair: "Chair",
  secretary: "Secretary",
  members: "Members",
  nobody: "Nobody has been appointed",
  seats: (places, units) =>
    `${count(places, "one contact person or deputy", "contact persons and deputies")} from ${count(units, "one unit", "units")}`,
  whoIsWho: "See who they are",
  policy: {
    heading: "The policy",
    adopted: (by, day, paragraph) =>
      [by ? `Adopted by ${by}` : "Adopted", day, paragraph].filter(Boolean).join(" "),
    caseNumber: "Registration number",
    validFrom: "Valid from",
    review: "To be reviewed in",
    responsible: "Responsible",
    facts: "The decision",
    goals: "Goals",
    goalsAside: (number) => capital(count(number, "one goal", "goals")),
    measuredBy: "Measured by",
    none: "No policy is registered.",
    allDocuments: "All goals and governing documents",
    followup: "How it has gone: the follow-up year by year",
  },
  personalData: {
    title: "Personal data",
    lead: (municipality) =>
      `Here you can read what data about you Träffpunkt keeps, why, for how long and what you can ask for. ${municipality} is the data controller.`,
    parts: [
      {
        id: "vilka",
        heading: "Which data",
        list: [
          "Your name, your work email address and your workplace. Your job title and telephone number, if you or the EU coordinator have entered them.",
          "Your roles: contact person, deputy, head of unit, member or a role in the system, with dates.",
          "Which meetings you are invited to, what you have answered and whether you were there.",
          "What you have written or are responsible for: agenda items, minutes, decisions, actions, lessons and comments.",
          "Words that somebody has searched for without any results, for at most twelve months. We do not keep who searched.",
          "Your ten latest searches in the archive, for at most a year, and the searches you have saved. Only you see them.",
          "Emails that the system has sent you. Sign-in codes are not kept.",
          "When you last signed in and from which kind of browser. A log of who has changed what.",
          "Name, title and email address of the contact at a partner in another country.",
          "Name, organisation and email address of those who get a group’s minutes for information. They reply to the email if they want no more of them.",
          "The email address of anyone who has asked for emails on the open pages, and what the emails are to be about. It is removed when you stop the emails, or after seven days if you have not confirmed.",
          "Contact person and email address at companies, associations and others who receive what has been published, and what has been sent to them.",
        ],
      },
      {
        id: "varfor",
        heading: "Why",
        text: "The data is needed for the network to meet, to keep its decisions together and to share knowledge. That is a task in the public interest. Minutes that are signed off are official documents, which the municipality must keep by law.",
      },
      {
        id: "vem",
        heading: "Who sees it",
        list: [
          "Everybody who is signed in sees who represents the units, and what is published for all staff.",
          "Only the author and the EU coordinator see drafts.",
          "Anyone can read what is published on the open pages. Before anything is published, the publisher sees all names and contact details and chooses which to show.",
          "The administrator sees the log, and those who look after a record see its history.",
          "Nothing is given to advertisers or other companies. The pages fetch nothing from other websites.",
        ],
      },
      {
        id: "hur-lange",
        heading: "For how long",
        list: [
          "A sign-in code is valid for 10 minutes.",
          "A sign-in ends after 8 hours without use, and after 7 days at the latest.",
          "When you leave, your account is closed. You can ask for it to be anonymised. Your name and contact details are then removed everywhere except from what must be kept by law: minutes, decisions, signed funding tests and follow-ups that have gone to the board. Files that have been added are not changed.",
          "Documents from EU projects are kept for as long as the funding body requires.",
          "Backups are removed over time. If we have to restore one, we dispose once more of what had already been disposed of.",
        ],
      },
      {
        id: "barn",
        heading: "Children and young people",
        text: "Do not enter data about children here. Participants in exchanges are only counted. Names, pictures and contact details of minors are never published.",
      },
      {
        id: "kakor",
        heading: "Cookies",
        text: "Träffpunkt uses only cookies that are needed: one for the sign-in, one for the language and one that shows a short line after you have saved. None of them follows what you do.",
      },
      {
        id: "rattigheter",
        heading: "What you can ask for",
        list: [
          "An extract of the data that is kept about you. If you have an account, you can download it yourself under Data about you on your page.",
          "That errors are corrected. You can change your name, job title, telephone number and language yourself on your page.",
          "To be removed. If you have an account, you ask for it under Data about you, once somebody else has taken over what you are responsible for.",
          "That your data is used less, where the law allows it.",
        ],
      },
    ],
    periods:
      "An administrator approves everything that is disposed of, following the municipality’s retention periods:",
    always: "This is preserved:",
    contact: "Contact",
    contactText: (municipality) => `Contact ${municipality} and ask for the data protection officer.`,
    complaint:
      "If you are not satisfied with the answer, you can complain to the Swedish Authority for Privacy Protection (IMY), which makes sure that the rules are followed.",
    email: "Email",
    phone: "Telephone",
    address: "Visiting address",
  },
};

export const notes: typeof sv.notes = {};

export const problems: typeof sv.problems = {};

export const deeds: typeof sv.deeds = {};
