import type { ProjectKind, ProjectStatus } from "#db/words";
import { projectPath } from "~/addresses/register";
import { useWords } from "~/i18n/language";
import { ProjectMark } from "./marks";
import { Period } from "./period";

type ProjectRow = {
  id: string;
  title: string;
  kind: ProjectKind;
  status: ProjectStatus;
  startsOn: string | null;
  endsOn: string | null;
  unitName: string;
};

/** Projects in a short list: status in the margin, title, kind, unit and period. */
export function ProjectRows({ projects }: { projects: ProjectRow[] }) {
  const words = useWords();
  return (
    <ul className="rows two">
      {projects.map((project) => (
        <li key={project.id}>
          <span>
            <ProjectMark status={project.status} />
          </span>
          <div>
            <h3>
              <a href={projectPath(project.id)} lang="sv">
                {project.title}
              </a>
            </h3>
            <p className="meta">
              {words.terms.projectKind[project.kind]}, <span lang="sv">{project.unitName}</span>,{" "}
              <span className="dated">
                <Period from={project.startsOn} to={project.endsOn} />
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
