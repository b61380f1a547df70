import type * as sv from "../sv/actions";
import { capital, count } from "./counting";

export const words: typeof sv.words = {
  title: "Actions",
  status: { open: "Open", underWay: "Under way", overdue: "Overdue", done: "Done" },
  situation: (mine, overdue) =>
    mine === 0
      ? "You have no open actions"
      : `You have ${count(mine, "one open action", "open actions")}${overdueTail(overdue)}`,
  openSituation: (open, overdue) =>
    open === 0
      ? "No actions are open"
      : `${capital(count(open, "one action is open", "actions are open"))}${overdueTail(overdue)}`,
  doneSituation: (done) =>
    done === 0 ? "No actions are done yet" : capital(count(done, "one action is done", "actions are done")),
  lists: "Which actions",
  mine: (number) => `Mine (${number})`,
  open: (number) => `All open (${number})`,
  done: (number) => `Done (${number})`,
  headings: { mina: "Mine", oppna: "All open", klara: "Done" },
  orders: { mina: "Earliest first", oppna: "Earliest first", klara: "Most recently done first" },
  group: "Group",
  unit: "Unit",
  standing: "Status",
  emptySelection: "No action matches the selection. Remove a choice or show all.",
  mineEmpty:
    "This is where you find what you took on at the meetings. Actions appear here automatically once the minutes are signed off.",
  openEmpty: "This is where you find what somebody is to do after a meeting, with who and by when.",
  doneEmpty: "This is where you find what has been done, latest first.",
  toOpen: "See all open actions",
  dueOn: (day, distance) => `Due ${day}, ${distance}`,
  doneOn: (day, name) => (name ? `Done ${day}, ${name}` : `Done ${day}`),
  from: (group, number, year) => `${group}, meeting\u00a0${number}\u00a0${year}`,
  one: {
    what: "The action",
    responsible: "Responsible",
    due: "Due date",
    origin: "Agreed",
    followup: (year: number) => `By the board, after the follow-up of ${year}`,
    item: (number, year, item) => `Meeting ${number} ${year}, item ${item}:`,
    started: "Started",
    done: "Done",
    notDone: "Not done",
    doneBy: (day, name) => (name ? `${day} by ${name}` : day),
    note: "Result",
    report: "Report",
    reportHelp:
      "The action is one and the same everywhere: what you report here shows in the minutes and on the next agenda.",
    noReport: (name) => `${name} reports it. The EU coordinator can do so too.`,
    start: "I have started",
    noteLabel: "What came of it?",
    noteHelp: "Optional. One sentence for the next meeting.",
    finish: "Mark as done",
    reopen: "Reopen",
    reopenHelp: "If something remains after all.",
    change: "Change who is responsible or the due date",
    changeHelp: "The minutes still show what you agreed at the meeting.",
    history: "History",
  },
  link: {
    title: "Your action",
    done: "Thank you! The action is done, and you do not need to do anything more.",
  },
};

const overdueTail = (overdue: number) =>
  overdue === 0 ? "" : `, ${count(overdue, "one is overdue", "are overdue")}`;

export const notes: typeof sv.notes = {
  actionStarted: "Noted. The action is under way.",
  actionFinished: "Thank you! The action is done.",
  actionReopened: "The action is open again.",
  actionChanged: "Saved.",
};

export const problems: typeof sv.problems = {
  doneAlready: "The action is already done. You do not need to do anything more.",
};

export const deeds: typeof sv.deeds = {
  addedAction: "added the action",
  changedAction: "changed the action",
  removedAction: "removed the action",
  reassigned: "changed who is responsible, or the day",
  started: "started the action",
  finished: "reported the action done",
  reopened: "reopened the action",
};
