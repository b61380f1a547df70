import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Checks } from "~/components/choices";
import { Facts } from "~/components/facts";
import { Field } from "~/components/field";
import { writePath, yearPath } from "~/components/followup/address";
import { LockedFollowup } from "~/components/followup/locked";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { changeDetails, type Details, lessonsToHighlight } from "~/domain/followup/details.server";
import { draftAt } from "~/domain/followup/draft.server";
import { isLocked } from "~/domain/followup/stage";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { ids, line, lines, optionalLine, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const detailsForm = z.object({
  title: line("followupTitleMissing", 200),
  caseNumber: optionalLine(60),
  proposedDecision: prose(4000).transform((text) => text || null),
  priorities: lines(20, 300),
  highlightedLessonIds: ids(50),
  version: shownVersion(),
});

/** What a follow-up says beside its sections. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const { year, version, title, caseNumber, proposedDecision, priorities, highlightedLessonIds } = draft;
  return {
    year,
    locked: isLocked(draft),
    version,
    values: {
      title,
      caseNumber,
      proposedDecision,
      priorities: priorities.join("\n"),
      highlightedLessonIds,
    },
    lessons: lessonsToHighlight(database(), year, highlightedLessonIds),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, detailsForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...details } = form.value;
  const refused = changeDetails(database(), member, draft.id, details, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${writePath(draft.year)}#uppgifter`, "followupSaved");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.details.title}, ${own.title(year)}`,
};

export default function DetailsOfFollowup() {
  const words = useWords();
  const own = words.followupDesk.details;
  const { year, locked, version, values, lessons } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked) return <LockedFollowup year={year} typed={answer?.typed} />;
  const saved = answer?.current as Details | null | undefined;
  return (
    <>
      <Head
        small
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: writePath(year), label: words.followupDesk.short },
        ]}
        title={own.title}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <Facts
              facts={[
                [own.heading, saved.title],
                [own.caseNumber, saved.caseNumber],
                [own.proposedDecision, saved.proposedDecision],
                [own.priorities, saved.priorities.join(" · ")],
              ]}
            />
          ) : null}
        </SavedNow>
        <Form answer={answer} version={version} values={values}>
          <Field name="title" label={own.heading} required maxLength={200} />
          <Field name="caseNumber" label={own.caseNumber} help={own.caseNumberHelp} width="half" />
          <Field
            name="proposedDecision"
            label={own.proposedDecision}
            help={own.proposedDecisionHelp}
            rows={5}
          />
          <Field name="priorities" label={own.priorities} help={own.prioritiesHelp} rows={6} />
          {lessons.length > 0 ? (
            <Checks
              name="highlightedLessonIds"
              legend={own.lessons}
              options={lessons.map(({ id, title }) => ({ value: id, label: title, lang: "sv" }))}
            />
          ) : (
            <p className="note">{own.noLessons}</p>
          )}
          <Actions submit={own.save}>
            <a href={writePath(year)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
