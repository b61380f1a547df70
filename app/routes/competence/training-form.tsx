import { database } from "#db/client.server";
import { type CompetenceKind, competenceKinds, trainingKinds } from "#db/words";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { Actions } from "~/components/buttons";
import { Checks, Choice } from "~/components/choices";
import { subjectName } from "~/components/competence/subject";
import { Field } from "~/components/field";
import { Form, type FormValues, SavedNow } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type SubjectChoice, subjectChoices } from "~/domain/competence/choices.server";
import { subjectKey, subjectOf } from "~/domain/competence/competence";
import { trainingForm } from "~/domain/competence/training-form";
import { changeTraining, startTraining, writtenOf } from "~/domain/competence/training-writing.server";
import { type Training, trainingById } from "~/domain/competence/trainings.server";
import { personChoices } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A training: planned, written in by whoever has taken it, or changed. `om` in the address fills in a gap. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, training } = trainingAsked(asking);
  const plans = may(member, "planTraining");
  const choices = subjectChoices(database());
  const asked = subjectOf(new URL(asking.request.url).searchParams.get("om") ?? "");
  const about = choices.find((each) => each.kind === asked?.kind && each.value === asked.value) ?? null;
  const begun: FormValues = { kind: "course", ...(about ? { [about.kind]: [subjectKey(about)] } : {}) };
  return {
    training: training && { id: training.id, title: training.title },
    plans,
    about: training ? null : about,
    choices: choices.map((each) => ({ ...each, key: subjectKey(each) })),
    people: plans ? personChoices(database()) : null,
    version: training?.version ?? 0,
    values: training ? valuesOf(training) : begun,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, training } = trainingAsked(asking);
  const form = await readForm(asking.request, trainingForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...written } = form.value;
  const saved = training
    ? changeTraining(database(), member, training.id, written, version, now())
    : startTraining(database(), member, written, now());
  if (saved && isRefusal(saved)) return refusedForm(saved, form.typed);
  return redirectWithNote(`/kunskap/utbildningar/${training?.id ?? saved?.id}`, "trainingSaved");
}

function trainingAsked({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, params.id ? "seeCompetence" : "recordTraining");
  if (!params.id) return { member, training: null };
  const training = found(trainingById(database(), params.id));
  requireRight(member, "changeTraining", { authorId: training.createdBy });
  return { member, training };
}

function valuesOf(training: Training): FormValues {
  const { subjects, ...written } = writtenOf(training);
  const chosen = competenceKinds.map((kind) => [
    kind,
    subjects.filter((each) => each.kind === kind).map(subjectKey),
  ]);
  return { ...written, ...Object.fromEntries(chosen) };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ competence: { trainings } }, { training, plans }) =>
    training
      ? trainings.form.changeTitle(training.title)
      : plans
        ? trainings.form.planTitle
        : trainings.form.recordTitle,
  below: () => "/lardomar",
};

export default function TrainingForm() {
  const speech = useSpeech();
  const { common, competence } = speech.words;
  const { form: own } = competence.trainings;
  const { training, plans, about, choices, people, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Training | null | undefined;
  const back = training ? `/kunskap/utbildningar/${training.id}` : "/kunskap/utbildningar";
  return (
    <>
      <Head
        small
        crumbs={["competence", "trainings"]}
        title={
          training ? (
            <Around passage={training.title}>{own.changeTitle(training.title)}</Around>
          ) : plans ? (
            own.planTitle
          ) : (
            own.recordTitle
          )
        }
        lead={training ? undefined : plans ? own.planLead : own.recordLead}
      />
      <SavedNow answer={answer}>
        {saved ? (
          <>
            <p lang="sv">{saved.title}</p>
            {plans ? <p>{saved.people.map(({ name }) => name).join(", ")}</p> : null}
          </>
        ) : null}
      </SavedNow>
      <Form
        answer={answer}
        version={version}
        values={about ? { ...values, title: competence.gaps.prefilled(subjectName(about, speech)) } : values}
        className="form parts"
      >
        <Part id="vad" title={own.what}>
          <div className="form">
            <Field name="title" label={own.title} required maxLength={200} />
            <Choice
              name="kind"
              legend={own.kind}
              options={trainingKinds.map((kind) => ({ value: kind, label: competence.trainings.kind[kind] }))}
            />
            <Field name="organiser" label={own.organiser} maxLength={200} />
            <Field name="startsOn" label={own.startsOn} type="date" width="day" />
            <Field name="endsOn" label={own.endsOn} type="date" width="day" />
            <Field
              name="heldOn"
              label={own.heldOn}
              help={plans ? own.heldOnHelp : own.heldOnHelpOwn}
              type="date"
              width="day"
            />
            <Field name="note" label={own.note} rows={3} />
          </div>
        </Part>
        <SubjectFields
          choices={choices}
          chosen={competenceKinds.filter(
            (kind) => [answer?.typed?.[kind] ?? values[kind] ?? []].flat().length > 0,
          )}
        />
        {people ? (
          <Part id="deltagare" title={own.taking}>
            <div className="form">
              <Checks
                name="people"
                legend={own.people}
                columns
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Actions submit={own.submit}>
                <a href={back}>{common.cancel}</a>
              </Actions>
            </div>
          </Part>
        ) : (
          <Actions submit={own.submit}>
            <a href={back}>{common.cancel}</a>
          </Actions>
        )}
      </Form>
    </>
  );
}

/** The boxes of each kind of subject, open where something is chosen. */
function SubjectFields({
  choices,
  chosen,
}: {
  choices: (SubjectChoice & { key: string })[];
  chosen: CompetenceKind[];
}) {
  const speech = useSpeech();
  const { competence } = speech.words;
  return (
    <Part id="ger" title={competence.trainings.form.gives}>
      <div className="stack">
        {competenceKinds.map((kind) => (
          <details key={kind} open={chosen.includes(kind) || undefined}>
            <summary>{competence.kinds[kind]}</summary>
            <Checks
              name={kind}
              legend={competence.kinds[kind]}
              columns
              options={choices
                .filter((each) => each.kind === kind)
                .map((each) => ({ value: each.key, label: subjectName(each, speech) }))
                .sort((one, other) =>
                  kind === "country" || kind === "language"
                    ? one.label.localeCompare(other.label, speech.language)
                    : 0,
                )}
            />
          </details>
        ))}
      </div>
    </Part>
  );
}
