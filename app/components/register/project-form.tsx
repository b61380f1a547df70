import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import type { ProjectChoices } from "~/domain/projects/choices.server";
import type { ProjectFieldValues } from "~/domain/projects/project-form";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Column } from "../page";
import { FoundNumbers } from "./found-numbers";
import { ProjectFields } from "./project-fields";
import { SavedProject } from "./saved-project";

/** What an action answers when a project cannot be saved as it was typed. */
type ProjectAnswer = FormAnswer & { places?: PersonalDataFound<string>[] };

/** The whole form of a project, for one that is new and for one that is changed. */
export function ProjectForm({
  answer,
  values,
  version,
  choices,
  projectId = null,
  back,
}: {
  answer: ProjectAnswer | undefined;
  values: Partial<ProjectFieldValues>;
  version?: number;
  choices: ProjectChoices;
  projectId?: string | null;
  /** Where to go when nothing is to be saved. */
  back: string;
}) {
  const words = useWords();
  const { projects } = words;
  const saved = answer?.current as ProjectFieldValues | null | undefined;
  const places = answer?.places ?? [];
  return (
    <>
      {saved || places.length > 0 ? (
        <Column>
          <SavedNow answer={answer}>
            {saved ? <SavedProject saved={saved} typed={answer?.typed ?? {}} choices={choices} /> : null}
          </SavedNow>
          <FoundNumbers places={places} fields={projects.fields} />
        </Column>
      ) : null}
      <Form answer={answer} values={values} version={version} className="form parts">
        <ProjectFields choices={choices} projectId={projectId}>
          <Actions submit={projects.save}>
            <a href={back}>{words.common.cancel}</a>
          </Actions>
        </ProjectFields>
      </Form>
    </>
  );
}
