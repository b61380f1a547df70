import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { Actions, ButtonForm } from "~/components/buttons";
import { Form } from "~/components/form";
import { Named } from "~/components/meetings/agenda-rows";
import { ItemFields } from "~/components/meetings/item-fields";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Mark, Status } from "~/components/status";
import { agendaOf } from "~/domain/meetings/agenda.server";
import { agendaItemForm } from "~/domain/meetings/agenda-item-form";
import { newItemKey } from "~/domain/meetings/agenda-items.server";
import { earlierMatters } from "~/domain/meetings/earlier-matters.server";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { proposeItem, takesProposals } from "~/domain/meetings/proposals.server";
import { personChoices } from "~/domain/members/people.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { optionalId } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const proposalForm = agendaItemForm.extend({ key: optionalId() });

/** Where a member puts an item forward for a meeting, and sees what became of it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "proposeItem");
  return {
    meeting: withoutLink(meeting),
    open: takesProposals(meeting, now()),
    own: agendaOf(database(), meeting.id)
      .filter((item) => item.proposedBy === member.id)
      .map(({ id, title, proposedAt, acceptedAt, declinedAt }) => ({
        id,
        title,
        day: dayOf(proposedAt ?? 0),
        state:
          declinedAt !== null
            ? ("declined" as const)
            : acceptedAt !== null
              ? ("accepted" as const)
              : ("waiting" as const),
      })),
    people: personChoices(database()),
    earlier: earlierMatters(database(), member, meeting),
    self: member.id,
    key: newItemKey(),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "proposeItem");
  const form = await readForm(asking.request, proposalForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { key, description, presenter, continues, ...plan } = form.value;
  const item = {
    ...plan,
    description: description || null,
    presenterId: presenter,
    originItemId: continues,
  };
  const proposed = proposeItem(database(), member, meeting.id, item, key, now());
  if (isRefusal(proposed)) return refusedForm(proposed, form.typed);
  return redirectWithNote(`${meetingPath(meeting.id)}/forslag`, "itemProposed");
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.meeting.proposalPage.title,
  ownScripts: ["/tried.js"],
};

const marks: Record<"waiting" | "accepted" | "declined", Mark> = {
  waiting: "open",
  accepted: "done",
  declined: "no",
};

export default function ProposalsRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const page = words.meeting.proposalPage;
  const { meeting, open, own, people, earlier, self, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typedKey = typeof answer?.typed?.key === "string" ? answer.typed.key : key;
  return (
    <>
      <Head
        small
        title={page.title}
        lead={open ? page.lead(meeting.number, meeting.year) : page.closed}
        crumbs={meetingCrumbs(meeting, speech)}
      />
      {open || answer ? (
        <Column>
          <Form answer={answer} values={{ kind: "discussion", presenter: self, minutes: "10" }}>
            <input type="hidden" name="key" value={typedKey} />
            <ItemFields people={people} earlier={earlier} proposes />
            <Actions submit={page.submit}>
              {meeting.answerBy ? (
                <span className="note">
                  {page.until(dayInWords(meeting.answerBy, speech, { year: false }))}
                </span>
              ) : null}
            </Actions>
          </Form>
        </Column>
      ) : null}
      <Part id="dina" title={page.yours}>
        {own.length === 0 ? (
          <p className="note">{page.none}</p>
        ) : (
          <ul className="rows three">
            {own.map((item) => (
              <li key={item.id}>
                <span className="meta">{dayInWords(item.day, speech, { year: false })}</span>
                <div>
                  <h3>{item.title}</h3>
                  <Status mark={marks[item.state]}>{page.state[item.state]}</Status>
                </div>
                {item.state === "accepted" ? null : (
                  <div className="placing">
                    {open && item.state === "waiting" ? (
                      <a href={`${meetingPath(meeting.id)}/forslag/${item.id}`}>
                        <Named
                          short={words.common.change}
                          full={page.changeOf(item.title)}
                          passage={item.title}
                        />
                      </a>
                    ) : null}
                    <ButtonForm
                      action={`${meetingPath(meeting.id)}/forslag/aterkallelse`}
                      fields={{ item: item.id }}
                      label={
                        <Named
                          short={page.withdraw}
                          full={page.withdrawOf(item.title)}
                          passage={item.title}
                        />
                      }
                    />
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}
