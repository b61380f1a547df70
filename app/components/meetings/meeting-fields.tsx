import { meetingForms } from "#db/words";
import type { Leaders } from "~/domain/meetings/planning-groups.server";
import { useWords } from "~/i18n/language";
import { Choice, Select } from "../choices";
import { Field } from "../field";

/** All that is decided about a meeting before it is held; the notice's own texts once it has been sent. */
export function MeetingFields({ leaders, called }: { leaders: Leaders; called: boolean }) {
  const { plan, terms } = useWords();
  const people = leaders.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="side-by-side">
        <Field name="day" label={plan.day} type="date" required />
        <Field name="start" label={plan.start} inputMode="numeric" required />
        <Field name="end" label={plan.end} inputMode="numeric" required />
      </div>
      <Choice
        name="meetingForm"
        legend={plan.form}
        options={meetingForms.map((value) => ({ value, label: terms.meetingForm[value] }))}
      />
      <Field name="place" label={plan.place} help={plan.placeHelp} />
      <Field name="link" label={plan.link} help={plan.linkHelp} type="url" />
      <Field name="theme" label={plan.theme} help={plan.themeHelp} />
      <Field name="caseNumber" label={plan.caseNumber} width="half" />
      <fieldset className="stack">
        <legend>{plan.leads}</legend>
        <Select
          name="chair"
          label={plan.chair}
          options={people}
          empty={plan.groupsOwn(leaders.groupsOwn.chair)}
        />
        <Select
          name="secretary"
          label={plan.secretary}
          options={people}
          empty={plan.groupsOwn(leaders.groupsOwn.secretary)}
        />
        <Select
          name="adjuster"
          label={plan.adjuster}
          help={plan.adjusterHelp}
          options={people}
          empty={leaders.groupsOwn.adjuster ? plan.groupsOwn(leaders.groupsOwn.adjuster) : plan.notYet}
        />
        <Select
          name="secondAdjuster"
          label={plan.secondAdjuster}
          help={plan.secondAdjusterHelp}
          options={people}
          empty={plan.noSecond}
        />
      </fieldset>
      {called ? (
        <fieldset className="stack">
          <legend>{plan.notice}</legend>
          <Field name="answerBy" label={plan.answerBy} type="date" width="day" />
          <Field name="noticeText" label={plan.noticeText} help={plan.noticeTextHelp} rows={5} />
          <Field name="why" label={plan.why} help={plan.whyHelp} />
        </fieldset>
      ) : null}
    </>
  );
}
