import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { CompetenceNav } from "~/components/competence/ways";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type TrainingLine, trainingList } from "~/domain/competence/trainings.server";
import { may } from "~/domain/members/permissions";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The trainings that are planned and those that have been held. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeCompetence");
  return {
    trainings: trainingList(database()),
    plans: may(member, "planTraining"),
    records: may(member, "recordTraining"),
    gaps: may(member, "seeGaps"),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.competence.trainings.title,
  below: () => "/lardomar",
};

export default function Trainings() {
  const { competence } = useSpeech().words;
  const { trainings: own } = competence;
  const { trainings, plans, records, gaps } = useLoaderData<typeof loader>();
  const planned = trainings.filter((training) => training.heldOn === null);
  const held = trainings.filter((training) => training.heldOn !== null);
  const add = records ? (
    <a className="btn" href="/kunskap/utbildningar/ny">
      {plans ? own.plan : own.record}
    </a>
  ) : null;
  return (
    <>
      <Head crumbs={["competence"]} title={own.title} lead={own.lead}>
        {add && trainings.length > 0 ? <p className="actions no-print">{add}</p> : null}
        <CompetenceNav here="trainings" gaps={gaps} />
      </Head>
      {trainings.length === 0 ? (
        <Column>
          <Empty action={add}>{own.none}</Empty>
        </Column>
      ) : null}
      {planned.length > 0 ? (
        <Part id="planerade" title={own.planned}>
          <Rows trainings={planned} />
        </Part>
      ) : null}
      {held.length > 0 ? (
        <Part id="genomforda" title={own.held}>
          <Rows trainings={held} />
        </Part>
      ) : null}
    </>
  );
}

function Rows({ trainings }: { trainings: TrainingLine[] }) {
  const speech = useSpeech();
  const { trainings: own } = speech.words.competence;
  return (
    <ul className="rows two">
      {trainings.map((training) => {
        const day = training.heldOn ?? training.startsOn;
        return (
          <li key={training.id}>
            <span className="meta">{day ? dayInWords(day, speech) : own.undated}</span>
            <div>
              <h3 lang="sv">
                <a href={`/kunskap/utbildningar/${training.id}`}>{training.title}</a>
              </h3>
              <p className="meta">
                <Around passage={training.organiser}>
                  {[
                    own.kind[training.kind],
                    training.organiser,
                    training.people > 0 ? own.taking(training.people) : null,
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </Around>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
