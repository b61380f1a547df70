import type { PublicProject } from "~/domain/projects/public.server";
import { countryName, kronor, listInWords, nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Facts } from "../facts";
import { Part } from "../page";
import { Prose } from "../prose";
import { ProjectMark } from "../register/marks";
import { Participants } from "../register/participants";
import { PeriodInWords } from "../register/period";
import { Named, type Out } from "./named";

type Shown = Omit<PublicProject, "isOpen">;

/** A project as outsiders read it. The texts are HTML that the server has sanitised; "" where nothing is written. */
export function PublicProjectParts({ project, out }: { project: Shown; out: Out }) {
  const { projects, outside, register, terms } = useWords();
  const { fields } = projects;
  const texts = register.project;
  const benefits = [
    { name: project.unitName, benefit: project.ownBenefit },
    ...project.partners.map(({ name, benefit }) => ({ name, benefit })),
  ].filter(({ benefit }) => benefit);
  return (
    <>
      <Part id="om-projektet" title={outside.aboutProject} aside={terms.projectKind[project.kind]}>
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
      <FactsPart project={project} out={out} />
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
          <ul className="plain">
            {project.lessons.map(({ id, title }) => (
              <li key={id} lang="sv">
                <Named kind="lesson" id={id} label={title} out={out} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

function FactsPart({ project, out }: { project: Shown; out: Out }) {
  const speech = useSpeech();
  const { projects, outside, register, terms } = speech.words;
  const { fields } = projects;
  const texts = register.project;
  const contact = project.contact;
  return (
    <Part id="fakta" title={texts.facts}>
      <Facts
        facts={[
          [
            texts.unit,
            <span key="unit" lang="sv">
              {[project.unitName, ...project.otherUnits].join(", ")}
            </span>,
          ],
          [fields.runById, project.runByName],
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
              <ul key="partners" className="plain">
                {project.partners.map(({ id, name }) => (
                  <li key={id}>
                    <Named kind="partner" id={id} label={name} out={out} />
                  </li>
                ))}
              </ul>
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
  );
}
