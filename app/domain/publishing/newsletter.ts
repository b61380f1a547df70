import type { recordsOf } from "../newsletters/newsletters.server";

/** What outsiders read of a newsletter that has been sent: its texts, and what it told of that is published. */
export const publicNewsletter = (
  letter: { number: number | null; title: string; opening: string; closing: string },
  sentOn: string,
  told: ReturnType<typeof recordsOf>,
) => ({
  number: letter.number,
  sentOn,
  opening: letter.opening,
  closing: letter.closing,
  items: told.map(({ kind, recordId, title, titleEn, summary, comment }) => ({
    kind,
    id: recordId,
    title,
    titleEn,
    text: comment || summary,
  })),
});

export type PublicNewsletter = ReturnType<typeof publicNewsletter>;
