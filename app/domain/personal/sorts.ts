/** The sorts of things that text columns hold, whose they are, why they are kept, and what becomes of them. */

/** What happens to a column when somebody is anonymised. */
type Ending =
  /** It stays: it says nothing of anybody, or the law wants it so. */
  | "keep"
  /** Emptied, or its row taken away. */
  | "blank"
  /** The person's name, address and number in it become those of a former member. */
  | "rename";

type Sort = {
  /** Whose data it is. */
  whose: "nobody" | "own" | "author" | "anybody" | "outsider";
  why: string;
  /** Whether it goes into the download of what is held about a person. */
  isGivenOut: boolean;
  atAnonymising: Ending;
};

export const sorts = {
  key: {
    whose: "nobody",
    why: "identifiers, days, sums and facts of other things than people",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  about: {
    whose: "own",
    why: "says whom the row is about, by identifier; it leads to nobody afterwards",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  wrote: {
    whose: "author",
    why: "says who wrote it, by identifier; it leads to nobody afterwards",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  did: {
    whose: "author",
    why: "says who did what to the record, by identifier; it leads to nobody afterwards",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  own: {
    whose: "own",
    why: "tells who somebody is and how to reach them, while they have an account",
    isGivenOut: true,
    atAnonymising: "blank",
  },
  secret: {
    whose: "own",
    why: "opens a door: only sums are kept where that is enough, and nobody is shown it",
    isGivenOut: false,
    atAnonymising: "blank",
  },
  text: {
    whose: "anybody",
    why: "what people have written in the network's own records, where others may be named",
    isGivenOut: true,
    atAnonymising: "rename",
  },
  minutes: {
    whose: "anybody",
    why: "the text of minutes and decisions: what has been signed keeps its names, and a correction begins with what was signed",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  signed: {
    whose: "anybody",
    why: "what has been signed, decided or frozen, with its sum, to be preserved as it stands",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  letter: {
    whose: "own",
    why: "what was sent to whom, until its time is up",
    isGivenOut: true,
    atAnonymising: "blank",
  },
  told: {
    whose: "own",
    why: "the words of the log, beside the chain that holds without them",
    isGivenOut: true,
    atAnonymising: "blank",
  },
  outward: {
    whose: "anybody",
    why: "what outsiders read; that of signed records stays",
    isGivenOut: true,
    atAnonymising: "rename",
  },
  file: {
    whose: "anybody",
    why: "a paper as it came in, byte for byte, for as long as the record it belongs to",
    isGivenOut: true,
    atAnonymising: "keep",
  },
  remade: {
    whose: "nobody",
    why: "made of the records, and made anew when they change",
    isGivenOut: false,
    atAnonymising: "rename",
  },
  outsider: {
    whose: "outsider",
    why: "people without an account, each for as long as what they stand in",
    isGivenOut: false,
    atAnonymising: "rename",
  },
  office: {
    whose: "nobody",
    why: "what the municipality says of itself and its ways, open to everyone",
    isGivenOut: false,
    atAnonymising: "keep",
  },
} satisfies Record<string, Sort>;

export type SortName = keyof typeof sorts;
