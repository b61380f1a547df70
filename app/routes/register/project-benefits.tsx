import { database } from "#db/client.server";
import { projectPath } from "~/addresses/register";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { FoundNumbers } from "~/components/register/found-numbers";
import { barredIn } from "~/domain/lessons/barred.server";
import type { PersonalDataFound } from "~/domain/lessons/personal-data";
import { benefitField, benefitForm } from "~/domain/projects/benefit-form";
import { type Benefits, benefitTexts, sayBenefits } from "~/domain/projects/benefits.server";
import { isRefusal } from "~/domain/refusal";
import { benefitsToChange } from "~/doors/projects.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** What each party of a project gains by it. */
export async function loader(asking: LoaderFunctionArgs) {
  return benefitsToChange(asking).project;
}

export async function action(asking: ActionFunctionArgs) {
  const { member, project } = benefitsToChange(asking);
  const form = await readForm(asking.request, benefitForm(project.partners.map((partner) => partner.id)));
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...said } = form.value;
  const answer = found(sayBenefits(database(), member, project.id, said, version, now()));
  if (!isRefusal(answer)) return redirectWithNote(`${projectPath(project.id)}#partner`, "saved");
  if (answer.refused !== "identityNumber" && answer.refused !== "minorsNamed")
    return refusedForm(answer, form.typed);
  const problems = { [answer.field ?? "form"]: answer.refused };
  const places = barredIn(database(), benefitTexts(said), project.forMinors);
  return data({ problems, typed: form.typed, current: null, places }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.projects.benefits.title}: ${title}`,
};

export default function ProjectBenefits() {
  const { projects, common } = useWords();
  const own = projects.benefits;
  const project = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Benefits | null | undefined;
  const places = (answer as { places?: PersonalDataFound<string>[] } | undefined)?.places;
  const labels: Record<string, string> = {
    ownBenefit: own.of(project.unitName),
    ...Object.fromEntries(project.partners.map(({ id, name }) => [benefitField(id), own.of(name)])),
  };
  return (
    <>
      <Head
        small
        crumbs={["register", { to: projectPath(project.id), label: project.title, lang: "sv" }]}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <dl className="saved-texts" lang="sv">
              {[{ name: saved.unitName, benefit: saved.ownBenefit }, ...saved.partners].map((party) => (
                <div key={party.name}>
                  <dt>{party.name}</dt>
                  <dd className="comment">{party.benefit ?? projects.nothing}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </SavedNow>
        <FoundNumbers places={places} fields={labels} />
        <Form
          answer={answer}
          version={project.version}
          values={{
            ownBenefit: project.ownBenefit,
            ...Object.fromEntries(project.partners.map((each) => [benefitField(each.id), each.benefit])),
          }}
        >
          <Field name="ownBenefit" label={labels.ownBenefit} help={projects.help.ownBenefit} rows={4} />
          {project.partners.map((partner) => (
            <Field
              key={partner.id}
              name={benefitField(partner.id)}
              label={labels[benefitField(partner.id)]}
              rows={4}
            />
          ))}
          {project.partners.length === 0 ? <p className="note">{own.noPartners}</p> : null}
          <Actions submit={own.save}>
            <a href={projectPath(project.id)}>{common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
