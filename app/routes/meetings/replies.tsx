import { createHash } from "node:crypto";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { readReply } from "~/calendar/reply.server";
import { Actions } from "~/components/buttons";
import { Field } from "~/components/field";
import { Form } from "~/components/form";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Suggestions } from "~/components/meetings/suggestions";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { refuseAnswers } from "~/domain/meetings/answering.server";
import { meetingFor, withoutLink } from "~/domain/meetings/meeting-page.server";
import { meetingIdIn, type ReplyOutcome, suggestionsFor, takeReply } from "~/domain/meetings/replies.server";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readTypedWithFile } from "~/http/form.server";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Answers from calendar programs: those that wait for the coordinator, and a file to read in. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "answerForOthers");
  const at = now();
  return {
    meeting: withoutLink(meeting),
    refused: refuseAnswers(meeting, at)?.refused ?? null,
    suggestions: suggestionsFor(database(), meeting, at),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "answerForOthers");
  const { file } = await readTypedWithFile(asking.request, "file");
  if (!file) return formAgain({ file: "replyFileMissing" }, {});
  const reply = readReply(file);
  if (!("fault" in reply) && meetingIdIn(reply) !== meeting.id) {
    const other = meetingFor(database(), member, meetingIdIn(reply));
    return formAgain({ file: other ? "replyOtherMeeting" : "replyUnknownMeeting" }, {});
  }
  const name = `file:${createHash("sha256").update(file).digest("hex")}`;
  const taken = takeReply(database(), { name, toKey: null, fromAddress: "", reply }, now());
  const problem = taken.again ? "replyReadBefore" : problems[taken.outcome];
  if (problem) return formAgain({ file: problem }, {});
  const path = meetingPath(meeting.id);
  const whose = taken.name ?? "";
  if (taken.outcome === "suggested") return redirectWithNote(`${path}/kalendersvar`, "replySuggested", whose);
  if (taken.outcome === "answeredAlready")
    return redirectWithNote(`${path}#kommer`, "replyAnsweredAlready", whose);
  return redirectWithNote(`${path}#kommer`, "replyAnswered", whose, taken.answer ?? "");
}

const problems: Partial<Record<ReplyOutcome, string>> = {
  unknownMeeting: "replyUnknownMeeting",
  notInvited: "replyNotInvited",
  older: "replyOlder",
  calledOff: "calledOffAlready",
  begun: "begunAlready",
  otherMethod: "replyOtherMethod",
  tooLarge: "replyTooLarge",
  notCalendar: "replyNotCalendar",
  unclear: "replyUnclear",
};

export const handle: PageHandle<typeof loader> = { title: (words) => words.link.replies.title };

export default function RepliesRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.link.replies;
  const { meeting, refused, suggestions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head small title={own.title} lead={own.lead} crumbs={meetingCrumbs(meeting, speech)} />
      <Part id="bekrafta" title={own.part}>
        {suggestions.length > 0 ? (
          <Suggestions suggestions={suggestions} meetingId={meeting.id} />
        ) : (
          <p className="note">{own.none}</p>
        )}
      </Part>
      <Part id="las-in" title={own.upload}>
        {refused && !answer ? (
          <p className="note">{words.problems[refused as keyof typeof words.problems]}</p>
        ) : (
          <Form answer={answer} files>
            <p className="note">{own.uploadLead}</p>
            <Field name="file" type="file" label={own.file} help={own.fileHelp} accept=".ics,text/calendar" />
            <Actions submit={own.submit} />
          </Form>
        )}
      </Part>
    </>
  );
}
