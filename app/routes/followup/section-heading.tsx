import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { sectionPath, writePath, yearPath } from "~/components/followup/address";
import { LockedFollowup } from "~/components/followup/locked";
import { Form, SavedNow } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { draftAt, longestHeading, sectionsOf } from "~/domain/followup/draft.server";
import { addSection, renameSection } from "~/domain/followup/sections.server";
import { isLocked } from "~/domain/followup/stage";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { line, optionalLine } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const headingForm = z.object({
  heading: line("sectionHeadingMissing", longestHeading),
  shown: optionalLine(longestHeading),
});

/** A section's heading: of a new section, or of the one that the address names. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const section = params.section
    ? found(sectionsOf(database(), draft.id).find(({ id }) => id === params.section))
    : null;
  const { year } = draft;
  return { year, locked: isLocked(draft), section: section && { id: section.id, heading: section.heading } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, headingForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { heading, shown } = form.value;
  if (params.section) {
    const where = { followupId: draft.id, sectionId: params.section };
    const refused = renameSection(database(), member, where, heading, shown ?? "", now());
    if (refused) return refusedForm(refused, form.typed);
    return redirectWithNote(`${writePath(draft.year)}#avsnitt`, "sectionRenamed");
  }
  const added = addSection(database(), member, draft.id, heading, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  return redirectWithNote(sectionPath(draft.year, added), "sectionAdded");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: { sections } }, { section }) =>
    section ? sections.renameTitle(section.heading) : sections.add,
};

export default function SectionHeading() {
  const words = useWords();
  const own = words.followupDesk.sections;
  const { year, locked, section } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked) return <LockedFollowup year={year} typed={answer?.typed} />;
  const saved = answer?.current as { heading?: string } | null | undefined;
  const shown = saved?.heading ?? section?.heading ?? "";
  return (
    <>
      <Head
        small
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: writePath(year), label: words.followupDesk.short },
        ]}
        title={section ? own.renameTitle(section.heading) : own.add}
      />
      <Column>
        <SavedNow answer={answer}>
          <p lang="sv">{saved?.heading}</p>
        </SavedNow>
        <Form answer={answer} values={{ heading: section?.heading }}>
          <input type="hidden" name="shown" value={shown} />
          <Field name="heading" label={own.heading} required maxLength={120} />
          <Actions submit={section ? own.renameSave : own.add}>
            <a href={writePath(year)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
