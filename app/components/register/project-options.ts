import type { ProjectChoices } from "~/domain/projects/choices.server";
import type { ProjectField } from "~/domain/projects/project";
import { countryName, nameIn } from "~/i18n/format";
import type { Speech } from "~/i18n/language";
import type { Option } from "../choices";

/** What each field with choices from the register offers, in the reader's language. */
export function projectOptions(choices: ProjectChoices, speech: Speech) {
  const named = (list: { id: string; name: string }[]): Option[] =>
    list.map((each) => ({ value: each.id, label: each.name }));
  const inBoth = (list: { id: string; nameSv: string; nameEn: string }[]): Option[] =>
    list.map((each) => ({ value: each.id, label: nameIn(each, speech) }));
  return {
    unitId: named(choices.units),
    otherUnitIds: named(choices.otherUnits),
    contactId: choices.people.map((person) => ({
      value: person.id,
      label: [person.name, person.unitName].filter(Boolean).join(", "),
    })),
    runById: named(choices.runners),
    partnerIds: choices.partners.map((partner) => ({
      value: partner.id,
      label: `${partner.name}, ${countryName(partner.countryCode, speech)}`,
    })),
    countries: choices.countries
      .map((code) => ({ value: code, label: countryName(code, speech) }))
      .sort(ownFirst(speech)),
    programmeCode: inBoth(choices.programmes),
    themeIds: inBoth(choices.themes),
    goalIds: choices.goals.map((goal) => ({
      value: goal.id,
      label: `${goal.number}. ${goal.title}`,
      lang: "sv",
      help: goal.kind === "policy" && goal.applies ? undefined : goal.policyTitle,
      helpLang: "sv",
    })),
  } satisfies Partial<Record<ProjectField, Option[]>>;
}

/** Sweden, and then every country by its name. */
const ownFirst =
  ({ language }: Speech) =>
  (one: Option, other: Option) =>
    Number(other.value === "SE") - Number(one.value === "SE") ||
    one.label.localeCompare(other.label, language);

/** The currencies in which a funder may decide. */
export const currencyOptions = ({ words }: Speech): Option[] =>
  Object.entries(words.projects.currencies).map(([value, label]) => ({ value, label }));

/** What stands in a field, in words: the names of what is chosen, else the text itself. */
export function shownValue(
  name: ProjectField,
  value: string | string[],
  choices: ProjectChoices,
  speech: Speech,
): string {
  const { terms, common, projects } = speech.words;
  const lists: Partial<Record<ProjectField, Option[]>> = {
    ...projectOptions(choices, speech),
    currency: currencyOptions(speech),
  };
  const names: Partial<Record<ProjectField, Record<string, string>>> = {
    kind: terms.projectKind,
    status: terms.projectStatus,
    role: terms.projectRole,
    visibility: terms.visibility,
    forMinors: { "1": common.yes },
  };
  return (
    [value]
      .flat()
      .filter(Boolean)
      .map(
        (each) => lists[name]?.find((option) => option.value === each)?.label ?? names[name]?.[each] ?? each,
      )
      .join(", ") || projects.nothing
  );
}
