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
    "Fill this in when something special requires it, such as the terms of a grant. Until then the document is not disposed of, whatever the rules say.",
  importing: {
    title: "Import older documents",
    lead: "Import old minutes, reports and applications, so that they can be found in the archive. Nothing is shown to others until you have said what each file is.",
    choose: "Choose files",
    files: "Files",
    filesHelp: "At most 200 files and 500 MB at a time, 25 MB per file.",
    submit: "Import the files",
    earlier: "Earlier imports",
    none: "Nothing has been imported yet.",
    counts: (files, waiting) =>
      waiting === 0
        ? files === 1
          ? "1 file, done"
          : `${files} files, all done`
        : `${files} ${files === 1 ? "file" : "files"}, ${waiting} to go through`,
  },
  batch: {
    title: (day) => `Import of ${day}`,
    fromFolder: (folder) => `From the folder ${folder}`,
    progress: "How far we have come",
    read: (done, files) => `${done} of ${files} files have been read.`,
    refresh: "Refresh the page",
    sums: (added, waiting, failed, leftOut) =>
      [
        `${added} in the archive`,
        `${waiting} to go through`,
        `${failed} could not be imported`,
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
    ofMeeting: "A meeting was held that day. The minutes will be linked to it.",
    again: "Try to read the text again",
    againOf: (name) => `Try to read the text of ${name} again`,
    nothing: "Everything in this import is done.",
    failed: "Could not be imported",
    failedLead: "Choose the files again when the problem has been solved.",
    tryAgain: "Try again with other files",
    problem: {
      fileEmpty: "The file is empty.",
      fileTooLarge: "The file is larger than 25 MB.",
      fileNameWrong: "The file’s name cannot be used.",
      fileTypeWrong: "The file is of a kind that is not accepted, or is not what its name says.",
      documentThere: "The same file is already here:",
      fileTwice: "The same file is already waiting to be gone through.",
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
    added: "Imported",
    addedBy: (name, day) => `${day} by ${name}`,
    text: "Text",
    part: { page: "Page", slide: "Slide", sheet: "Sheet", passage: "Passage" },
    change: "Correct the details",
    remove: "Remove",
  },
  changeTitle: (title) => `Correct ${title}`,
  removeTitle: (title) => `Remove ${title}?`,
  removeLead: "The document disappears from the archive. You can restore it from the bin for 30 days.",
  removeSubmit: "Remove the document",
};

export const notes: typeof sv.notes = {
  filesTaken: "The files have been imported. Their text is now being read.",
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
  documentThere: "The same file is already in the archive. Choose Leave out.",
  formTooManyFiles:
    "The form could not be read, or had more than 200 files. Nothing has been imported. Choose fewer files and try again.",
};

export const deeds: typeof sv.deeds = {
  addedDocument: "put a document in the archive:",
  removedDocument: "removed the document",
};
