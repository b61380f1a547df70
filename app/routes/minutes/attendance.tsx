import { z } from "zod";
import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { meetingCrumb } from "~/components/meetings/meeting-head";
import { AttendanceForm } from "~/components/minutes/attendance-form";
import { deskCrumb } from "~/components/minutes/crumbs";
import { Locked } from "~/components/minutes/locked";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { personChoices } from "~/domain/members/people.server";
import { guestsIn } from "~/domain/minutes/attendance";
import { saveAttendance } from "~/domain/minutes/attendance.server";
import { attendanceSheet } from "~/domain/minutes/attendance-sheet.server";
import { stateOf } from "~/domain/minutes/minutes";
import { isRefusal } from "~/domain/refusal";
import { minutesToWrite } from "~/doors/minutes.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { ids, optionalId, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Each unit's and member's field is named after its id. */
const attendanceForm = z
  .object({
    others: ids(),
    guests: prose(10_000),
    chairId: optionalId(),
    secretaryId: optionalId(),
    adjusterId: optionalId(),
    secondAdjusterId: optionalId(),
    version: shownVersion(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

/** Who came to a meeting. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesToWrite(asking);
  const { id, groupName, number, year, chairId, secretaryId, adjusters } = meeting;
  const [adjuster, second] = adjusters;
  return {
    meeting: { id, groupName, number, year },
    state: stateOf(meeting),
    leaders: {
      chairId,
      secretaryId,
      adjusterId: adjuster?.id ?? null,
      secondAdjusterId: second?.id ?? null,
    },
    sheet: attendanceSheet(database(), meeting),
    people: personChoices(database()),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = minutesToWrite(asking);
  const form = await readForm(asking.request, attendanceForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { others, guests, chairId, secretaryId, adjusterId, secondAdjusterId, version, ...presences } =
    form.value;
  const words = {
    units: namedAfter("unit-", presences),
    members: namedAfter("member-", presences),
    others,
    guests: guestsIn(guests),
    stays: staysIn(presences),
    chairId,
    secretaryId,
    adjusterId,
    secondAdjusterId,
  };
  const refused = saveAttendance(database(), member, meeting.id, words, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`${minutesPath(meeting.id)}/skriv#personer`, "attendanceSaved");
}

/** The fields whose names begin so, by what follows. */
const namedAfter = (start: string, fields: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(start) && typeof value === "string" ? [[name.slice(start.length), value]] : [],
    ),
  );

/** The fields of arrivals and leavings, both of one stay together. */
function staysIn(fields: Record<string, string | string[]>): Record<string, { from: string; until: string }> {
  const from = namedAfter("from-", fields);
  const until = namedAfter("until-", fields);
  const keys = [...new Set([...Object.keys(from), ...Object.keys(until)])];
  return Object.fromEntries(keys.map((key) => [key, { from: from[key] ?? "", until: until[key] ?? "" }]));
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { meeting }) =>
    `${words.minutes.attendanceForm.title}, ${words.meeting.name(meeting.number, meeting.year)}`,
};

export default function Attendance() {
  const words = useWords();
  const { meeting, state, leaders, sheet, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (state === "signedOff") return <Locked meetingId={meeting.id} typed={answer?.typed} />;
  return (
    <>
      <Head
        crumbs={[meetingCrumb(meeting, words), deskCrumb(meeting, words)]}
        kicker={words.minutes.groupMeeting(meeting.groupName, meeting.number, meeting.year)}
        title={words.minutes.attendanceForm.title}
        lead={sheet.units.length > 0 ? words.minutes.attendanceForm.lead : undefined}
      />
      <Column>
        <AttendanceForm
          meetingId={meeting.id}
          sheet={sheet}
          leaders={leaders}
          people={people}
          isSent={state === "awaiting"}
          answer={answer}
        />
      </Column>
    </>
  );
}
