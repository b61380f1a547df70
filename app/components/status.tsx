import type { ReactNode } from "react";
import type { GoalVerdict, Presence } from "#db/words";

/** done: settled · half: under way · open: a plain ring · none: nothing yet · no: a dash · need: needs the reader. */
export type Mark = "done" | "half" | "open" | "none" | "no" | "need";

/** A status is a word with a quiet mark, never a mark alone. */
export function Status({ mark, children }: { mark: Mark; children: ReactNode }) {
  return <span className={mark === "open" ? "status" : `status ${mark}`}>{children}</span>;
}

/** How somebody's or some unit's presence is marked wherever it is shown. */
export const presenceMarks: Record<Presence, Mark> = {
  present: "done",
  deputy: "half",
  absentWithNotice: "no",
  absent: "need",
  guest: "open",
};

/** How a goal's verdict is marked wherever it is shown. */
export const verdictMarks: Record<GoalVerdict, Mark> = {
  achieved: "done",
  partly: "half",
  notAchieved: "need",
};

const pipClass: Record<Mark, string> = { done: "f", half: "h", open: "", none: "q", no: "n", need: "q" };

/** One dot for each unit; `label` says the same in words. */
export function Pips({ marks, label }: { marks: Mark[]; label: string }) {
  return (
    <span className="pips" role="img" aria-label={label}>
      {marks.map((mark, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots have no identity but their place
        <i key={place} className={pipClass[mark] || undefined} />
      ))}
    </span>
  );
}
