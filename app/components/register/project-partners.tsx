import { partnerPath, projectPath } from "~/addresses/register";
import type { Project } from "~/domain/projects/project.server";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { PartnerMark } from "./marks";

/** The parties of a project: we and each partner, with what each gains; whoever nobody has told about is named. */
export function ProjectPartners({
  project,
}: {
  project: Pick<Project, "id" | "unitName" | "ownBenefit" | "partners"> & { changes: boolean };
}) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.projects.benefits;
  const untold = [
    ...(project.ownBenefit ? [] : [project.unitName]),
    ...project.partners.filter((partner) => !partner.benefit).map((partner) => partner.name),
  ];
  return (
    <>
      <ul className="rows two">
        {project.ownBenefit ? (
          <li>
            <span className="meta">{own.we}</span>
            <div>
              <h3 lang="sv">{project.unitName}</h3>
              <p lang="sv">{project.ownBenefit}</p>
            </div>
          </li>
        ) : null}
        {project.partners.map((partner) => (
          <li key={partner.id}>
            <span>
              <PartnerMark status={partner.status} />
            </span>
            <div>
              <h3>
                <a href={partnerPath(partner.id)}>{partner.name}</a>
              </h3>
              <p className="meta">
                {words.terms.partnerKind[partner.kind]}, {countryName(partner.countryCode, speech)}
              </p>
              {partner.benefit ? <p lang="sv">{partner.benefit}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      {project.partners.length === 0 ? (
        <p className="note below">{words.register.project.noPartners}</p>
      ) : null}
      {untold.length > 0 ? <p className="note below">{own.untold(untold.join(", "))}</p> : null}
      {project.changes ? (
        <p className="actions below no-print">
          <a className="btn" href={`${projectPath(project.id)}/nytta`}>
            {own.title}
          </a>
        </p>
      ) : null}
    </>
  );
}
