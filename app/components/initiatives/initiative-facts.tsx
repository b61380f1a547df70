import type { ReactNode } from "react";
import { personPath, unitPath } from "~/addresses/people";
import { projectPath } from "~/addresses/register";
import type { Initiative } from "~/domain/funding/initiatives.server";
import { kronor, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { ThemeLinks } from "../lessons/theme-links";
import { Day } from "../moment";

/** What is known of an initiative. `linked` leads on to people, units and projects, for whoever is signed in. */
export function InitiativeFacts({ initiative, linked }: { initiative: Initiative; linked: boolean }) {
  const speech = useSpeech();
  const { one } = speech.words.initiatives;
  const link = (to: string, label: string): ReactNode =>
    linked ? (
      <a href={to} lang="sv">
        {label}
      </a>
    ) : (
      <span lang="sv">{label}</span>
    );
  const { projectId, projectTitle, themes } = initiative;
  return (
    <Facts
      facts={[
        [one.unit, link(unitPath(initiative.unitId), initiative.unitName)],
        [one.owner, link(personPath(initiative.ownerId), initiative.ownerName)],
        [one.starts, initiative.startsOn && <Day day={initiative.startsOn} />],
        [one.cost, initiative.cost === null ? null : kronor(initiative.cost, speech)],
        [one.caseNumber, initiative.caseNumber],
        [
          one.themes,
          themes.length === 0 ? null : linked ? (
            <ThemeLinks key="links" themes={themes} />
          ) : (
            <span key="themes">{themes.map((theme) => nameIn(theme, speech)).join(", ")}</span>
          ),
        ],
        [one.project, projectId && projectTitle && link(projectPath(projectId), projectTitle)],
      ]}
    />
  );
}
