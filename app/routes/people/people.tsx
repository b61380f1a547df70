import { database } from "#db/client.server";
import { roles } from "#db/words";
import { unitPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Filters } from "~/components/filters";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { useDepartmentWord } from "~/components/people/department-word";
import { PeopleTable } from "~/components/people/people-table";
import { UnitsTable } from "~/components/people/units-table";
import { peopleList } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { closedUnits, unitsWithHolders } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { chosen, oneOfIn, pageIn, wordIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const pageSize = 100;

/** The municipality's units with who speaks for them, and its people. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const today = dayOf(now());
  const address = new URL(request.url).searchParams;
  const manages = may(member, "managePeople");
  const filter = {
    text: wordIn(address, "namn"),
    role: oneOfIn(address, "roll", roles),
    unitId: wordIn(address, "enhet"),
    closed: manages && address.get("konton") === "avslutade",
  };
  const found = peopleList(database(), filter, today);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(pages, pageIn(address));
  return {
    units: unitsWithHolders(database(), today),
    closed: manages ? closedUnits(database(), today) : [],
    filter,
    people: found.slice((page - 1) * pageSize, page * pageSize),
    count: found.length,
    page,
    pages,
    manages,
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.people.title };

export default function People() {
  const words = useWords();
  const departmentWord = useDepartmentWord();
  const own = words.people;
  const facts = useLoaderData<typeof loader>();
  const { units, people, filter, page, manages } = facts;
  const vacancies = units.flatMap((unit) => Object.values(unit.holders)).filter((holder) => !holder).length;
  const addUnit = manages ? (
    <a className="btn" href="/enheter/ny">
      {own.addUnit}
    </a>
  ) : null;
  return (
    <>
      <Head
        title={own.title}
        lead={units.length > 0 ? (vacancies > 0 ? own.vacancies(vacancies) : own.noVacancies) : null}
      >
        <p className="actions no-print">
          <a href="/kunskap">{words.competence.title}</a>
        </p>
      </Head>
      <Part id="enheter" title={own.units} aside={<a href="/grupper">{own.groups}</a>}>
        {units.length > 0 ? (
          <>
            <UnitsTable units={units} departmentWord={departmentWord} />
            {manages ? <p className="actions after-head no-print">{addUnit}</p> : null}
          </>
        ) : (
          <Empty action={addUnit}>{own.noUnits}</Empty>
        )}
        {facts.closed.length > 0 ? (
          <p className="meta after-head">
            {own.closedUnits}:{" "}
            {facts.closed.map((unit, place) => (
              <span key={unit.id}>
                {place > 0 ? ", " : ""}
                <a href={unitPath(unit.id)}>{unit.name}</a>
              </span>
            ))}
          </p>
        ) : null}
      </Part>
      <section className="part" id="personer" aria-labelledby="personer-heading">
        <header>
          <h2 id="personer-heading">{own.people}</h2>
          <p>{own.found(facts.count)}</p>
          <Filters
            action="/personer"
            filters={[
              { name: "namn", label: own.filter.text, value: filter.text, typed: "search" },
              {
                name: "roll",
                label: own.filter.role,
                value: filter.role,
                options: roles.map((role) => ({ value: role, label: words.terms.role[role] })),
              },
              {
                name: "enhet",
                label: own.filter.unit,
                value: filter.unitId,
                options: units.map((unit) => ({ value: unit.id, label: unit.name })),
              },
              ...(manages
                ? [
                    {
                      name: "konton",
                      label: own.filter.accounts,
                      value: filter.closed ? "avslutade" : null,
                      any: own.filter.open,
                      options: [{ value: "avslutade", label: own.filter.closed }],
                    },
                  ]
                : []),
            ]}
          />
        </header>
        <div>
          {manages ? (
            <p className="actions before-list no-print">
              <a className="btn main" href="/personer/ny">
                {own.addPerson}
              </a>
              <a href="/personer/import">{own.importPeople}</a>
            </p>
          ) : null}
          {people.length > 0 ? <PeopleTable people={people} /> : <Empty>{own.nobodyFound}</Empty>}
          <Paging
            path="/personer"
            search={chosen({
              namn: filter.text,
              roll: filter.role,
              enhet: filter.unitId,
              konton: filter.closed ? "avslutade" : null,
            })}
            page={page}
            pages={facts.pages}
          />
        </div>
      </section>
    </>
  );
}
