import { database } from "#db/client.server";
import { seatPlaces } from "#db/words";
import { actionPath } from "~/addresses/actions";
import { personPath, unitPath } from "~/addresses/people";
import { projectPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Fact } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { useDepartmentWord } from "~/components/people/department-word";
import { Doings } from "~/components/people/doings";
import { type SeatRow, SeatTable } from "~/components/people/seat-table";
import { UnitThemes } from "~/components/people/unit-themes";
import { Status } from "~/components/status";
import { actionsFor } from "~/domain/actions/actions.server";
import { themesOfUnit } from "~/domain/funding/unit-themes.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { peopleOfUnit } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { seatsOfUnit } from "~/domain/members/seats.server";
import { unitById } from "~/domain/members/units.server";
import { projectsOfUnit } from "~/domain/projects/unit-projects.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One unit: what it is, who speaks for it now and before, and what it does. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const today = dayOf(now());
  const unit = found(unitById(database(), params.id ?? ""));
  const viewer = viewerOf(member);
  const openActions = actionsFor(database(), member, { show: "open", unitId: unit.id }, 10);
  return {
    unit,
    seats: seatsOfUnit(database(), unit.id, today),
    people: peopleOfUnit(database(), unit.id),
    lessons: lessonsFrom(database(), viewer, { unitId: unit.id }).length,
    projects: projectsOfUnit(database(), viewer, unit.id).map(({ id, title, startsOn }) => ({
      to: projectPath(id),
      title,
      day: startsOn,
    })),
    actions: openActions.rows.map(({ id, text, dueDay }) => ({
      to: actionPath(id),
      title: text,
      day: dueDay,
    })),
    actionCount: openActions.total,
    themes: themesOfUnit(database(), unit.id),
    may: {
      manage: may(member, "managePeople"),
      chooseThemes: unit.closedOn === null && may(member, "chooseUnitThemes", { unitId: unit.id }),
      seeHandover: may(member, "seeHandover", { unitId: unit.id }),
      seeHistory: may(member, "seeHistory", { unitId: unit.id }),
    },
    today,
  };
}

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_words, { unit }) => unit.name };

