import { database } from "#db/client.server";
import { type Role, roles } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Filter, Pager } from "~/components/filter";
import { Field, Select, Tick } from "~/components/form";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PeopleTable } from "~/components/people/people-table";
import { UnitsTable } from "~/components/people/units-table";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { peopleList } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { closedUnits, unitsWithHolders } from "~/domain/members/units.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const rowsOnPage = 100;

/** The municipality's units with who speaks for them, and its people. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const today = dayOf(now());
  const asked = new URL(request.url).searchParams;
  const manages = may(member, "managePeople");
  const filter = {
    text: (asked.get("namn") ?? "").slice(0, 100),
    role: roles.find((role) => role === asked.get("roll")) ?? null,
    unitId: asked.get("enhet") || null,
    deactivated: manages && asked.get("avslutade") === "1",
  };
  const found = peopleList(database(), filter, today);
  const pages = Math.max(1, Math.ceil(found.length / rowsOnPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get("sida"))) || 1));
  return {
    units: unitsWithHolders(database(), today),
    closed: manages ? closedUnits(database(), today) : [],
    departmentWord: ourMunicipality(database())?.departmentWord ?? "",
    filter,
    isFiltered: Boolean(filter.text || filter.role || filter.unitId || filter.deactivated),
    people: found.slice((page - 1) * rowsOnPage, page * rowsOnPage),
    count: found.length,
    page,
    pages,
    manages,
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.people.title };

export default function People() {
  const words = useWords();
  const own = words.people;
  const facts = useLoaderData<typeof loader>();
  const { units, people, filter, page, pages, manages } = facts;
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
      />
      <Part id="enheter" title={own.units} aside={<a href="/grupper">{own.groups}</a>}>
        {units.length > 0 ? (
          <>
            <UnitsTable units={units} departmentWord={facts.departmentWord} />
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
                <a href={`/enheter/${unit.id}`}>{unit.name}</a>
              </span>
            ))}
          </p>
        ) : null}
      </Part>
      <Part id="personer" title={own.people} aside={own.found(facts.count)}>
        <Filter
          action="/personer#personer"
          values={{
            namn: filter.text,
            roll: filter.role,
            enhet: filter.unitId,
            avslutade: filter.deactivated ? "1" : "",
          }}
          submit={own.filter.submit}
          clear={facts.isFiltered ? { to: "/personer#personer", label: own.filter.clear } : null}
        >
          <Field name="namn" type="search" label={own.filter.text} maxLength={100} />
          <Select
            name="roll"
            label={own.filter.role}
            empty={own.filter.all}
            options={roles.map((role: Role) => ({ value: role, label: words.terms.role[role] }))}
          />
          <Select
            name="enhet"
            label={own.filter.unit}
            empty={own.filter.all}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
          {manages ? <Tick name="avslutade" label={own.filter.deactivated} /> : null}
        </Filter>
        {people.length > 0 ? <PeopleTable people={people} /> : <Empty>{own.nobodyFound}</Empty>}
        <Pager
          previous={page > 1 ? addressOf(filter, page - 1) : null}
          here={own.page(page, pages)}
          next={page < pages ? addressOf(filter, page + 1) : null}
        />
        {manages ? (
          <p className="actions after-head no-print">
            <a className="btn main" href="/personer/ny">
              {own.addPerson}
            </a>
            <a href="/personer/import">{own.importPeople}</a>
          </p>
        ) : null}
      </Part>
    </>
  );
}

function addressOf(
  filter: { text: string; role: string | null; unitId: string | null; deactivated: boolean },
  page: number,
): string {
  const asked = new URLSearchParams();
  if (filter.text) asked.set("namn", filter.text);
  if (filter.role) asked.set("roll", filter.role);
  if (filter.unitId) asked.set("enhet", filter.unitId);
  if (filter.deactivated) asked.set("avslutade", "1");
  asked.set("sida", String(page));
  return `/personer?${asked}#personer`;
}
