import { createContext, useContext } from "react";

/** What the frame must know of the answer as a whole. */
type AnswerFacts = {
  /** The number that lets this answer's own scripts run. */
  nonce: string;
  /** Whether a form is sent back with problems: the page's title then begins by saying so. */
  hasProblems: boolean;
};

const AnswerContext = createContext<AnswerFacts>({ nonce: "", hasProblems: false });

export const AnswerProvider = AnswerContext.Provider;

export const useAnswer = () => useContext(AnswerContext);
