import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { Actions, ButtonForm } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { SentOnList } from "~/components/minutes/sent-on-list";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { receiversFor, sendOn } from "~/domain/meetings/referrals.server";
import { sentFrom } from "~/domain/minutes/matter.server";
import { itemOnDesk } from "~/domain/minutes/minutes.server";
import { isRefusal } from "~/domain/refusal";
import { minutesTo } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { chosenId, prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const sendOnForm = z.object({
  groupId: chosenId("groupMissing"),
  question: prose(2000).pipe(z.string().min(1, "questionMissing")),
});

/** Sends a matter from a meeting to another group's next agenda. */
export async function loader(args: LoaderFunctionArgs) {
  const { meeting, item } = itemToSend(args);
  const { id, number, year } = meeting;
  return {
    meeting: { id, number, year },
    item,
    groups: receiversFor(database(), meeting.groupId, now()),
    sent: sentFrom(database(), [item.id]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { member, meeting, item } = itemToSend(args);
  const form = await readForm(args.request, sendOnForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const at = now();
  const sent = sendOn(database(), member, { meetingId: meeting.id, itemId: item.id }, form.value, at);
  if (isRefusal(sent)) return refusedForm(sent, form.typed);
  const group = receiversFor(database(), meeting.groupId, at).find(({ id }) => id === form.value.groupId);
  const here = `${minutesPath(meeting.id)}/punkter/${item.id}/vidare`;
  return redirectWithNote(here, "matterSent", group?.name ?? "");
}

function itemToSend(asking: LoaderFunctionArgs) {
  const { member, meeting } = minutesTo(asking, "sendMatterOn");
  const item = found(itemOnDesk(database(), { meetingId: meeting.id, itemId: asking.params.itemId ?? "" }));
  return { member, meeting, item };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { item }) => `${words.matter.send.title}: ${item.title}`,
};

export default function SendOn() {
  const words = useWords();
  const own = words.matter.send;
  const { meeting, item, groups, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const minutes = minutesPath(meeting.id);
  return (
    <>
      <Head
        small
        crumbs={[meetingCrumb(meeting, words), { to: minutes, label: words.minutes.title }]}
        kicker={<span lang="sv">{item.title}</span>}
        title={own.title}
        lead={own.lead}
      />
      <Column>
        <div className="stack">
          <SentOnList
            sent={sent}
            deed={({ id, groupName, answeredAt, withdrawnAt }) =>
              answeredAt === null && withdrawnAt === null ? (
                <ButtonForm
                  action={`${minutes}/punkter/${item.id}/vidare/aterkallelse`}
                  fields={{ referral: id }}
                  label={
                    <>
                      <span aria-hidden="true">{own.takeBack}</span>
                      <span className="vh">{own.takeBackFrom(groupName)}</span>
                    </>
                  }
                  kind="link"
                />
              ) : null
            }
          />
          {groups.length === 0 ? (
            <p>{own.noGroup}</p>
          ) : (
            <Form answer={answer} values={{ groupId: groups.length === 1 ? groups[0]?.id : "" }}>
              <p className="note">{own.shows}</p>
              <Select
                name="groupId"
                label={own.group}
                empty={groups.length === 1 ? undefined : own.choose}
                options={groups.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Field name="question" label={own.question} help={own.questionHelp} rows={4} required />
              <Actions submit={own.submit}>
                <a href={minutes}>{words.common.back}</a>
              </Actions>
            </Form>
          )}
        </div>
      </Column>
    </>
  );
}
