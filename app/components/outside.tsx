import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { useWords } from "~/i18n/language";
import { PersonalDataPlaces } from "./lessons/personal-data-found";
import { Column, Part } from "./page";

/** Above what outsiders read of a record: whether they do, what is left out for the sake of minors, and what keeps it shut. */
export function OutsideNotes({
  isOpen,
  forMinors,
  barred,
  fields,
}: {
  isOpen: boolean;
  forMinors: boolean;
  barred: PersonalDataFound<string>[];
  /** What the texts are called. */
  fields: Record<string, string>;
}) {
  const { outside } = useWords();
  return (
    <>
      <Column>
        <div className="stack">
          <p className="note">{isOpen ? outside.isOpen : outside.notYet}</p>
          {forMinors ? <p className="note">{outside.minors}</p> : null}
        </div>
      </Column>
      {barred.length > 0 ? (
        <Part id="hinder" title={outside.barred} aside={outside.barredAside(barred.length)}>
          <PersonalDataPlaces places={barred} fields={fields} />
        </Part>
      ) : null}
    </>
  );
}
