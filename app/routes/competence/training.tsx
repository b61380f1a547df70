import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { subjectName } from "~/components/competence/subject";
import { Facts, LinkList } from "~/components/facts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { subjectChoices } from "~/domain/competence/choices.server";
import { subjectKey } from "~/domain/competence/competence";
import { trainingById } from "~/domain/competence/trainings.server";
import { may } from "~/domain/members/permissions";
import { found } from "~/http/answers.server";
import { dayInWords, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One training: what it gives experience of, and who has taken it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeCompetence");
  const training = found(trainingById(database(), params.id ?? ""));
  const keys = training.subjects.map(subjectKey);
  return {
    ...training,
    subjects: subjectChoices(database()).filter((each) => keys.includes(subjectKey(each))),
    tookPart: training.people.some((person) => person.id === member.id),
    joins: training.heldOn !== null && may(member, "recordTraining"),
    changes: may(member, "changeTraining", { authorId: training.createdBy }),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (_, training) => training.title,
  below: () => "/lardomar",
};

export default function TrainingPage() {
  const speech = useSpeech();
  const { competence } = speech.words;
  const { trainings: own } = competence;
  const training = useLoaderData<typeof loader>();
  const { heldOn, startsOn, endsOn, people, subjects } = training;
  const days = [startsOn, endsOn !== startsOn ? endsOn : null].filter((day) => day !== null);
  return (
    <article>
      <Head
        crumbs={["competence", "trainings"]}
        kicker={
          <>
            <span>{own.kind[training.kind]}</span>
            <Status mark={heldOn ? "done" : "half"}>
              {heldOn ? own.heldOn(dayInWords(heldOn, speech)) : own.isPlanned}
            </Status>
          </>
        }
        title={training.title}
        lang="sv"
      >
        {training.changes || training.joins ? (
          <div className="actions no-print">
            {training.changes ? (
              <a className="btn" href={`/kunskap/utbildningar/${training.id}/andra`}>
                {own.change}
              </a>
            ) : null}
            {training.joins ? (
              <ButtonForm
                action={`/kunskap/utbildningar/${training.id}/deltagande`}
                label={training.tookPart ? own.iDidNot : own.iTook}
                fields={{ present: training.tookPart ? "no" : "yes" }}
                kind={training.tookPart ? "low" : "plain"}
              />
            ) : null}
          </div>
        ) : null}
      </Head>
      <Part id="fakta" title={own.facts}>
        <Facts
          facts={[
            [
              own.when,
              days.length > 0
                ? days.map((day) => dayInWords(day, speech)).join("–")
                : heldOn
                  ? null
                  : own.undated,
            ],
            [own.organiser, training.organiser && <span lang="sv">{training.organiser}</span>],
            [
              own.gives,
              subjects.length > 0 &&
                listInWords(
                  subjects.map((each) => subjectName(each, speech)),
                  speech,
                ),
            ],
            [own.note, training.note && <span lang="sv">{training.note}</span>],
            [
              own.writtenBy,
              training.createdBy && <a href={personPath(training.createdBy)}>{training.createdByName}</a>,
            ],
          ]}
        />
      </Part>
      <Part
        id="deltagare"
        title={own.people}
        aside={people.length > 0 ? own.taking(people.length) : undefined}
      >
        {people.length > 0 ? (
          <p>
            <LinkList links={people.map(({ id, name }) => ({ to: personPath(id), label: name }))} />
          </p>
        ) : (
          <p className="note">{own.nobody}</p>
        )}
      </Part>
    </article>
  );
}
