import type { FirstYear, FirstYearStep } from "~/domain/overview/first-year";
import { useWords } from "~/i18n/language";
import { Part } from "../page";
import { Status } from "../status";

/** The first year of a new municipality on the start page: every step, part by part. */
export function FirstYearPart({ year }: { year: FirstYear }) {
  const own = useWords().firstYear;
  return (
    <Part id="forsta-aret" title={own.title} aside={own.count(year.done, year.of)} className="first-year">
      <p className="lead first">{own.lead}</p>
      {year.parts.map(({ key, steps }) => (
        <div key={key}>
          <h3>{own.parts[key]}</h3>
          <Steps steps={steps} next={year.next} heading="h4" />
        </div>
      ))}
    </Part>
  );
}

/** The same as a page of its own. */
export function FirstYearParts({ year }: { year: FirstYear }) {
  const own = useWords().firstYear;
  return year.parts.map(({ key, steps }) => (
    <Part key={key} id={key} title={own.parts[key]} className="first-year">
      <Steps steps={steps} next={year.next} heading="h3" />
    </Part>
  ));
}

function Steps({
  steps,
  next,
  heading,
}: {
  steps: FirstYearStep[];
  next: FirstYear["next"];
  heading: "h3" | "h4";
}) {
  return (
    <ul className="rows three">
      {steps.map((step) => (
        <Step key={step.key} step={step} isNext={step.key === next} heading={heading} />
      ))}
    </ul>
  );
}

function Step({
  step,
  isNext,
  heading: Heading,
}: {
  step: FirstYearStep;
  isNext: boolean;
  heading: "h3" | "h4";
}) {
  const own = useWords().firstYear;
  const { title, why, button } = own.steps[step.key];
  if (step.isDone)
    return (
      <li>
        <Status mark="done">{own.done}</Status>
        <p className="was">{title}</p>
      </li>
    );
  return (
    <li>
      <Status mark={isNext ? "need" : step.done > 0 ? "half" : "open"}>
        {step.of > 1 ? own.some(step.done, step.of) : isNext ? own.next : own.left}
      </Status>
      <div>
        <Heading>{title}</Heading>
        <p className="meta">{why}</p>
      </div>
      {step.to ? (
        <div>
          <a className={isNext ? "btn main" : "btn low"} href={step.to}>
            {button}
            <span className="vh">: {title}</span>
          </a>
        </div>
      ) : (
        <p className="meta">{own.by[step.by]}</p>
      )}
    </li>
  );
}
