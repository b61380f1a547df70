import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { useWords } from "~/i18n/language";

/** The places that look like personal data, each with the text around it. */
export function PersonalDataPlaces({
  places,
  fields,
}: {
  places: PersonalDataFound<string>[];
  /** What the texts are called; the lesson's own when left out. */
  fields?: Record<string, string>;
}) {
  const { publishing } = useWords().lessons;
  const names: Record<string, string> = fields ?? publishing.fields;
  return (
    <ul className="check-list">
      {places.map((place, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places have no identity but their order
        <li key={number}>
          <p className="meta">
            {publishing.kinds[place.kind]}, {(names[place.field] ?? place.field).toLocaleLowerCase("sv")}
          </p>
          <p lang="sv">
            {place.before}
            <mark>{place.found}</mark>
            {place.after}
          </p>
        </li>
      ))}
    </ul>
  );
}
