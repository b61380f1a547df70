import { useEffect, useRef } from "react";
import type { Question } from "~/domain/archive/query.server";
import { addressOf } from "./address";
import { madePath } from "./search-ways";

/** How long the page must rest on what was typed, in milliseconds, before it counts as a search that was made. */
const restBeforeMade = 4_000;

/**
 * Tells the server of searches that were made while the page stood open: those whose form is sent, those that the page
 * rests on, and those of which a hit or another page is opened. The search that the page came with has been noted when it
 * was asked for.
 */
export function useSearchesMade(question: Question, foundNothing: boolean) {
  const address = addressOf({ ...question, page: 1 });
  const noted = useRef(address);
  const note = () => {
    if (noted.current === address) return;
    noted.current = address;
    const { search } = new URL(address, location.href);
    const body = new URLSearchParams({ search, ...(foundNothing ? { foundNothing: "1" } : {}) });
    void fetch(madePath, { method: "POST", body, keepalive: true }).catch(() => {});
  };
  const isSent = useRef(false);
  useEffect(() => {
    const sent = () => {
      isSent.current = true;
    };
    document.addEventListener("submit", sent);
    return () => document.removeEventListener("submit", sent);
  }, []);
  // Runs when the answer to what was sent or typed has come.
  useEffect(() => {
    if (isSent.current) note();
    isSent.current = false;
    const resting = setTimeout(note, restBeforeMade);
    return () => clearTimeout(resting);
  });
  return {
    /** For the place where the hits stand. */
    onClick: (event: { target: EventTarget }) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) note();
    },
  };
}
