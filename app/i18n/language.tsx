import { createContext, useContext } from "react";
import type { Language } from "#db/words";
import type { sv } from "./sv";

/** All words of the interface in one language; Swedish is the source of the type. */
export type Words = typeof sv;

export type Speech = { language: Language; words: Words };

const SpeechContext = createContext<Speech | null>(null);

/** Hands the reader's language and its words to everything below. */
export const SpeechProvider = SpeechContext.Provider;

/** The words of the interface in the reader's language. */
export const useWords = (): Words => useSpeech().words;

/** Language and words together, as the formatters ask for them. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("Words are asked for outside the page.");
  return speech;
}
