import { minutesPath } from "~/addresses/meetings";
import type { Words } from "~/i18n/language";

/** The way back from a page of what is written: to the desk where all of it is. */
export const deskCrumb = ({ id }: { id: string }, { minutes }: Pick<Words, "minutes">) => ({
  to: `${minutesPath(id)}/skriv`,
  label: minutes.desk.title,
});

/** The way back from a page about the minutes: to the minutes themselves. */
export const minutesCrumb = ({ id }: { id: string }, { minutes }: Pick<Words, "minutes">) => ({
  to: minutesPath(id),
  label: minutes.title,
});
