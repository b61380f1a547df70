import { Fragment } from "react";
import type { Segment } from "~/domain/archive/marks";

/** A text with what was looked for marked. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, marked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text have no other name than their place
    marked ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>,
  );
}
