import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { AnswerProvider } from "./components/answer";
import { SpeechProvider, type Words } from "./i18n/language";
import { RemixBrowser } from "./remix";

/** Only pages that ask for it send this; the words of the reader's language come along, not the other's. */
async function hydrate() {
  const language = document.documentElement.lang === "en" ? "en" : "sv";
  const sent =
    language === "en" ? (await import("./i18n/browser/en")).en : (await import("./i18n/browser/sv")).sv;
  // A page with scripts says nothing of the other rooms.
  const words = sent as Words;
  await pageArrives();
  const hasProblems = document.title.startsWith(words.common.titleProblem);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <AnswerProvider value={{ nonce: "", hasProblems }}>
          <SpeechProvider value={{ language, words }}>
            <RemixBrowser />
          </SpeechProvider>
        </AnswerProvider>
      </StrictMode>,
    );
  });
}

/**
 * Waits until Remix has read what the page was made of. A first keystroke or click before that would make React
 * give up with its error 345, since the whole document would have to wait in the midst of an event.
 */
async function pageArrives() {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

void hydrate();
