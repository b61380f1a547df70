import { initiativeStatuses } from "#db/words";
import type { InitiativeChoices } from "~/domain/funding/initiative-choices.server";
import type { InitiativeFieldValues } from "~/domain/funding/initiative-form";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { TriedBefore } from "../archive/tried";
import { Actions } from "../buttons";
import { Checks, Select } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Column } from "../page";

/** The whole form of an initiative, for one that is new and for one that is changed. */
export function InitiativeForm({
  answer,
  values,
  version,
  choices,
  id,
  back,
}: {
  answer: FormAnswer;
  values: Partial<InitiativeFieldValues>;
  version?: number;
  choices: InitiativeChoices;
  /** The initiative that is being changed; left out for a new one. */
  id?: string;
  /** Where to go when nothing is to be saved. */
  back: string;
}) {
  const speech = useSpeech();
  const { initiatives, common, terms } = speech.words;
  const { fields, help, ...form } = initiatives.form;
  const saved = answer?.current as { title?: string; need?: string; cost?: string } | null | undefined;
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Column>
      <SavedNow answer={answer}>
        <p lang="sv">{[saved?.title, saved?.need].filter(Boolean).join(". ")}</p>
      </SavedNow>
      <Form answer={answer} values={values} version={version}>
        <Field name="title" label={fields.title} maxLength={200} required />
        <Field name="need" label={fields.need} help={help.need} rows={5} required />
        <Select name="unitId" label={fields.unitId} empty={common.choose} options={named(choices.units)} />
        <Select
          name="ownerId"
          label={fields.ownerId}
          help={help.ownerId}
          empty={common.choose}
          options={choices.people.map(({ id, name, unitName }) => ({
            value: id,
            label: unitName ? `${name}, ${unitName}` : name,
          }))}
        />
        <Checks
          name="themeIds"
          legend={fields.themeIds}
          help={help.themeIds}
          columns
          options={choices.themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
        />
        <Select
          name="status"
          label={fields.status}
          options={initiativeStatuses.map((value) => ({ value, label: terms.initiativeStatus[value] }))}
        />
        <Field name="startsOn" label={fields.startsOn} type="date" width="day" />
        <Field name="cost" label={fields.cost} help={help.cost} width="half" maxLength={30} />
        <Field
          name="caseNumber"
          label={fields.caseNumber}
          help={help.caseNumber}
          width="half"
          maxLength={100}
        />
        <Select
          name="projectId"
          label={fields.projectId}
          help={help.projectId}
          empty={form.noProject}
          options={choices.projects.map(({ id, title }) => ({
            value: id,
            label: title ?? form.unseenProject,
            lang: title ? "sv" : undefined,
          }))}
        />
        <TriedBefore except={id ? { kind: "initiative", id } : undefined} />
        <Actions submit={form.save}>
          <a href={back}>{common.cancel}</a>
        </Actions>
      </Form>
    </Column>
  );
}
