import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { lessonPath } from "~/addresses/lessons";
import { groupPath, personPath, unitPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { ButtonForm } from "~/components/buttons";
import { ExperienceTable } from "~/components/competence/experience-list";
import { Fact } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Doings } from "~/components/people/doings";
import { SeatTable } from "~/components/people/seat-table";
import { actionsFor } from "~/domain/actions/actions.server";
import { experienceOf } from "~/domain/competence/experience.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { groupsOfPerson } from "~/domain/members/group-members.server";
import { viewerOf } from "~/domain/members/member";
import { memberById } from "~/domain/members/members.server";
import { type PersonInList, personWithTraces } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { seatsOfPerson } from "~/domain/members/seats.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { momentDay } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One person: how to reach them, what they hold and what they do. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seePeople");
  const today = dayOf(now());
  const { leaveAskedAt, sessionCount, isTied, ...person } = found(
    personWithTraces(database(), params.id ?? ""),
  );
  const openActions = actionsFor(database(), member, { show: "open", responsibleId: person.id }, 20);
  return {
    person,
    roles: memberById(database(), person.id, today)?.roles ?? [],
    seats: seatsOfPerson(database(), person.id, today),
    groups: groupsOfPerson(database(), person.id, today),
    actions: openActions.rows.map(({ id, text, dueDay }) => ({
      to: actionPath(id),
      title: text,
      day: dueDay,
    })),
    actionCount: openActions.total,
    lessons: lessonsFrom(database(), viewerOf(member), { authorId: person.id }).map(
      ({ id, title, learnedOn }) => ({ to: lessonPath(id), title, day: learnedOn }),
    ),
    experience: experienceOf(database(), member, person.id)[0]?.experience ?? [],
    may: {
      manage: may(member, "managePeople") && person.anonymisedAt === null,
      anonymise: may(member, "anonymisePeople") && person.anonymisedAt === null,
      grantRoles: may(member, "grantRoles"),
      letIn: may(member, "letIn"),
      seeHistory: may(member, "seeHistory", { authorId: person.id }),
    },
    isSelf: person.id === member.id,
    leaveAskedAt: may(member, "managePeople") ? leaveAskedAt : null,
    sessionCount: may(member, "endSessions") ? sessionCount : 0,
    isTied: may(member, "letIn") && isTied,
  };
}

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_words, { person }) => person.name };

