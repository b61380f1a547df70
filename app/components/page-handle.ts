import type { PublicationKind } from "#db/words";
import type { Program } from "~/browser/programs";
import type { Speech, Words } from "~/i18n/language";

/** What a page tells the frame about itself: `export const handle: PageHandle<typeof loader> = { … }`. */
export type PageHandle<Loader = (...input: never[]) => never> = {
  /** The page's title in the reader's language, without the product's name. */
  title: (words: Words, facts: LoaderFacts<Loader>, speech: Speech) => string;
  /** The page that this one belongs to, for the menu, where its own address does not say so. */
  below?: (facts: LoaderFacts<Loader>) => string;
  /** With a page that is open to everyone: what others are told of it in its head. */
  outward?: (words: Words, facts: LoaderFacts<Loader>) => Outward;
  /** Whether the page sends scripts. Left out, it sends none: everything works without. */
  scripts?: boolean;
  /** Small scripts of our own, public files, that make a page easier to use and that it works without. */
  ownScripts?: readonly `/${string}.js`[];
  /** Larger programs of ours (app/browser), which do the same for a page where one works. */
  programs?: readonly Program[];
  /** Whether visitors are sent those programs too: the way in has one. Open pages send none. */
  programsForAll?: boolean;
};

/** What search engines, feed readers and those who share a page are told. */
export type Outward = {
  /** Its address on this site, without questions. */
  path: string;
  description: string;
  /** The kind of record whose feed the page belongs to. */
  feed?: PublicationKind;
  /** No search engine shall list it. */
  unlisted?: boolean;
  /** Facts in the words of schema.org. */
  linked?: Record<string, unknown>[];
};

type LoaderFacts<Loader> = Loader extends (...input: never[]) => infer Answer
  ? Facts<Exclude<Awaited<Answer>, Response>>
  : undefined;

type Facts<Answer> = Answer extends { data: infer Data; init: ResponseInit | null } ? Data : Answer;
