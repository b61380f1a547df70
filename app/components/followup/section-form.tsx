import type { Section } from "~/domain/followup/draft.server";
import { useWords } from "~/i18n/language";
import type { FormAnswer } from "../form";
import { SaveButton, WritingFrame } from "../minutes/writing-frame";
import { sectionPath, writePath } from "./address";

/** The text of one section, where it is written. */
export function SectionForm({
  year,
  personId,
  most,
  section,
  html,
  next,
  today,
  answer,
}: {
  year: number;
  personId: string;
  /** How long the text may be, in characters. */
  most: number;
  section: Section;
  /** The saved text as it will be shown. */
  html: string;
  next: { id: string; heading: string } | null;
  today: string;
  answer: FormAnswer;
}) {
  const own = useWords().followupDesk.section;
  return (
    <WritingFrame
      to={sectionPath(year, section.id)}
      personId={personId}
      most={most}
      html={html}
      today={today}
      answer={answer}
      written={section}
      rows={12}
      words={own}
    >
      <div className="actions">
        <SaveButton main keys="Control+S" label={own.save} />
        <SaveButton
          onward="next"
          keys="Alt+Shift+N"
          to={next ? sectionPath(year, next.id) : writePath(year)}
          label={next ? own.saveNext(next.heading) : own.saveEnd}
        />
      </div>
    </WritingFrame>
  );
}
