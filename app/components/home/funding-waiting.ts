import { initiativePath } from "~/addresses/register";
import type { Waiting } from "~/domain/overview/waiting.server";
import { dayInWords } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Row } from "./waiting-list";

type FundingWaiting = Extract<Waiting, { kind: "fundingTest" | "initiativeUntested" | "earlierNo" }>;

/** What waits for a head of the duty to test external funding. */
export function fundingInWords(thing: FundingWaiting, speech: Speech): Row {
  const { status, button, title } = speech.words.home.waiting[thing.kind];
  const here = initiativePath(thing.initiativeId);
  const shown = { mark: "need" as const, status, button, title: title(thing.title), passage: thing.title };
  if (thing.kind === "earlierNo")
    return {
      ...shown,
      passage: [thing.title, thing.call],
      meta: speech.words.home.waiting.earlierNo.meta(thing.call),
      to: `${here}#provas-igen`,
    };
  const meta = speech.words.home.waiting[thing.kind].meta(thing.unit, dayInWords(thing.day, speech));
  return { ...shown, meta, to: `${here}/provning` };
}
