import type * as sv from "../sv/documents";

export const words: typeof sv.words = {
  kind: {
    minutes: "Minutes",
    report: "Report",
    application: "Application",
    policy: "Policy",
    other: "Other",
  },
  keepUntil: "Kept at least until",
  keepUntilHint:
    "Fill in when something special calls for it, such as the terms of a grant. Until then the document is not disposed of, whatever the rules say.",
  importing: {
    title: "Bring in older documents",
    lead: "Bring in old minutes, reports and applications, so that they can be found in the archive. Nothing is shown to others until you have said what each file is.",
    choose: "Choose files",
    files: "Files",
    filesHelp: "At most 200 files and 500 MB at a time, 25 MB a file.",
    submit: "Take the files in",
    earlier: "Earlier times",
    none: "Nothing has been brought in yet.",
    counts: (files, waiting) =>
      waiting === 0 ? `${files} files, all done` : `${files} files, ${waiting} to go through`,
  },
  batch: {
    title: (day) => `Brought in ${day}`,
    fromFolder: (folder) => `From the folder ${folder}`,
    progress: "How far it has come",
    read: (done, files) => `${done} of ${files} files have been read.`,
    refresh: "Refresh the page",
    sums: (added, waiting, failed, leftOut) =>
      [
        `${added} in the archive`,
        `${waiting} to go through`,
        `${failed} could not be taken in`,
        `${leftOut} left out`,
      ].join(", "),
    review: "Go through",
    reviewLead: "What is filled in has been guessed. Correct what is wrong.",
    readers: "Who may read?",
    paperTitle: "Title",
    day: "Date",
    kind: "Kind",
    unit: "Unit",
    noUnit: "No unit",
    deed: "What is to happen?",
    deeds: { add: "Put in the archive", wait: "Wait", leaveOut: "Leave out" },
    submit: "Save this page",
    ofMeeting: "A meeting was held that day. The minutes will be tied to it.",
    again: "Try to read the text again",
    againOf: (name) => `Try to read the text of ${name} again`,
    nothing: "Everything that was brought in here is done.",
    failed: "Could not be taken in",
    failedLead: "Choose the files again when the fault is mended.",
    tryAgain: "Try again with other files",
    problem: {
      fileEmpty: "The file is empty.",
      fileTooLarge: "The file is larger than 25 MB.",
      fileNameWrong: "The file's name cannot be used.",
      fileTypeWrong: "The file is of a kind that is not taken in, or is not what its name says.",
      documentThere: "The same file is here already:",
      fileTwice: "The same file waits already to be gone through.",
      fileUnreadable: "The file could not be read from the disk.",
    },
  },
  page: {
    facts: "Facts",
    kind: "Kind",
    day: "Date",
    unit: "Unit",
    meeting: "Meeting",
    readers: "May be read by",
    file: "File",
    added: "Brought in",
    addedBy: (name, day) => `${day} by ${name}`,
    download: (name) => `Fetch ${name}`,
    text: "Text",
    part: { page: "Page", slide: "Slide", sheet: "Sheet", passage: "Passage" },
    change: "Correct the facts",
    remove: "Remove",
  },
  changeTitle: (title) => `Correct ${title}`,
  removeTitle: (title) => `Remove ${title}?`,
  removeLead: "The document disappears from the archive and its file is removed. This cannot be undone.",
  removeSubmit: "Remove the document",
};

export const notes: typeof sv.notes = {
  filesTaken: "The files have been taken in. Their text is being read.",
  filesSorted: (count) =>
    count === "0"
      ? "Saved."
      : count === "1"
        ? "One document is in the archive."
        : `${count} documents are in the archive.`,
  readingAgain: "The text is being read once more.",
  documentRemoved: (title) => `${title} has been removed.`,
};

export const problems: typeof sv.problems = {
  documentThere: "The same file is in the archive already. Choose Leave out.",
  formTooManyFiles: "The form could not be read, or had more than 200 files. Nothing has been taken in.",
};

export const deeds: typeof sv.deeds = {
  addedDocument: "put a document in the archive:",
  removedDocument: "removed the document",
};