export default function Person() {
  const words = useWords();
  const own = words.people.person;
  const facts = useLoaderData<typeof loader>();
  const { person, seats } = facts;
  return (
    <>
      <Head
        title={person.name}
        kicker={facts.roles
          .filter((role) => role !== "reader" || facts.roles.length === 1)
          .map((role) => <span key={role}>{words.terms.role[role]}</span>)}
        lead={
          person.title || person.unitName ? (
            <Around passage={person.title}>
              {[person.title, person.unitName].filter(Boolean).join(", ")}
            </Around>
          ) : null
        }
        crumbs={["people"]}
      />
      <ContactPart facts={facts} />
      {facts.may.letIn && !person.deactivatedAt ? <SignInsPart facts={facts} /> : null}
      <SeatsPart seats={seats} />
      {facts.groups.length > 0 ? (
        <Part id="grupper" title={own.groups}>
          <ul className="rows two dense">
            {facts.groups.map((group) => (
              <li key={group.id}>
                <span className="meta">{group.duties.map((duty) => own[duty]).join(", ")}</span>
                <p>
                  <a href={groupPath(group.id)}>{group.name}</a>
                </p>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part
        id="atgarder"
        title={own.actions}
        aside={facts.actionCount > 0 ? own.actionsAside(facts.actionCount) : null}
      >
        {facts.actions.length > 0 ? (
          <Doings doings={facts.actions} />
        ) : (
          <p className="note">{own.noActions}</p>
        )}
      </Part>
      <Part
        id="kunskap"
        title={words.competence.ofPerson}
        aside={facts.isSelf ? <a href="/kunskap/min">{words.competence.own.link}</a> : null}
      >
        {facts.experience.length > 0 ? (
          <ExperienceTable experience={facts.experience} />
        ) : (
          <p className="note">{words.competence.ofPersonNone}</p>
        )}
      </Part>
      <Part id="lardomar" title={own.lessons}>
        {facts.lessons.length > 0 ? (
          <Doings doings={facts.lessons} />
        ) : (
          <p className="note">{own.noLessons}</p>
        )}
      </Part>
    </>
  );
}

/** How to reach them, what has become of their account, and what may be done with it. */
function ContactPart({ facts }: { facts: Facts }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.people.person;
  const { person } = facts;
  return (
    <Part
      id="kontakt"
      title={own.contact}
      aside={
        facts.may.seeHistory ? <a href={`/historik/person/${person.id}`}>{words.common.history}</a> : null
      }
    >
      <div className="stack">
        {person.anonymisedAt ? (
          <p className="note">{own.anonymised(momentDay(person.anonymisedAt, speech))}</p>
        ) : person.deactivatedAt ? (
          <p className="note">{own.deactivated(momentDay(person.deactivatedAt, speech))}</p>
        ) : null}
        {facts.leaveAskedAt ? (
          <p className="signal">
            {words.personal.anonymising.askedOn(momentDay(facts.leaveAskedAt, speech))}
          </p>
        ) : null}
        {person.anonymisedAt ? null : <Contact person={person} />}
        {facts.may.manage ? <Deeds facts={facts} /> : null}
      </div>
    </Part>
  );
}

function Deeds({ facts }: { facts: Facts }) {
  const { people, handover, personal } = useWords();
  const own = people.person;
  const { person } = facts;
  const to = personPath(person.id);
  return (
    <p className="actions no-print">
      {person.deactivatedAt ? null : (
        <a className="btn" href={`${to}/andra`}>
          {own.change}
        </a>
      )}
      {facts.may.grantRoles && !person.deactivatedAt ? <a href={`${to}/roller`}>{own.changeRoles}</a> : null}
      <a href={`${to}/overlatelse`}>{handover.toPerson}</a>
      {facts.may.anonymise && person.deactivatedAt ? (
        <a href={`${to}/anonymisering`}>{personal.anonymising.submit}</a>
      ) : null}
      {facts.isSelf ? null : <a href={`${to}/avslut`}>{person.deactivatedAt ? own.reopen : own.end}</a>}
    </p>
  );
}

function SignInsPart({ facts }: { facts: Facts }) {
  const { people, account } = useWords();
  const own = people.person;
  const to = personPath(facts.person.id);
  return (
    <Part
      id="inloggningar"
      title={own.sessions}
      aside={facts.sessionCount > 0 ? account.ownPage.sessionCount(facts.sessionCount) : own.notSignedIn}
    >
      <div className="stack">
        <p className="note">{own.sessionsHelp}</p>
        <div className="actions">
          {facts.sessionCount > 0 ? (
            <ButtonForm action={`${to}/inloggningar`} label={own.endSessions} kind="plain" />
          ) : null}
          <a href={`${to}/lank`}>{own.letIn}</a>
        </div>
        {facts.isTied ? (
          <>
            <p className="note">{own.tiedHelp}</p>
            <div className="actions">
              <ButtonForm action={`${to}/koppling`} label={own.untie} kind="plain" />
            </div>
          </>
        ) : null}
      </div>
    </Part>
  );
}

function SeatsPart({ seats }: { seats: Facts["seats"] }) {
  const own = useWords().people.person;
  const rowOf = (seat: (typeof seats.held)[number]) => ({
    ...seat,
    to: unitPath(seat.unitId),
    name: seat.unitName,
  });
  return (
    <Part id="platser" title={own.seats}>
      {seats.held.length > 0 ? (
        <SeatTable caption={own.seats} of={own.unit} rows={seats.held.map(rowOf)} />
      ) : (
        <p className="note">{own.noSeats}</p>
      )}
      {seats.earlier.length > 0 ? (
        <details className="after-head">
          <summary>{own.earlierSeats}</summary>
          <SeatTable caption={own.earlierSeats} of={own.unit} rows={seats.earlier.map(rowOf)} />
        </details>
      ) : null}
    </Part>
  );
}

/** How to reach somebody. */
function Contact({ person }: { person: Pick<PersonInList, "email" | "phone" | "unitId" | "unitName"> }) {
  const own = useWords().people.person;
  return (
    <dl className="facts">
      <Fact label={own.email}>
        <a href={`mailto:${person.email}`}>{person.email}</a>
      </Fact>
      {person.phone ? (
        <Fact label={own.phone}>
          <a href={`tel:${person.phone.replaceAll(/[^\d+]/g, "")}`}>{person.phone}</a>
        </Fact>
      ) : null}
      {person.unitId ? (
        <Fact label={own.unit}>
          <a href={unitPath(person.unitId)}>{person.unitName}</a>
        </Fact>
      ) : null}
    </dl>
  );
}
