import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { writePath, yearPath } from "~/components/followup/address";
import { LockedFollowup } from "~/components/followup/locked";
import { Form } from "~/components/form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { draftAt, sectionsOf } from "~/domain/followup/draft.server";
import { removeSection } from "~/domain/followup/sections.server";
import { isLocked } from "~/domain/followup/stage";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

const removalForm = z.object({ version: shownVersion() });

/** Takes a section out, once its writer has seen what it says. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const { heading, text, version } = found(
    sectionsOf(database(), draft.id).find(({ id }) => id === params.section),
  );
  return { year: draft.year, locked: isLocked(draft), heading, html: proseHtml(text), version };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeFollowup");
  const draft = found(draftAt(database(), params.year));
  const form = await readForm(request, removalForm);
  const version = form.ok ? form.value.version : 0;
  const where = { followupId: draft.id, sectionId: params.section ?? "" };
  const refused = removeSection(database(), member, where, version, now());
  if (refused) return refusedForm(refused, form.typed);
  return redirectWithNote(`${writePath(draft.year)}#avsnitt`, "sectionRemoved");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: { sections } }, { heading }) => sections.removeTitle(heading),
};

export default function SectionRemoval() {
  const words = useWords();
  const own = words.followupDesk.sections;
  const { year, locked, heading, html, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (locked) return <LockedFollowup year={year} />;
  const isChanged = answer?.problems?.form === "changedMeanwhile";
  return (
    <>
      <Head
        small
        crumbs={[
          { to: yearPath(year), label: String(year) },
          { to: writePath(year), label: words.followupDesk.short },
        ]}
        title={own.removeTitle(heading)}
        lead={isChanged ? own.removeChanged : own.removeLead}
      />
      <Column>
        {html ? (
          <section className="example" aria-label={heading}>
            <Prose html={html} lang="sv" />
          </section>
        ) : null}
        <Form version={version}>
          <Actions submit={own.removeSubmit}>
            <a href={writePath(year)}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
    </>
  );
}
