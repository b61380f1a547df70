import type * as sv from "../sv/attachments";

export const words: typeof sv.words = {
  title: "Attachments",
  none: "No attachments.",
  files: "Choose files",
  filesHelp:
    "At most 10 files at a time and 25 MB per file. PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, HTML, PNG, JPEG and WebP are accepted.",
  submit: "Add",
  change: "Add or remove files",
  add: "Add files",
  attachTitle: (label) => `Attachments to ${label}`,
  attachLead: "Anyone who can read the page can also read the files.",
  notAdded: (name) => `Nothing has been added. The problem is with the file ${name}.`,
  removeOf: (name) => `Remove ${name}`,
  removeTitle: (name) => `Remove ${name}?`,
  removeLead: (label) => `The file disappears from ${label}. You can restore it from the bin for 30 days.`,
  removeSubmit: "Remove the file",
  unread: {
    waiting: "The text is being read.",
    noText: "Contains no text (scanned?). Only the name can be searched for.",
    encrypted: "The text cannot be searched: the file is locked with a password.",
    notWhatItSaid: "The text cannot be searched: the file is of a different type than its name says.",
    tooSlow: "The text cannot be searched: it took too long to read.",
    tooLarge: "The text cannot be searched: the file is too large when it is unpacked.",
    broken: "The text cannot be searched: the file is damaged.",
  },
  size: { bytes: "bytes", kilo: "kB", mega: "MB" },
};

export const notes: typeof sv.notes = {
  attached: (count) => (count === "1" ? "The file has been added." : `${count} files have been added.`),
  attachedAlready: "The file was already here.",
  detached: (name) => `${name} has been removed.`,
};

export const problems: typeof sv.problems = {
  fileMissing: "Choose at least one file.",
  fileEmpty: "The file is empty. Choose another.",
  fileTooLarge: "The file is too large. It may be at most 25 MB.",
  tooManyFiles: "Choose at most 10 files at a time.",
  fileNameWrong: "The file’s name cannot be used. Give it a name of at most 200 characters, without slashes.",
  fileTypeWrong:
    "The file cannot be added. Either its type is not accepted, or the ending of its name does not match its content. Files with macros are not accepted. Save it for example as a PDF and try again.",
  tooManyAttachments: "There can be at most 50 attachments in one place. Remove some first.",
};

export const deeds: typeof sv.deeds = {
  attached: "added an attachment to",
  detached: "removed an attachment from",
};
