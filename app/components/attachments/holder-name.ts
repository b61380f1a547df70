import type { Holder } from "~/domain/attachments/holder.server";
import type { Words } from "~/i18n/language";

/** What a page calls the record that files hang on: a meeting in the words of its reader, all else as people wrote it. */
export const holderName = ({ label, meeting }: Pick<Holder, "label" | "meeting">, { meeting: own }: Words) =>
  meeting ? own.kicker(meeting.groupName, meeting.number, meeting.year) : label;

/** The way back to it. */
export const holderCrumb = (holder: Pick<Holder, "label" | "meeting" | "path">, words: Words) => ({
  to: holder.path,
  label: holderName(holder, words),
  lang: holder.meeting ? undefined : "sv",
});
