import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Around } from "~/components/around";
import { AttachmentsPart } from "~/components/attachments/attachments-part";
import { Actions } from "~/components/buttons";
import { Form, SavedNow } from "~/components/form";
import { TiedGoals } from "~/components/goals/tied-goals";
import { ItemFields, matterName } from "~/components/meetings/item-fields";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentsOf } from "~/domain/attachments/attachments.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { agendaItemForm } from "~/domain/meetings/agenda-item-form";
import { changeItem, itemIn } from "~/domain/meetings/agenda-items.server";
import { earlierMatters } from "~/domain/meetings/earlier-matters.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { personChoices } from "~/domain/members/people.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const itemForm = agendaItemForm.extend({ version: shownVersion() });

/** One agenda item, to be changed. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting, thing } = meetingTo(asking, "arrangeAgenda");
  const item = found(itemIn(database(), { meetingId: meeting.id, itemId: asking.params.itemId ?? "" }));
  const { id, title, description, kind, presenterId, minutes, originItemId, version } = item;
  return {
    meeting: withoutLink(meeting),
    item: { id, title, description, kind, presenterId, minutes, originItemId, version },
    people: personChoices(database()),
    earlier: earlierMatters(database(), member, meeting, id),
    attachments: attachmentsOf(database(), "agendaItem", id),
    goals: goalsOf(database(), "agendaItem", [id])[id] ?? [],
    ties: may(member, "tieMeeting", thing),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "arrangeAgenda");
  const which = { meetingId: meeting.id, itemId: asking.params.itemId ?? "" };
  found(itemIn(database(), which));
  const form = await readForm(asking.request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, presenter, description, continues, ...rest } = form.value;
  const plan = {
    ...rest,
    description: description || null,
    presenterId: presenter,
    originItemId: continues,
  };
  const refused = changeItem(database(), member, which, { plan, shownVersion: version }, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  announce(meeting.id);
  return redirectWithNote(`${meetingPath(meeting.id)}/dagordning`, "saved");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item }) => words.meeting.itemPage.title(item.title),
  ownScripts: ["/tried.js"],
};

export default function AgendaItemRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const { meeting, item, people, earlier, attachments, goals, ties } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const path = `${meetingPath(meeting.id)}/dagordning`;
  const saved = answer?.current as typeof item | null | undefined;
  const presenter = people.find((person) => person.id === saved?.presenterId)?.name;
  const continued = earlier.find((matter) => matter.id === saved?.originItemId);
  return (
    <>
      <Head
        small
        title={<Around passage={item.title}>{own.itemPage.title(item.title)}</Around>}
        crumbs={[...meetingCrumbs(meeting, speech), { to: path, label: own.arrangePage.title }]}
      />
      <Column>
        <SavedNow answer={answer}>
          {saved ? (
            <>
              <p lang="sv">{saved.title}</p>
              {saved.description ? <p lang="sv">{saved.description}</p> : null}
              <p className="meta">
                {[
                  words.terms.itemKind[saved.kind],
                  presenter,
                  saved.minutes === null ? null : own.minutesLong(saved.minutes),
                  continued ? `${own.itemForm.continues}: ${matterName(continued, own.itemForm)}` : null,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            </>
          ) : null}
        </SavedNow>
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
          <ItemFields people={people} earlier={earlier} continues={item.originItemId} />
          <Actions submit={words.common.save}>
            <a href={path}>{words.common.cancel}</a>
          </Actions>
        </Form>
      </Column>
      <AttachmentsPart attachments={attachments} attachTo={attachPath("agendaItem", item.id)} />
      <Part id="mal" title={words.goals.tie.goals}>
        <p>
          <TiedGoals
            goals={goals}
            tie={ties ? { subject: "agendaItem", id: item.id, title: item.title } : null}
          />
        </p>
      </Part>
    </>
  );
}
