import type { PublicProject } from "~/domain/projects/public.server";
import { countryName, kronor, listInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Part } from "../page";
import { Prose } from "../prose";
import { ProjectMark } from "./marks";
import { Participants } from "./participants";
import { PeriodInWords } from "./period";

/** A project as outsiders read it. The texts are HTML that the server has sanitised; null where nothing is written. */
export function PublicProjectParts({
  project,
}: {
  project: Omit<PublicProject, "summary"> & { summary: string | null };
}) {
  const speech = useSpeech();
  const { words } = speech;
  const { projects, outside, register, terms } = words;
  const { fields } = projects;
  const texts = register.project;
  const contact = project.contact;
  const benefits = [
    { name: project.unitName, benefit: project.ownBenefit },
    ...project.partners.map(({ name, benefit }) => ({ name, benefit })),
  ].filter(({ benefit }) => benefit);
  return (
    <>
      <Part id="utat" title={<span lang="sv">{project.title}</span>} aside={terms.projectKind[project.kind]}>
        <div className="stack">
          <ProjectMark status={project.status} />
          {project.summary ? <Prose html={project.summary} lang="sv" /> : null}
        </div>
      </Part>
      {project.expectedResults ? (
        <Part id="vantade-resultat" title={fields.expectedResults}>
          <Prose html={project.expectedResults} lang="sv" />
        </Part>
      ) : null}
      {project.results ? (
        <Part id="resultat" title={texts.results}>
          <Prose html={project.results} lang="sv" />
        </Part>
      ) : null}
      <Part id="fakta" title={texts.facts}>
        <Facts
          facts={[
            [
              texts.unit,
              <span key="unit" lang="sv">
                {[project.unitName, ...project.otherUnits].join(", ")}
              </span>,
            ],
            [
              fields.runById,
              project.runByName && (
                <span key="runByName" lang="sv">
                  {project.runByName}
                </span>
              ),
            ],
            [texts.role, terms.projectRole[project.role]],
            [texts.lead, project.role === "partner" ? project.leadName : null],
            [
              texts.programme,
              project.programmeSv && project.programmeEn
                ? nameIn({ nameSv: project.programmeSv, nameEn: project.programmeEn }, speech)
                : null,
            ],
            [texts.period, <PeriodInWords key="period" from={project.startsOn} to={project.endsOn} />],
            [
              texts.countries,
              listInWords(
                project.countries.map((code) => countryName(code, speech)),
                speech,
              ),
            ],
            [
              texts.partners,
              project.partners.length > 0 && (
                <span lang="sv">{project.partners.map(({ name }) => name).join(", ")}</span>
              ),
            ],
            [texts.totalBudget, project.totalBudget !== null && kronor(project.totalBudget, speech)],
            [texts.grant, project.grant !== null && kronor(project.grant, speech)],
            [texts.themes, project.themes.map((theme) => nameIn(theme, speech)).join(", ")],
            [
              texts.goals,
              project.goals.length > 0 && (
                <span lang="sv">
                  {project.goals.map(({ number, title }) => `${number}. ${title}`).join(", ")}
                </span>
              ),
            ],
            [
              texts.english,
              project.titleEn && (
                <span key="titleEn" lang="en">
                  {project.titleEn}
                </span>
              ),
            ],
            [
              outside.contact,
              contact ? (
                <span key="contact" lang="sv">
                  {[contact.name, contact.title, contact.email].filter(Boolean).join(", ")}
                </span>
              ) : (
                outside.unitAnswers(project.unitName)
              ),
            ],
          ]}
        />
      </Part>
      {project.participants.length > 0 ? (
        <Part id="deltagare" title={texts.participants}>
          <Participants participants={project.participants} />
        </Part>
      ) : null}
      {benefits.length > 0 ? (
        <Part id="nytta" title={outside.benefit}>
          <Facts
            facts={benefits.map(({ name, benefit }) => [
              name,
              <span key={name} lang="sv">
                {benefit}
              </span>,
            ])}
          />
        </Part>
      ) : null}
      {project.lessons.length > 0 ? (
        <Part id="lardomar" title={outside.lessons}>
          <ul>
            {project.lessons.map(({ id, title }) => (
              <li key={id} lang="sv">
                {title}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}
