import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form } from "~/components/form";
import { AgendaRows, OtherRows } from "~/components/meetings/agenda-rows";
import { LengthNote } from "~/components/meetings/agenda-table";
import { ItemFields } from "~/components/meetings/item-fields";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { plainText } from "~/domain/archive/plain-text";
import { isOnAgenda, isProposal, lengthOf, timed } from "~/domain/meetings/agenda";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { agendaItemForm } from "~/domain/meetings/agenda-item-form";
import { addItem, newItemKey, refuseArranging } from "~/domain/meetings/agenda-items.server";
import { earlierMatters } from "~/domain/meetings/earlier-matters.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { personChoices } from "~/domain/members/people.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { optionalId } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { announce } from "~/live/meetings.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const itemForm = agendaItemForm.extend({ key: optionalId() });

/** Where a meeting's agenda is arranged. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "arrangeAgenda");
  const items = agendaOf(database(), meeting.id).map((item) => ({
    ...item,
    description: item.description && plainText(item.description),
  }));
  const onAgenda = items.filter(isOnAgenda);
  return {
    meeting: withoutLink(meeting),
    agenda: timed(onAgenda, meeting.startsAt),
    length: lengthOf(onAgenda, meeting),
    proposals: items.filter(isProposal),
    offAgenda: items.filter((item) => item.declinedAt !== null),
    people: personChoices(database()),
    earlier: earlierMatters(database(), member, meeting),
    locked: refuseArranging(meeting)?.refused ?? null,
    key: newItemKey(),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "arrangeAgenda");
  const form = await readForm(asking.request, itemForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { key, presenter, description, continues, ...plan } = form.value;
  const item = {
    ...plan,
    description: description || null,
    presenterId: presenter,
    originItemId: continues,
  };
  const added = addItem(database(), member, meeting.id, item, key, now());
  if (isRefusal(added)) return refusedForm(added, form.typed);
  announce(meeting.id);
  return redirectWithNote(`${meetingPath(meeting.id)}/dagordning`, "itemAdded", item.title);
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.meeting.arrangePage.title,
  ownScripts: ["/agenda.js", "/tried.js"],
};

export default function AgendaRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting.arrangePage;
  const { meeting, agenda, length, proposals, offAgenda, people, earlier, locked, key } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typedKey = typeof answer?.typed?.key === "string" ? answer.typed.key : key;
  const head = (
    <Head
      small
      title={own.title}
      lead={locked ? undefined : own.lead}
      crumbs={meetingCrumbs(meeting, speech)}
    />
  );
  if (locked) {
    return (
      <>
        {head}
        <Column>
          <p>{words.problems[locked as keyof typeof words.problems] ?? own.locked}</p>
        </Column>
      </>
    );
  }
  return (
    <>
      {head}
      <Part id="pa-dagordningen" title={own.onAgenda} aside={words.meeting.itemCount(agenda.length)}>
        {agenda.length > 0 ? (
          <AgendaRows agenda={agenda} meetingId={meeting.id} />
        ) : (
          <Empty
            action={
              <ButtonForm
                action={`${meetingPath(meeting.id)}/dagordning/fasta`}
                label={words.meeting.openAgenda}
                kind="plain"
              />
            }
          >
            {words.meeting.emptyAgenda}
          </Empty>
        )}
        <LengthNote length={length} endsAt={meeting.endsAt} warns />
      </Part>
      {proposals.length > 0 ? (
        <Part id="forslag" title={own.proposals} aside={own.proposalsAside(proposals.length)}>
          <OtherRows items={proposals} meetingId={meeting.id} declines />
        </Part>
      ) : null}
      <Part id="ny-punkt" title={own.add}>
        <Form
          answer={answer}
          action={`${meetingPath(meeting.id)}/dagordning`}
          values={{ kind: "discussion", minutes: "15" }}
        >
          <input type="hidden" name="key" value={typedKey} />
          <ItemFields people={people} earlier={earlier} />
          <Actions submit={own.submit}>
            <span className="note">{own.addHelp}</span>
          </Actions>
        </Form>
      </Part>
      {offAgenda.length > 0 ? (
        <Part id="bortvalda" title={own.offAgenda} aside={own.offAgendaAside}>
          <OtherRows items={offAgenda} meetingId={meeting.id} declines={false} />
        </Part>
      ) : null}
    </>
  );
}
