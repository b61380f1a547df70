import { database } from "#db/client.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { Fact } from "~/components/facts";
import { SavedNow } from "~/components/form";
import { Span } from "~/components/moment";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PollForm } from "~/components/polls/poll-form";
import { mostSlots, type Slot } from "~/domain/polls/poll";
import { readPoll, rowsAtFirst, rowsIn, typedWithMoreRows } from "~/domain/polls/poll-form";
import { slotsOf } from "~/domain/polls/polls.server";
import { revisePoll } from "~/domain/polls/writing.server";
import { isRefusal } from "~/domain/refusal";
import { pollToPlan } from "~/doors/polls.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, type Problems, readTyped, refusedForm, type Typed } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "~/remix.server";

/** A draft of a poll, to be changed. One that has been sent has its page instead. */
export async function loader(asking: LoaderFunctionArgs) {
  const { poll } = pollToPlan(asking);
  if (poll.openedAt !== null || poll.closedAt !== null) throw redirect(`/moten/datum/${poll.id}`);
  const slots = slotsOf(database(), poll.id);
  const rows = Math.min(mostSlots, Math.max(rowsAtFirst, slots.length + 2));
  const last = slots.at(-1);
  const times = Array.from({ length: rows }, (_, place) => {
    const slot = slots[place];
    const like = slot ?? last;
    return [
      [`day-${place + 1}`, slot ? dayOf(slot.startsAt) : ""],
      [`start-${place + 1}`, like ? clockOf(like.startsAt) : ""],
      [`end-${place + 1}`, like ? clockOf(like.endsAt) : ""],
    ];
  }).flat();
  const { title, text, form, place, answerBy } = poll;
  return {
    poll: { id: poll.id, title, groupName: poll.groupName, version: poll.version },
    values: { title, text, meetingForm: form, place, answerBy, ...Object.fromEntries(times) } as Record<
      string,
      string | null
    >,
    rows,
    mostSlots,
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, poll } = pollToPlan(asking);
  const at = now();
  const typed = await readTyped(asking.request);
  if (typed.more) {
    const more = typedWithMoreRows(typed);
    return data({ problems: {} as Problems, typed: more, current: null, rows: rowsIn(more) });
  }
  const read = readPoll(typed, at);
  if (!read.ok) return again(read.problems, typed);
  const version = /^\d{1,9}$/.test(String(typed.version)) ? Number(typed.version) : 0;
  const refused = revisePoll(database(), member, poll.id, read.value, version, at);
  if (isRefusal(refused)) {
    const { data: facts, init } = refusedForm(refused, typed);
    return data({ ...facts, rows: rowsIn(typed) }, init ?? undefined);
  }
  return redirectWithNote(`/moten/datum/${poll.id}`, "pollChanged");
}

function again(problems: Problems, typed: Typed) {
  return data({ ...formAgain(problems, typed).data, rows: rowsIn(typed) }, { status: 422 });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.polls.changeTitle };

/** What stands in the database when two people have changed one draft. */
type Saved = { title: string; text: string | null; answerBy: string; place: string | null; slots: Slot[] };

export default function ChangePoll() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.polls;
  const { poll, values, rows, ...facts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as Saved | null | undefined;
  const back = `/moten/datum/${poll.id}`;
  return (
    <>
      <Head
        crumbs={["polls", { to: back, label: poll.title, lang: "sv" }]}
        kicker={poll.groupName}
        title={own.changeTitle}
      />
      <Column>
        {saved ? (
          <SavedNow answer={answer}>
            <dl className="facts">
              <Fact label={own.heading} lang="sv">
                {saved.title}
              </Fact>
              <Fact label={own.answerBy}>{dayInWords(saved.answerBy, speech)}</Fact>
              <Fact label={own.slots}>
                {saved.slots.map((slot) => (
                  <p key={slot.id}>
                    <Span from={slot.startsAt} to={slot.endsAt} />
                  </p>
                ))}
              </Fact>
            </dl>
            {saved.text ? (
              <p className="said-text" lang="sv">
                {saved.text}
              </p>
            ) : null}
          </SavedNow>
        ) : null}
        <PollForm
          action={`${back}/andra`}
          values={values}
          answer={answer}
          version={poll.version}
          rowCount={answer?.rows ?? rows}
          mostRows={facts.mostSlots}
          submit={own.saveChange}
          cancelTo={back}
        />
      </Column>
    </>
  );
}
