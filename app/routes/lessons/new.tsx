import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { LessonFields } from "~/components/lessons/lesson-fields";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { lessonChoices, lessonOrigin } from "~/domain/lessons/choices.server";
import { longestPassage, lookAgainAfter } from "~/domain/lessons/lesson";
import { lessonForm } from "~/domain/lessons/lesson-form";
import { startLesson } from "~/domain/lessons/writing.server";
import { may } from "~/domain/members/permissions";
import { isRefusal } from "~/domain/refusal";
import { roundSheet } from "~/domain/rounds/rounds.server";
import { now } from "~/env.server";
import { wordIn } from "~/http/address";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

/**
 * A new lesson: free, from a meeting's item (`?mote=&punkt=`, with `&stycke=` for a passage of its minutes, `&enhet=`
 * for what a unit told its round) or from a project (`?projekt=`).
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "writeLesson");
  const at = now();
  const address = new URL(request.url).searchParams;
  const meetingId = wordIn(address, "mote");
  const origin = meetingId ? lessonOrigin(database(), member, meetingId, wordIn(address, "punkt")) : null;
  const choices = lessonChoices(
    database(),
    member,
    { unitId: null, meetingId: origin?.meetingId ?? null },
    at,
  );
  const today = dayOf(at);
  const unitId = wordIn(address, "enhet");
  const units = [...choices.ownUnits, ...choices.otherUnits];
  const told =
    origin && unitId && may(member, "readRound", { groupId: origin.groupId })
      ? roundSheet(database(), { meetingId: origin.meetingId, unitId }, at)?.told
      : null;
  const unit = units.find((each) => each.id === (unitId ?? origin?.presenterUnitId));
  const chosenUnitId = unit?.id ?? choices.ownUnits[0]?.id ?? "";
  const project = choices.projects.find((each) => each.id === address.get("projekt"));
  const learnedOn = origin && origin.day < today ? origin.day : today;
  return {
    choices,
    publishes: may(member, "publishLesson", { unitId: chosenUnitId }),
    item:
      origin?.agendaItemId && origin.agendaItemTitle
        ? { id: origin.agendaItemId, title: origin.agendaItemTitle }
        : null,
    from: origin && {
      groupName: origin.groupName,
      number: origin.number,
      year: origin.year,
      item: origin.agendaItemTitle,
      speaker: origin.presenterName,
    },
    values: {
      unitId: chosenUnitId,
      // What a unit has learned says it by itself; its news are what happened.
      happened: passageIn(address) || (told && !told.lesson ? told.news : null) || "",
      learned: told?.lesson ?? "",
      meetingId: origin?.meetingId ?? "",
      projectId: project?.id ?? "",
      programmeCode: project?.programmeCode ?? "",
      learnedOn,
      lookAgainOn: lookAgainAfter(learnedOn),
      themeIds: [] as string[],
    },
  };
}

/** The passage that was marked in the minutes, if any. */
const passageIn = (address: URLSearchParams) => (address.get("stycke") ?? "").slice(0, longestPassage).trim();

export async function action({ request, context }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "writeLesson");
  const form = await readForm(request, lessonForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const started = startLesson(database(), member, form.value, now());
  if (isRefusal(started)) return formAgain({ [started.field ?? "form"]: started.refused }, form.typed);
  if (form.typed.then === "publish") {
    const publishes = may(member, "publishLesson", { unitId: form.value.unitId });
    return redirect(`${lessonPath(started.id)}/${publishes ? "publicering" : "granskning"}`);
  }
  return redirectWithNote(lessonPath(started.id), "lessonSaved");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.lessons.form.newTitle };

export default function NewLesson() {
  const words = useWords();
  const { choices, publishes, item, from, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form } = words.lessons;
  return (
    <>
      <Head small crumbs={["lessons"]} title={form.newTitle} lead={form.newLead} />
      <Form
        answer={answer}
        values={{ ...values, background: from ? form.origin(from) : "" }}
        className="form parts"
      >
        <LessonFields choices={choices} item={item}>
          <Actions submit={form.saveDraft}>
            <button type="submit" className="btn" name="then" value="publish">
              {publishes ? form.saveAndPublish : form.saveAndReview}
            </button>
          </Actions>
        </LessonFields>
      </Form>
    </>
  );
}
