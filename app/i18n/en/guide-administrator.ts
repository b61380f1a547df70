import { named } from "../guide";
import type * as sv from "../sv/guide-administrator";
import { words as common } from "./common";
import { words as importing } from "./import";
import { words as office } from "./office";
import { words as people } from "./people";
import { words as retention } from "./retention";

export const guide: typeof sv.guide = {
  title: "Guide for administrators",
  forWhom: "Whoever looks after people, permissions and settings.",
  lead: "Here you see to it that the right people get in and that the right role counts. All that you change stands in the log.",
  tasks: {
    people: {
      title: "Read people in",
      steps: [
        `Open ${named(people.title)} at the foot of the page and press ${named(people.importPeople)}.`,
        `Paste the rows from a spreadsheet and press ${named(importing.submit)}. Nothing is saved yet.`,
        `Read the report, row by row, and press ${named(importing.confirm(12))}. The number is that of your own rows.`,
      ],
      start: importing.title,
    },
    seats: {
      title: "Give somebody a seat",
      steps: [
        `Open the unit and press ${named(people.unit.changeSeats)}.`,
        "Choose seat and person. Whoever had the seat leaves it the day before.",
        `Press ${named(people.seatsForm.submit)}. If the box for an email is ticked, the person is told how to sign in.`,
      ],
      start: people.title,
      picture: "A unit’s seats: contact person, deputy and head, with the day from which they hold them.",
    },
    roles: {
      title: "Give and take roles",
      steps: [
        `Open the person and press ${named(people.person.changeRoles)}.`,
        `Tick the role and press ${named(common.save)}. Contact person, deputy and head are given on the unit’s page.`,
        `When somebody leaves, press ${named(people.person.end)}. You see what has to be handed over.`,
      ],
      start: people.title,
    },
    letIn: {
      title: "Help somebody who does not get in",
      steps: [
        `Open the person and press ${named(people.person.letIn)}.`,
        "Give the link to the person, best face to face. It works once, within ten minutes.",
        `Is a computer or telephone lost? Press ${named(people.person.endSessions)}.`,
      ],
      start: people.title,
    },
    letters: {
      title: "See that the emails arrive",
      steps: [
        `Open ${named(common.footer.outbox)} at the foot of the page and choose those that failed.`,
        "Read what the mail server answered. Correct the address on the person’s page if it was wrong.",
        `Press ${named(office.letter.resend)} or ${named(office.letter.putLetterAside)}.`,
      ],
      start: office.outbox.title,
    },
    settings: {
      title: "Look over the settings",
      steps: [
        `Open ${named(common.footer.settings)} at the foot of the page. It also says when the latest backup was made.`,
        `Under ${named(office.settings.signIn)} you choose which roles ask for a passkey.`,
        `Under ${named(retention.title)} you approve what is removed for good. Nothing is disposed of by itself.`,
      ],
      start: office.settings.title,
    },
  },
};
