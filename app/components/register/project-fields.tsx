import type { ReactNode } from "react";
import { projectKinds, projectRoles, projectStatuses, visibilities } from "#db/words";
import type { ProjectChoices } from "~/domain/projects/choices.server";
import type { ProjectField } from "~/domain/projects/project";
import { useSpeech } from "~/i18n/language";
import { TriedBefore } from "../archive/tried";
import { Checks, Select, Tick } from "../choices";
import { Field } from "../field";
import { Part } from "../page";
import { currencyOptions, projectOptions } from "./project-options";

/** The fields of a project's form, part by part; `children` are the buttons after the last. */
export function ProjectFields({
  choices,
  projectId,
  children,
}: {
  choices: ProjectChoices;
  /** The project that is being changed; null for a new one. */
  projectId: string | null;
  children: ReactNode;
}) {
  const speech = useSpeech();
  const { projects, terms, common } = speech.words;
  const { parts } = projects;
  const options = projectOptions(choices, speech);
  const texts = <Name extends ProjectField>(name: Name) => ({
    name,
    label: projects.fields[name],
    help: projects.help[name as keyof typeof projects.help],
  });
  const checks = <Name extends ProjectField>(name: Name) => {
    const { label, ...rest } = texts(name);
    return { ...rest, legend: label };
  };
  const words = (list: readonly string[], names: Record<string, string>) =>
    list.map((value) => ({ value, label: names[value] ?? value }));
  return (
    <>
      <Part id="vad" title={parts.what}>
        <div className="form">
          <Field {...texts("title")} maxLength={200} required />
          <Field {...texts("titleEn")} maxLength={200} />
          <Select {...texts("kind")} empty={common.choose} options={words(projectKinds, terms.projectKind)} />
          <Select {...texts("unitId")} empty={common.choose} options={options.unitId} />
          <Select {...texts("runById")} empty={projects.theUnitItself} options={options.runById} />
          <Checks {...checks("otherUnitIds")} columns options={options.otherUnitIds} />
          <Select {...texts("contactId")} empty={projects.nobody} options={options.contactId} />
          <Checks {...checks("partnerIds")} columns options={options.partnerIds} />
          <Checks {...checks("countries")} columns options={options.countries} />
          <Tick name="forMinors" label={projects.fields.forMinors} help={projects.help.forMinors} />
          <TriedBefore except={projectId ? { kind: "project", id: projectId } : undefined} />
        </div>
      </Part>
      <Part id="tid" title={parts.period}>
        <div className="form">
          <Select
            {...texts("status")}
            empty={common.choose}
            options={words(projectStatuses, terms.projectStatus)}
          />
          <Field {...texts("appliedOn")} type="date" width="day" />
          <Field {...texts("decidedOn")} type="date" width="day" />
          <Field {...texts("startsOn")} type="date" width="day" />
          <Field {...texts("endsOn")} type="date" width="day" />
          <Field {...texts("finalReportOn")} type="date" width="day" />
        </div>
      </Part>
      <Part id="finansiering" title={parts.funding}>
        <div className="form">
          <Select {...texts("programmeCode")} empty={projects.noProgramme} options={options.programmeCode} />
          <Field {...texts("callReference")} maxLength={200} />
          <Field {...texts("caseNumber")} maxLength={100} width="half" />
          <Select {...texts("role")} empty={common.choose} options={words(projectRoles, terms.projectRole)} />
          <Field {...texts("leadName")} maxLength={200} />
        </div>
      </Part>
      <Part id="sorteringen" title={parts.sorting}>
        <div className="form">
          <Checks {...checks("themeIds")} columns options={options.themeIds} />
          <Checks {...checks("goalIds")} options={options.goalIds} />
        </div>
      </Part>
      <Part id="texterna" title={parts.texts}>
        <div className="form lesson-form">
          <Field {...texts("summary")} rows={6} />
          <Field {...texts("expectedResults")} rows={4} />
          <Field {...texts("results")} rows={5} />
          <Field {...texts("ownBenefit")} rows={4} />
        </div>
      </Part>
      <Part id="pengarna" title={parts.money} aside={parts.moneyAside}>
        <div className="form">
          {(["totalBudget", "ownBudget", "appliedGrant", "grant", "coFinancing"] as const).map((name) => (
            <Field key={name} {...texts(name)} width="half" maxLength={30} />
          ))}
          <Field {...texts("coFinancingForm")} maxLength={200} />
          <Select {...texts("currency")} options={currencyOptions(speech)} />
        </div>
      </Part>
      <Part id="lasarna" title={parts.readers}>
        <div className="form">
          <Select {...texts("visibility")} options={words(visibilities, terms.visibility)} />
          <Field {...texts("keepUntil")} type="date" width="day" />
          <Field {...texts("keepReason")} maxLength={300} />
          {children}
        </div>
      </Part>
    </>
  );
}
