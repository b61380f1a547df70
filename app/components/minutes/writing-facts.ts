import { number } from "~/i18n/format";
import type { Speech } from "~/i18n/language";

/** What the program on the page is told (app/browser/desk): addresses, bounds and its words, with {…} for what it fills in. */
export type WritingFacts = {
  /** Where the text is saved while somebody writes. */
  save: string;
  /** Whose text under which item, as what is not saved yet is kept in the browser. */
  key: string;
  most: number;
  signIn: string;
  words: ReturnType<typeof wordsFor>;
};

/** What the program is told of a text that is written at `at` and may have `most` characters. */
export const writingFacts = (at: string, key: string, most: number, speech: Speech): WritingFacts => ({
  save: `${at}/sparning`,
  key,
  most,
  signIn: `/logga-in?till=${encodeURIComponent(at)}`,
  words: wordsFor(speech, most),
});

function wordsFor(speech: Speech, most: number) {
  const { saving, twoTexts } = speech.words.writing;
  const bound = number(most, speech);
  return {
    saved: saving.saved("{clock}"),
    merged: saving.merged("{clock}"),
    offline: saving.offline,
    offlineUnkept: saving.offlineUnkept,
    restored: saving.restored,
    signedOut: saving.signedOut,
    signIn: saving.signIn,
    closed: saving.closed,
    tooLong: saving.tooLong("{length}", bound),
    refused: saving.refused,
    summaryTooLong: speech.words.problems.summaryTooLong,
    pasteTooLarge: saving.pasteTooLarge,
    pasteTooLong: saving.pasteTooLong(bound),
    conflict: saving.conflict,
    theirs: twoTexts.theirs("{name}", "{clock}"),
    somebody: twoTexts.somebody,
  };
}
