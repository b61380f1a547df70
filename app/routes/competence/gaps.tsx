import { database } from "#db/client.server";
import { type CompetenceKind, competenceKinds } from "#db/words";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { subjectName } from "~/components/competence/subject";
import { CompetenceNav } from "~/components/competence/ways";
import { LinkList } from "~/components/facts";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { subjectKey } from "~/domain/competence/competence";
import { type Gap, gapsOf } from "~/domain/competence/gaps.server";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** What the network needs and nobody or only one knows, with the trainings that are planned for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeGaps");
  return {
    gaps: gapsOf(database(), member, dayOf(now())).map((gap) => ({ ...gap, key: subjectKey(gap) })),
    plans: may(member, "planTraining"),
  };
}

type Shown = Gap & { key: string };

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.competence.gaps.title,
  below: () => "/lardomar",
};

export default function Gaps() {
  const { competence } = useSpeech().words;
  const { gaps: own } = competence;
  const { gaps, plans } = useLoaderData<typeof loader>();
  const kinds = competenceKinds.filter((kind) => gaps.some((gap) => gap.kind === kind));
  return (
    <>
      <Head crumbs={["competence"]} title={own.title} lead={own.lead}>
        <CompetenceNav here="gaps" gaps />
      </Head>
      {gaps.length === 0 ? (
        <Column>
          <Empty>{own.none}</Empty>
        </Column>
      ) : null}
      {kinds.map((kind) => {
        const its = gaps.filter((gap) => gap.kind === kind);
        return (
          <Part key={kind} id={kind} title={competence.kinds[kind]} aside={own.aside(its.length)}>
            <GapTable kind={kind} gaps={its} plans={plans} />
          </Part>
        );
      })}
    </>
  );
}

function GapTable({ kind, gaps, plans }: { kind: CompetenceKind; gaps: Shown[]; plans: boolean }) {
  const speech = useSpeech();
  const { competence } = speech.words;
  const { gaps: own } = competence;
  return (
    <table className="coming fold">
      <caption className="vh">{own.caption(competence.kinds[kind])}</caption>
      <thead>
        <tr>
          <th scope="col">{competence.one[kind]}</th>
          <th scope="col">{own.why}</th>
          <th scope="col">{own.who}</th>
          <th scope="col">{own.plannedTraining}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => {
          const name = subjectName(gap, speech);
          return (
            <tr key={gap.key}>
              <th scope="row">{name}</th>
              <td>{reasons(gap, own)}</td>
              <td data-l={`${own.who}:`}>
                {gap.people.length > 0 ? (
                  <LinkList
                    links={gap.people.map((person) => ({
                      to: `${personPath(person.id)}#kunskap`,
                      label: person.name,
                    }))}
                  />
                ) : (
                  own.nobody
                )}
              </td>
              <td>
                {gap.planned.length > 0 ? (
                  <LinkList
                    lang="sv"
                    links={gap.planned.map(({ id, title }) => ({
                      to: `/kunskap/utbildningar/${id}`,
                      label: title,
                    }))}
                  />
                ) : plans ? (
                  <a
                    className="no-print"
                    href={`/kunskap/utbildningar/ny?om=${encodeURIComponent(gap.key)}`}
                    aria-label={own.planLabel(name)}
                  >
                    {own.plan}
                  </a>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Words = ReturnType<typeof useSpeech>["words"]["competence"]["gaps"];

function reasons(gap: Gap, own: Words): string {
  const told = [
    gap.projects > 0 ? own.projects(gap.projects) : null,
    gap.calls > 0 ? own.calls(gap.calls) : null,
    gap.partners > 0 ? own.partners(gap.partners) : null,
  ].filter((each) => each !== null);
  return told.join(", ") || own.subjectTheme;
}