export default function Unit() {
  const words = useWords();
  const departmentWord = useDepartmentWord();
  const own = words.people.unit;
  const facts = useLoaderData<typeof loader>();
  const { unit, seats, people } = facts;
  const isDepartment = unit.kind === "department";
  const headWord = isDepartment ? words.people.departmentHead(departmentWord) : words.people.companyHead;
  const rowOf = (seat: (typeof seats.held)[number]): SeatRow => ({
    ...seat,
    to: personPath(seat.personId),
    name: seat.personName,
  });
  return (
    <>
      <Head
        title={unit.name}
        kicker={isDepartment ? words.people.department(departmentWord) : words.terms.unitKind.company}
        lead={unit.description ? <span lang="sv">{unit.description}</span> : null}
        crumbs={["people"]}
      >
        {facts.may.seeHandover ? (
          <p className="actions no-print">
            <a href={`${unitPath(unit.id)}/overlamning`}>{words.handover.toUnit}</a>
          </p>
        ) : null}
      </Head>
      <SeatsPart facts={facts} headWord={headWord} />
      {seats.earlier.length > 0 ? (
        <Part id="tidigare" title={own.before}>
          <SeatTable
            caption={own.before}
            of={own.person}
            rows={seats.earlier.map(rowOf)}
            headWord={headWord}
          />
        </Part>
      ) : null}
      <UnitThemes unitId={unit.id} themes={facts.themes} chooses={facts.may.chooseThemes} />
      <DoingsPart facts={facts} />
      {people.length > 0 ? (
        <Part id="personer" title={own.people} aside={words.people.found(people.length)}>
          <ul className="rows">
            {people.map((person) => (
              <li key={person.id}>
                <p>
                  <a href={personPath(person.id)}>{person.name}</a>
                  {person.title ? (
                    <span className="meta">
                      , <span lang="sv">{person.title}</span>
                    </span>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  );
}

/** Who speaks for the unit now, its facts, and what may be changed of it. */
function SeatsPart({ facts, headWord }: { facts: Facts; headWord: string }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.people.unit;
  const { unit } = facts;
  return (
    <Part
      id="platser"
      title={own.now}
      aside={facts.may.seeHistory ? <a href={`/historik/unit/${unit.id}`}>{words.common.history}</a> : null}
    >
      <div className="stack">
        {unit.closedOn ? (
          <p className="note">{own.closed(dayInWords(unit.closedOn, speech))}</p>
        ) : (
          <HeldSeats facts={facts} headWord={headWord} />
        )}
        <dl className="facts">
          <Fact label={own.short}>{unit.shortName}</Fact>
          {unit.governingBody ? <Fact label={own.body}>{unit.governingBody}</Fact> : null}
        </dl>
        {facts.may.manage ? (
          <p className="actions no-print">
            {unit.closedOn ? null : (
              <>
                <a className="btn main" href={`${unitPath(unit.id)}/platser`}>
                  {own.changeSeats}
                </a>
                <a href={`${unitPath(unit.id)}/andra`}>{own.change}</a>
              </>
            )}
            <a href={`${unitPath(unit.id)}/avslut`}>{unit.closedOn ? own.reopen : own.close}</a>
          </p>
        ) : null}
      </div>
    </Part>
  );
}

function DoingsPart({ facts }: { facts: Facts }) {
  const own = useWords().people.unit;
  return (
    <Part id="gor" title={own.doings}>
      {facts.lessons + facts.projects.length + facts.actionCount === 0 ? (
        <p className="note">{own.nothing}</p>
      ) : (
        <div className="stack wide">
          {facts.lessons > 0 ? (
            <p>
              <a href={`/lardomar?enhet=${facts.unit.id}`}>{own.lessons(facts.lessons)}</a>
            </p>
          ) : null}
          {facts.projects.length > 0 ? (
            <div className="stack">
              <h3>{own.projects(facts.projects.length)}</h3>
              <Doings doings={facts.projects} />
            </div>
          ) : null}
          {facts.actionCount > 0 ? (
            <div className="stack">
              <h3>{own.actions(facts.actionCount)}</h3>
              <Doings doings={facts.actions} />
            </div>
          ) : null}
        </div>
      )}
    </Part>
  );
}

/** Who holds each of the unit's seats, and who comes next; a seat that nobody holds says so. */
function HeldSeats({ facts: { seats, today }, headWord }: { facts: Facts; headWord: string }) {
  const speech = useSpeech();
  const { people, terms } = speech.words;
  const own = people.unit;
  return (
    <table className="fold">
      <caption className="vh">{own.now}</caption>
      <thead>
        <tr>
          <th scope="col">{own.place}</th>
          <th scope="col">{own.person}</th>
          <th scope="col">{own.from}</th>
        </tr>
      </thead>
      <tbody>
        {seatPlaces.map((place) => {
          const holder = seats.held.find((seat) => seat.place === place && seat.fromDay <= today);
          const next = seats.held.find((seat) => seat.place === place && seat.fromDay > today);
          return (
            <tr key={place}>
              <th scope="row">{place === "head" ? headWord : terms.seatPlace[place]}</th>
              <td>
                {holder ? (
                  <a href={personPath(holder.personId)}>{holder.personName}</a>
                ) : (
                  <Status mark="none">{people.vacant}</Status>
                )}
                {next ? (
                  <span className="meta block">
                    {own.comes(next.personName, dayInWords(next.fromDay, speech))}
                  </span>
                ) : null}
              </td>
              <td data-l={holder ? own.from : undefined}>
                {holder ? <time dateTime={holder.fromDay}>{holder.fromDay}</time> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
