import type { Sender } from "./facts";

/** What letters about calls tell; see `LetterFacts`. */
export type CallLetterFacts = {
  /** To whoever speaks for units that want to hear of such calls: one call, or all that were registered at once. */
  callForYou: {
    /** By their last day. */
    calls: ToldCall[];
    /** The receiver's units that asked for it. */
    unitNames: string[];
    /** Whom an answer by mail reaches; null when there is no coordinator. */
    sender: Sender | null;
    /** The call's own page, or the list of calls where there are several. */
    path: string;
    /** Where the first of the units chooses its themes. */
    themesPath: string;
  };
  /** To whoever watches a call, or has been told of it: it closes another day, or at another time. */
  callMoved: {
    title: string;
    before: Closing;
    after: Closing;
    /** Whether the receiver watches it; else they have been told of it for a unit. */
    watches: boolean;
    sender: Sender | null;
    path: string;
  };
};

/** When a call closes: a day, and the Swedish clock where that is known. */
export type Closing = { closesOn: string; closesAtClock: string | null };

export type ToldCall = Closing & {
  id: string;
  title: string;
  programmeSv: string;
  programmeEn: string;
  opensOn: string | null;
  /** The themes for which the receiver hears of it. */
  themes: { nameSv: string; nameEn: string }[];
};
