import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { ChangeForm } from "~/components/minutes/change-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { askForChange } from "~/domain/minutes/sign-off.server";
import { isRefusal } from "~/domain/refusal";
import { minutesTo } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { prose } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const changeForm = z.object({ comment: prose(4000).pipe(z.string().min(1, "changeMissing")) });

/** The adjuster asks for a change; the form alone. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesTo(asking, "signOffMinutes");
  const { id, number, year } = meeting;
  return { meeting: { id, number, year } };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesTo(asking, "signOffMinutes", "notAsked");
  const form = await readForm(asking.request, changeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const refused = askForChange(database(), member, meeting.id, form.value.comment, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(minutesPath(meeting.id), "changeAsked");
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.minutes.signOff.objectTitle };

export default function AskForChange() {
  const words = useWords();
  const { meeting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        crumbs={[
          meetingCrumb(meeting, words),
          { to: `${meetingPath(meeting.id)}/justering`, label: words.minutes.signOff.title },
        ]}
        title={words.minutes.signOff.objectTitle}
      />
      <Column>
        <ChangeForm meetingId={meeting.id} answer={answer} />
      </Column>
    </>
  );
}
