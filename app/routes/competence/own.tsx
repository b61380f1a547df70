import { database } from "#db/client.server";
import { competenceKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { Actions, ButtonForm } from "~/components/buttons";
import { Select } from "~/components/choices";
import { ExperienceTable } from "~/components/competence/experience-list";
import { subjectName } from "~/components/competence/subject";
import { CompetenceNav } from "~/components/competence/ways";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { subjectChoices } from "~/domain/competence/choices.server";
import { subjectKey, subjectOf } from "~/domain/competence/competence";
import { experienceOf } from "~/domain/competence/experience.server";
import { ownCompetences, tellCompetence } from "~/domain/competence/own.server";
import { ownForm } from "~/domain/competence/training-form";
import { may } from "~/domain/members/permissions";
import { refuse } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** What the member has told of themselves, what shows already, and the form to tell more. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "tellCompetence");
  const choices = subjectChoices(database()).map((each) => ({ ...each, key: subjectKey(each) }));
  const [person] = experienceOf(database(), member, member.id);
  return {
    choices,
    told: ownCompetences(database(), member.id).map((each) => ({ ...each, key: subjectKey(each) })),
    shown: (person?.experience ?? [])
      .map((each) => ({ ...each, sources: each.sources.filter(({ way }) => way !== "own") }))
      .filter(({ sources }) => sources.length > 0),
    gaps: may(member, "seeGaps"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "tellCompetence");
  const form = await readForm(request, ownForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const subject = subjectOf(form.value.subject);
  const refused = subject
    ? tellCompetence(database(), member, subject, form.value.note, now())
    : refuse("subjectMissing", { field: "subject" });
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote("/kunskap/min", "competenceTold");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.competence.own.title,
  below: () => "/lardomar",
};

export default function OwnExperience() {
  const speech = useSpeech();
  const { competence } = speech.words;
  const { own } = competence;
  const { choices, told, shown, gaps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const nameOf = (key: string) => {
    const subject = choices.find((each) => each.key === key);
    return subject ? subjectName(subject, speech) : key;
  };
  return (
    <>
      <Head small crumbs={["competence"]} title={own.title} lead={own.lead}>
        <CompetenceNav here="own" gaps={gaps} />
      </Head>
      <Part id="berattat" title={own.told}>
        {told.length > 0 ? (
          <ul className="rows">
            {told.map((each) => (
              <li key={each.key}>
                <div>
                  <b>{nameOf(each.key)}</b>
                  <span className="meta">
                    , {competence.one[each.kind]}
                    {each.note ? <span lang="sv">. {each.note}</span> : null}
                  </span>{" "}
                  <ButtonForm
                    action="/kunskap/min/borttagning"
                    label={
                      <>
                        {own.remove} <span className="vh">{nameOf(each.key)}</span>
                      </>
                    }
                    fields={{ subject: each.key }}
                    kind="link"
                  />
                </div>
              </li>
            ))}
          </ul>
        ) : (
          <p className="note">{own.none}</p>
        )}
      </Part>
      <Part id="lagg-till" title={own.add}>
        <Form answer={answer}>
          <Select
            name="subject"
            label={own.subject}
            empty={own.choose}
            groups={competenceKinds.map((kind) => ({
              label: competence.kinds[kind],
              options: choices
                .filter((each) => each.kind === kind)
                .map((each) => ({ value: each.key, label: subjectName(each, speech) }))
                .sort((one, other) => one.label.localeCompare(other.label, speech.language)),
            }))}
          />
          <Field name="note" label={own.note} help={own.noteHelp} maxLength={300} />
          <Actions submit={own.submit} />
        </Form>
      </Part>
      {shown.length > 0 ? (
        <Part id="syns" title={own.shown}>
          <ExperienceTable experience={shown} />
        </Part>
      ) : null}
    </>
  );
}
