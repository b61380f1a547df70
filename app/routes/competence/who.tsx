import { database } from "#db/client.server";
import { competenceKinds } from "#db/words";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { ExperienceLines } from "~/components/competence/experience-list";
import { inAddress, subjectName } from "~/components/competence/subject";
import { CompetenceNav } from "~/components/competence/ways";
import { Filters } from "~/components/filters";
import { Empty, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Subject, subjectKey } from "~/domain/competence/competence";
import { experiencedIn, experienceOf, subjectsIn } from "~/domain/competence/experience.server";
import { may } from "~/domain/members/permissions";
import { unitChoices } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Who in the network has experience of what, narrowed by programme, theme, country, language and unit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeCompetence");
  const asked = new URL(request.url).searchParams;
  const all = experienceOf(database(), member);
  const subjects = subjectsIn(all);
  // What is asked for stands only when somebody could be found by it.
  const chosen = competenceKinds.flatMap((kind): Subject[] => {
    const value = asked.get(inAddress[kind]);
    return subjects.some((each) => each.kind === kind && each.value === value)
      ? [{ kind, value: value ?? "" }]
      : [];
  });
  const units = unitChoices(database(), dayOf(now())).map(({ id, name }) => ({ id, name }));
  const unitId = units.find((unit) => unit.id === asked.get("enhet"))?.id ?? null;
  const keys = chosen.map(subjectKey);
  return {
    units,
    unitId,
    chosen,
    subjects,
    people: experiencedIn(all, { subjects: chosen, unitId }).map((person) => ({
      ...person,
      experience:
        keys.length > 0
          ? person.experience.filter((each) => keys.includes(subjectKey(each)))
          : person.experience,
    })),
    isEmpty: all.length === 0,
    gaps: may(member, "seeGaps"),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.competence.title,
  below: () => "/lardomar",
};

export default function WhoKnowsWhat() {
  const speech = useSpeech();
  const { competence: own } = speech.words;
  const { units, unitId, chosen, subjects, people, isEmpty, gaps } = useLoaderData<typeof loader>();
  const ask = (
    <a className="btn" href="/arkiv/fragor/ny">
      {own.ask}
    </a>
  );
  const byName = (one: { label: string }, other: { label: string }) =>
    one.label.localeCompare(other.label, speech.language);
  return (
    <>
      <Head title={own.title} lead={own.lead}>
        <CompetenceNav here="who" gaps={gaps} />
      </Head>
      <section className="part" id="personer" aria-labelledby="personer-heading">
        <header>
          <h2 id="personer-heading">{own.people}</h2>
          <p>{own.found(people.length)}</p>
          <Filters
            action="/kunskap"
            filters={[
              ...competenceKinds.map((kind) => ({
                name: inAddress[kind],
                label: own.one[kind],
                value: chosen.find((each) => each.kind === kind)?.value ?? null,
                options: subjects
                  .filter((each) => each.kind === kind)
                  .map((each) => ({
                    value: each.value,
                    label: subjectName(each, speech),
                    count: each.people,
                  }))
                  .sort(byName),
              })),
              {
                name: "enhet",
                label: own.unit,
                value: unitId,
                options: units.map((unit) => ({ value: unit.id, label: unit.name })),
              },
            ]}
          />
        </header>
        <div>
          {people.length > 0 ? (
            <ul className="rows">
              {people.map((person) => (
                <li key={person.id}>
                  <div className="stack close">
                    <h3>
                      <a href={personPath(person.id)}>{person.name}</a>
                    </h3>
                    {person.unitName ? (
                      <p className="meta" lang="sv">
                        {person.unitName}
                      </p>
                    ) : null}
                    <ExperienceLines
                      experience={person.experience}
                      more={`${personPath(person.id)}#kunskap`}
                    />
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <Empty action={ask}>{isEmpty ? own.empty : own.nobody}</Empty>
          )}
        </div>
      </section>
    </>
  );
}
