import type { YearMeter } from "~/domain/meetings/plan.server";
import { useWords } from "~/i18n/language";

/** How many meetings a year has beside its bounds, and how they stand, in words. */
export function Meter({
  meter,
  bounds,
  year,
  over = false,
}: {
  meter: YearMeter;
  bounds: { fewest: number; most: number };
  year: number;
  /** Whether the year's meetings are all behind: there is nothing more to plan. */
  over?: boolean;
}) {
  const { plan } = useWords();
  const { count, ...states } = meter;
  const told = plan.meterStates(states);
  return (
    <>
      {over
        ? plan.meterPast(count, bounds.fewest, bounds.most, year)
        : plan.meter(count, bounds.fewest, bounds.most, year)}
      {told ? (
        <>
          <br />
          <span className="meta">{told}</span>
        </>
      ) : null}
    </>
  );
}
