import type { ReactNode } from "react";
import { phases } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import type { LessonChoices } from "~/domain/lessons/choices.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Checks, Select } from "../choices";
import { Field } from "../field";
import { Part } from "../page";

/** The fields of a lesson: the four texts, then what it is found by. */
export function LessonFields({
  choices,
  item,
  children,
}: {
  choices: LessonChoices;
  /** The item of the meeting that the lesson comes from. */
  item: { id: string; title: string } | null;
  /** What follows on the last field: the buttons. */
  children: ReactNode;
}) {
  const { form } = useWords().lessons;
  return (
    <>
      <Part id="texterna" title={form.texts}>
        <div className="form lesson-form">
          <Field name="title" label={form.title} help={form.titleHelp} required />
          <Field name="background" label={form.background} help={form.backgroundHelp} rows={6} />
          <Field name="happened" label={form.happened} help={form.happenedHelp} rows={8} />
          <Field name="learned" label={form.learned} help={form.learnedHelp} rows={4} />
          <Field name="advice" label={form.advice} help={form.adviceHelp} rows={5} />
        </div>
      </Part>
      <Part id="sorteringen" title={form.sorting}>
        <div className="form">
          <SortingFields choices={choices} />
          <OriginFields choices={choices} item={item} />
          <Field name="keywords" label={form.keywords} help={form.keywordsHelp} />
          {children}
        </div>
      </Part>
    </>
  );
}

/** Whose the lesson is, what it is about, and when it was learned. */
function SortingFields({ choices }: { choices: LessonChoices }) {
  const speech = useSpeech();
  const { words } = speech;
  const { form } = words.lessons;
  const asOption = (unit: { id: string; name: string }) => ({ value: unit.id, label: unit.name });
  const groups = [
    { label: form.ownUnits, options: choices.ownUnits.map(asOption) },
    { label: form.otherUnits, options: choices.otherUnits.map(asOption) },
  ].filter((group) => group.options.length > 0);
  return (
    <>
      <Select name="unitId" label={form.unit} groups={groups} empty={words.common.choose} />
      <Checks
        name="themeIds"
        legend={form.themes}
        help={form.themesHelp}
        columns
        options={choices.themes.map((theme) => ({ value: theme.id, label: nameIn(theme, speech) }))}
      />
      <Select
        name="phase"
        label={form.phase}
        help={form.phaseHelp}
        empty={words.common.choose}
        options={phases.map((phase) => ({ value: phase, label: words.terms.phase[phase] }))}
      />
      <Field name="learnedOn" label={form.day} help={form.dayHelp} width="day" inputMode="numeric" required />
      <Field
        name="lookAgainOn"
        label={form.lookAgain}
        help={form.lookAgainHelp}
        width="day"
        inputMode="numeric"
      />
    </>
  );
}

/** The project, the programme and the meeting that the lesson comes from. */
function OriginFields({
  choices,
  item,
}: {
  choices: LessonChoices;
  item: { id: string; title: string } | null;
}) {
  const speech = useSpeech();
  const { words } = speech;
  const { form } = words.lessons;
  return (
    <>
      <Select
        name="projectId"
        label={form.project}
        help={words.common.optional}
        empty={words.common.none}
        options={choices.projects.map((project) => ({
          value: project.id,
          label: project.title,
          lang: "sv",
        }))}
      />
      <Select
        name="programmeCode"
        label={form.programme}
        help={words.common.optional}
        empty={words.common.none}
        options={choices.programmes.map((programme) => ({
          value: programme.code,
          label: nameIn(programme, speech),
        }))}
      />
      <Select
        name="meetingId"
        label={form.meeting}
        help={item ? form.fromItem(item.title) : words.common.optional}
        empty={words.common.none}
        options={choices.meetings.map((meeting) => ({
          value: meeting.id,
          label: form.meetingName(
            meeting.groupName,
            meeting.number,
            meeting.year,
            dayInWords(dayOf(meeting.startsAt), speech),
          ),
        }))}
      />
      {item ? <input type="hidden" name="agendaItemId" value={item.id} /> : null}
    </>
  );
}
