import { z } from "zod";
import { callStatuses } from "#db/words";
import { readClock } from "~/calendar/swedish-time";
import {
  choice,
  chosenId,
  day,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalNumber,
  optionalWebsite,
  prose,
  shownVersion,
} from "~/http/fields";
import type { CallContent } from "./call";

const optionalProse = (most: number) => prose(most).transform((text) => (text === "" ? null : text));

/** A time of day as people type it, "17.00" or "17:00", or null when left empty. */
export const optionalClock = () =>
  optionalLine(10, "clockWrong").transform((text, context) => {
    const clock = text === null ? null : readClock(text);
    if (text !== null && clock === null) {
      context.addIssue({ code: "custom", message: "clockWrong" });
      return z.NEVER;
    }
    return clock;
  });

/** The address of a page of a funder, or null: only by https. */
export const secureWebsite = () =>
  optionalWebsite("httpsWrong").refine((text) => text === null || /^https:\/\//i.test(text), "httpsWrong");

/** The texts, days and numbers of a call, which a form and a line of a list have in common. */
const callStones = {
  title: line("titleMissing", 200, "titleTooLong"),
  reference: optionalLine(100),
  opensOn: optionalDay(),
  closesOn: day("closesMissing"),
  closesAtClock: optionalClock(),
  whoCanApply: optionalProse(1_000),
  grantRange: optionalLine(200),
  sharePercent: optionalNumber(0, 100, "shareWrong"),
  coFinancingNote: optionalProse(1_000),
  web: secureWebsite(),
  assessment: optionalProse(2_000),
  checkedOn: optionalDay(),
};

/** What a person may type about a call. */
export const callForm = z.object({
  programmeCode: chosenId("programmeMissing"),
  ...callStones,
  themeIds: ids(30),
  responsibleId: optionalId(),
  status: choice(callStatuses, "wrongValue"),
  version: shownVersion(),
});

/** A call's content as the form's fields show it. */
export const callFields = ({ sharePercent, ...content }: CallContent) => ({
  ...content,
  sharePercent: sharePercent === null ? "" : String(sharePercent),
});
