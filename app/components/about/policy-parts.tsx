import { goalPath, policyPath } from "~/addresses/goals";
import type { Policy } from "~/domain/goals/policies.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { AlikeLink } from "../archive/alike-link";
import { Facts } from "../facts";
import { Part } from "../page";
import { Prose } from "../prose";

/**
 * The policy: the decision, its sections and its goals. `sections` come as sanitised HTML. `inside` says whether the reader
 * can go on to the documents and goals themselves.
 */
export function PolicyParts({
  policy,
  goals,
  inside,
}: {
  policy: Policy | null;
  goals: { id: string; number: number; title: string; text: string; indicators: string[] }[];
  inside: boolean;
}) {
  const speech = useSpeech();
  const { policy: texts } = speech.words.about;
  if (!policy)
    return (
      <Part id="policy" title={texts.heading}>
        <p className="note">{texts.none}</p>
      </Part>
    );
  return (
    <>
      <Part
        id="policy"
        title={texts.heading}
        aside={
          policy.adoptedOn
            ? texts.adopted(policy.adoptedBy, dayInWords(policy.adoptedOn, speech), policy.paragraph)
            : undefined
        }
      >
        <div className="stack policy">
          <h3 lang="sv">{inside ? <a href={policyPath(policy.id)}>{policy.title}</a> : policy.title}</h3>
          {policy.sections.map((section) => (
            <div key={section.heading}>
              <h4 lang="sv">{section.heading}</h4>
              <Prose html={section.text} lang="sv" />
            </div>
          ))}
        </div>
      </Part>
      <Part
        id="mal"
        title={texts.goals}
        aside={goals.length > 0 ? texts.goalsAside(goals.length) : undefined}
      >
        <ol className="goals">
          {goals.map((goal) => (
            <li key={goal.id} id={`mal-${goal.number}`} lang="sv">
              <h3>
                {inside ? (
                  <a href={goalPath(goal.id)}>
                    {goal.number}. {goal.title}
                  </a>
                ) : (
                  `${goal.number}. ${goal.title}`
                )}
              </h3>
              <p className="prose">{goal.text}</p>
              {goal.indicators.length > 0 ? (
                <p className="meta">
                  <span lang={speech.language}>{texts.measuredBy}:</span> {goal.indicators.join(". ")}.
                </p>
              ) : null}
            </li>
          ))}
        </ol>
        {inside ? (
          <p className="below">
            <a href="/mal">{texts.allDocuments}</a>
          </p>
        ) : null}
        <p className={inside ? undefined : "below"}>
          <a href={inside ? "/uppfoljning" : "/oppet/uppfoljning"}>{texts.followup}</a>
        </p>
      </Part>
      <Part id="beslutet" title={texts.facts}>
        <Facts
          facts={[
            [texts.caseNumber, policy.caseNumber],
            [texts.validFrom, policy.validFrom && dayInWords(policy.validFrom, speech)],
            [texts.review, policy.reviewYear],
            [texts.responsible, policy.responsibleUnit && <span lang="sv">{policy.responsibleUnit}</span>],
          ]}
        />
        {inside && policy.adoptedOn ? <AlikeLink kind="policy" id={policy.id} /> : null}
      </Part>
    </>
  );
}
