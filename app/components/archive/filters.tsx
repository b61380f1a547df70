import type { Facets, NamedChoice } from "~/domain/archive/facets.server";
import type { Question } from "~/domain/archive/query.server";
import { countryName } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { addressOf, choicesIn, withoutChoices } from "./address";
import { searchFormId, useSearchAsYouType } from "./search-form";

const shownAtFirst = 6;

/** The filters with what each would give. They belong to the search form, and work with its button too. */
export function Filters({
  question,
  facets,
  thisYear,
}: {
  question: Question;
  facets: Facets;
  thisYear: number;
}) {
  const speech = useSpeech();
  const { language, words } = speech;
  const { archive, terms } = words;
  const { chosen } = useSearchAsYouType();
  const count = choicesIn(question);
  const named = (choices: NamedChoice[]) =>
    choices.map(({ value, count, nameSv, nameEn }) => ({
      value,
      count,
      label: language === "sv" ? nameSv : nameEn,
    }));
  if (count === 0 && Object.values(facets).every((choices) => choices.length === 0)) return null;
  return (
    <details className="filter-box" open={count > 0}>
      <summary>{count > 0 ? archive.narrowed(count) : archive.narrow}</summary>
      <div className="filters" onChange={chosen}>
        <Group
          name="slag"
          legend={archive.kinds}
          chosen={question.kinds}
          choices={facets.kinds.map(({ value, count }) => ({
            value,
            count,
            label: terms.archiveKinds[value],
          }))}
        />
        <Group
          name="ar"
          legend={archive.years}
          chosen={question.years.map(String)}
          choices={facets.years.map(({ value, count }) => ({
            value: String(value),
            count,
            label: value > thisYear ? archive.future(value) : String(value),
          }))}
        />
        <Group
          name="tema"
          legend={archive.themes}
          chosen={question.themeIds}
          choices={named(facets.themes)}
        />
        <Group name="enhet" legend={archive.units} chosen={question.unitIds} choices={named(facets.units)} />
        <Group
          name="program"
          legend={archive.programmes}
          chosen={question.programmeCodes}
          choices={named(facets.programmes)}
        />
        <Group
          name="land"
          legend={archive.countries}
          chosen={question.countryCodes}
          choices={facets.countries.map(({ value, count }) => ({
            value,
            count,
            label: countryName(value, speech),
          }))}
        />
        <Group
          name="partner"
          legend={archive.partners}
          chosen={question.partnerIds}
          choices={named(facets.partners)}
        />
        <p className="actions">
          <button type="submit" form={searchFormId} className="btn low">
            {archive.useFilters}
          </button>
          {count > 0 ? <a href={addressOf(withoutChoices(question))}>{archive.clearFilters}</a> : null}
        </p>
      </div>
    </details>
  );
}

type Choice = { value: string; label: string; count: number };

function Group({
  name,
  legend,
  choices,
  chosen,
}: {
  name: string;
  legend: string;
  choices: Choice[];
  chosen: readonly string[];
}) {
  const { archive } = useSpeech().words;
  if (choices.length === 0) return null;
  const first = choices.filter(
    ({ value }, place) =>
      place < shownAtFirst || choices.length === shownAtFirst + 1 || chosen.includes(value),
  );
  const rest = choices.filter((choice) => !first.includes(choice));
  const box = ({ value, label, count }: Choice) => (
    <label key={value}>
      <input
        type="checkbox"
        form={searchFormId}
        name={name}
        value={value}
        defaultChecked={chosen.includes(value)}
      />
      {label} <span>{count}</span>
    </label>
  );
  return (
    <fieldset>
      <legend>{legend}</legend>
      {first.map(box)}
      {rest.length > 0 ? (
        <details className="more">
          <summary>{archive.moreChoices(rest.length)}</summary>
          {rest.map(box)}
        </details>
      ) : null}
    </fieldset>
  );
}
