import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { useWords } from "~/i18n/language";
import { PersonalDataPlaces } from "../lessons/personal-data-found";

/** Where what was typed holds what looks like a personal identity number; nothing when it holds none. */
export function NumbersFound({ places = [] }: { places?: PersonalDataFound<string>[] }) {
  const { information } = useWords();
  if (places.length === 0) return null;
  return (
    <section className="example" aria-labelledby="places-heading">
      <h2 id="places-heading">{information.numbers}</h2>
      <p className="note">{information.numbersHelp}</p>
      <PersonalDataPlaces
        places={places}
        fields={{ title: information.form.title, text: information.form.text }}
      />
    </section>
  );
}
