import { useWords } from "~/i18n/language";

const order = ["municipality", "coordinator", "group", "units"] as const;

/** How far the set-up has come; `now` is the step on this page. */
export function Steps({ now, left }: { now: (typeof order)[number]; left: string[] }) {
  const words = useWords();
  return (
    <ol className="steps">
      {order.map((step, place) => (
        <li
          key={step}
          aria-current={step === now ? "step" : undefined}
          className={step !== now && step !== "municipality" && left.includes(step) ? undefined : "was"}
        >
          {place + 1}. {words.setUp.steps[step]}
        </li>
      ))}
    </ol>
  );
}
