import type { InformationKind } from "#db/words";
import type { InformationChoices } from "~/domain/information/choices.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Checks, Select } from "../choices";
import { Field } from "../field";

/**
 * The fields of an entry's form by its kind; `children` stand before the themes: what is told of it. News that `stands`
 * may have a partner, which was read out of the letter that it came with.
 */
export function EntryFields({
  kind,
  choices,
  stands = false,
  children,
}: {
  kind: InformationKind;
  choices: InformationChoices;
  stands?: boolean;
  children?: React.ReactNode;
}) {
  const speech = useSpeech();
  const { information, common } = speech.words;
  const { form } = information;
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const isCase = kind === "case";
  return (
    <>
      <Field name="title" label={form.title} maxLength={200} required />
      {isCase ? null : (
        <Field name="web" label={form.web} help={form.webHelp} type="url" maxLength={500} required />
      )}
      <Select
        name="unitId"
        label={isCase ? form.unit : form.unitOfNews}
        empty={isCase ? common.choose : form.noUnit}
        options={named(choices.units)}
      />
      {isCase ? (
        <Field
          name="caseNumber"
          label={form.caseNumber}
          help={form.caseNumberHelp}
          width="half"
          maxLength={60}
        />
      ) : null}
      {isCase || stands ? (
        <Select
          name="partnerId"
          label={form.partner}
          empty={form.noPartner}
          options={named(choices.partners)}
        />
      ) : null}
      {isCase ? (
        <Select
          name="projectId"
          label={form.project}
          empty={form.noProject}
          options={choices.projects.map(({ id, title }) => ({
            value: id,
            label: title ?? form.unseenProject,
            lang: title ? "sv" : undefined,
          }))}
        />
      ) : null}
      {children}
      <Checks
        name="themeIds"
        legend={form.themes}
        help={form.themesHelp}
        columns
        options={choices.themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
      />
    </>
  );
}
