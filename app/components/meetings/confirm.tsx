import type { PointedOut } from "~/domain/meetings/pointed-out.server";
import { useWords } from "~/i18n/language";
import { Tick } from "../choices";
import { Points } from "./points";

/** What a plan is pointed out for, and the tick that says it is meant to be so. Nothing when there is nothing. */
export function Confirm({ points, now }: { points: PointedOut[]; now: number }) {
  const { plan } = useWords();
  if (points.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="confirm-heading">
      <h3 id="confirm-heading">{plan.confirmHeading}</h3>
      <Points points={points} now={now} />
      <Tick name="confirmed" label={plan.confirm} />
    </section>
  );
}
