import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { useWords } from "~/i18n/language";
import { PersonalDataPlaces } from "../lessons/personal-data-found";

/** Where a text that is open to everyone holds what looks like a personal identity number; nothing when it holds none. */
export function FoundNumbers({
  places = [],
  fields,
}: {
  places?: PersonalDataFound<string>[];
  /** What the texts are called. */
  fields: Record<string, string>;
}) {
  const { projects } = useWords();
  if (places.length === 0) return null;
  return (
    <section className="example" aria-labelledby="places-heading">
      <h2 id="places-heading">{projects.places}</h2>
      <p className="note">{projects.placesHelp}</p>
      <PersonalDataPlaces places={places} fields={fields} />
    </section>
  );
}
