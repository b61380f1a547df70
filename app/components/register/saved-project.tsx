import type { ProjectChoices } from "~/domain/projects/choices.server";
import type { ProjectField } from "~/domain/projects/project";
import type { ProjectFieldValues } from "~/domain/projects/project-form";
import type { Typed } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { shownValue } from "./project-options";

/** What is saved of a project where it differs from what somebody has typed, field by field. */
export function SavedProject({
  saved,
  typed,
  choices,
}: {
  saved: ProjectFieldValues;
  typed: Typed;
  choices: ProjectChoices;
}) {
  const speech = useSpeech();
  const { projects } = speech.words;
  const fields = (Object.keys(projects.fields) as ProjectField[]).filter(
    (name) => comparable(saved[name]) !== comparable(typed[name]),
  );
  return (
    <>
      <p className="note">{projects.changes}</p>
      <dl className="saved-texts">
        {fields.map((name) => (
          <div key={name}>
            <dt>{projects.fields[name]}</dt>
            <dd className="comment" lang="sv">
              {shownValue(name, saved[name] ?? "", choices, speech)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A field's text or choices, whatever their order and the spaces in an amount. */
const comparable = (value: string | string[] | null | undefined) =>
  Array.isArray(value) ? [...value].sort().join(" ") : (value ?? "").replaceAll(/[\s\u00a0]+/g, "");
