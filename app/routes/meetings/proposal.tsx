import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Around } from "~/components/around";
import { AttachmentsPart } from "~/components/attachments/attachments-part";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { ItemFields } from "~/components/meetings/item-fields";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentsOf } from "~/domain/attachments/attachments.server";
import { isProposal } from "~/domain/meetings/agenda";
import { agendaItemForm } from "~/domain/meetings/agenda-item-form";
import { itemIn } from "~/domain/meetings/agenda-items.server";
import { earlierMatters } from "~/domain/meetings/earlier-matters.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { changeProposal, takesProposals } from "~/domain/meetings/proposals.server";
import { personChoices } from "~/domain/members/people.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const proposalForm = agendaItemForm.extend({ version: shownVersion() });

/** One's own proposal for a meeting's agenda, changed as long as nobody has answered it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, item } = ownProposal(asking);
  const { id, title, description, kind, presenterId, minutes, originItemId, version } = item;
  return {
    meeting: withoutLink(meeting),
    item: { id, title, description, kind, presenterId, minutes, originItemId, version },
    open: isProposal(item) && takesProposals(meeting, now()),
    answered: !isProposal(item),
    people: personChoices(database()),
    earlier: earlierMatters(database(), member, meeting, id),
    attachments: attachmentsOf(database(), "agendaItem", id),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting, item } = ownProposal(asking);
  const form = await readForm(asking.request, proposalForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, presenter, description, continues, ...rest } = form.value;
  const plan = {
    ...rest,
    description: description || null,
    presenterId: presenter,
    originItemId: continues,
  };
  const which = { meetingId: meeting.id, itemId: item.id };
  const refused = changeProposal(database(), member, which, { plan, shownVersion: version }, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${meetingPath(meeting.id)}/forslag`, "proposalChanged");
}

/** Another's proposal is as if it were not there. */
function ownProposal(asking: LoaderFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "proposeItem");
  const item = found(itemIn(database(), { meetingId: meeting.id, itemId: asking.params.itemId ?? "" }));
  return { member, meeting, item: found(item.proposedBy === member.id ? item : null) };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item }) => words.meeting.proposalPage.change(item.title),
  ownScripts: ["/tried.js"],
};

export default function ProposalRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const { meeting, item, open, answered, people, earlier, attachments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `${meetingPath(meeting.id)}/forslag`;
  const saved = answer?.current as typeof item | null | undefined;
  return (
    <>
      <Head
        small
        title={<Around passage={item.title}>{own.proposalPage.change(item.title)}</Around>}
        lead={open ? undefined : answered ? own.proposalPage.settled : own.proposalPage.closed}
        crumbs={[...meetingCrumbs(meeting, speech), { to: path, label: own.proposalPage.title }]}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <>
              <p lang="sv">{saved.title}</p>
              {saved.description ? <p className="typed">{saved.description}</p> : null}
            </>
          ) : null}
        </SavedNow>
        {open || answer ? (
          <Form
            answer={answer}
            version={item.version}
            values={{
              title: item.title,
              description: item.description,
              kind: item.kind,
              presenter: item.presenterId,
              minutes: item.minutes,
              continues: item.originItemId,
            }}
          >
            <ItemFields people={people} earlier={earlier} continues={item.originItemId} proposes />
            <Actions submit={words.common.save}>
              <a href={path}>{words.common.cancel}</a>
            </Actions>
          </Form>
        ) : (
          <p>
            <a href={path}>{words.common.back}</a>
          </p>
        )}
      </Column>
      <AttachmentsPart attachments={attachments} attachTo={attachPath("agendaItem", item.id)} />
    </>
  );
}
