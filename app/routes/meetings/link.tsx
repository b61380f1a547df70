import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { Fact } from "~/components/facts";
import { AnswerForm } from "~/components/meetings/answer-form";
import { CalledAgenda } from "~/components/meetings/called-agenda";
import { AnswerStatus } from "~/components/meetings/coming";
import { meetingTitle } from "~/components/meetings/meeting-head";
import { Span } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { answerForm, givenAnswer } from "~/domain/meetings/answer-form";
import { onlineAddress } from "~/domain/meetings/meeting-page.server";
import { answerByLink, linkPage } from "~/domain/meetings/personal-link.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm } from "~/http/form.server";
import { useSpeech, useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/**
 * A notice answered by the invitee's own link, without signing in. Opening it shows the form and answers nothing,
 * since mail programs and scanners open links by themselves.
 */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const at = now();
  const page = await openedByKey(openedBy(params.key, at), { context });
  const { meeting, invitation, refused, caller } = page;
  const { id, groupName, number, year, theme, startsAt, endsAt, form, place, answerBy, chairName } = meeting;
  const isCalled = invitation !== null && meeting.calledAt !== null && meeting.calledOffAt === null;
  return data(
    {
      key: params.key ?? "",
      meeting: { id, groupName, number, year, theme, startsAt, endsAt, form, place, answerBy, chairName },
      calledOffWhy: meeting.calledOffWhy,
      noticeHtml: isCalled && meeting.noticeText ? proseHtml(meeting.noticeText) : "",
      agenda: isCalled ? page.agenda : [],
      online: isCalled && at < endsAt ? onlineAddress(meeting) : null,
      refused: refused as "begunAlready" | "calledOffAlready" | "withdrawn" | null,
      name: invitation?.name ?? "",
      capacity: invitation?.capacity ?? null,
      unitName: page.unitName,
      hasAccount: !!invitation?.personId,
      before: invitation && {
        answer: invitation.answer,
        mode: invitation.mode,
        comment: invitation.comment,
        answeredByName: invitation.answeredByName,
      },
      caller: caller?.name ?? null,
    },
    { status: refused ? 410 : 200, headers: personalHeaders },
  );
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const at = now();
  const page = await openedByKey(openedBy(params.key, at), { context });
  // What has been typed is of no use any more: the page itself says why.
  if (page.refused) return formAgain({ form: page.refused }, {});
  const form = await readForm(request, answerForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const answered = answerByLink(database(), params.key ?? "", givenAnswer(form.value), at);
  if (isRefusal(answered)) return formAgain({ form: answered.refused }, form.typed);
  return redirectWithNote(`/svar/${params.key}`, "answerSent", answered.name, answered.answer);
}

const openedBy = (key: string | undefined, at: number) => (isKey(key) ? linkPage(database(), key, at) : null);

export const headers = () => personalHeaders;

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.link.page.title };

export default function LinkRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.link.page;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { meeting, refused, before } = facts;
  const as = facts.capacity && words.terms.capacity[facts.capacity];
  const lead = refused
    ? own.over[refused]
    : facts.unitName
      ? own.leadFor(facts.name, as ?? "", facts.unitName)
      : own.lead(facts.name, as ?? "");
  const ask = facts.caller ? <p className="note">{own.ask(facts.caller)}</p> : null;
  return (
    <>
      <Head
        kicker={words.link.kicker(meeting.groupName, meeting.number, meeting.year)}
        title={meetingTitle(meeting, speech)}
        lang={meeting.theme ? "sv" : undefined}
        lead={lead}
      />
      <TimePart facts={facts} />
      {refused ? (
        <Part id="vidare" title={words.meeting.yourAnswer}>
          <div className="stack">
            {before?.answer ? <AnswerStatus answer={before.answer} /> : null}
            {ask}
          </div>
        </Part>
      ) : (
        <Part
          id="svar"
          title={words.meeting.yourAnswer}
          aside={<AnswerStatus answer={before?.answer ?? null} />}
        >
          <AnswerForm
            meeting={meeting}
            before={before}
            question={words.meeting.comes.you}
            action={`/svar/${facts.key}`}
            answer={answer}
          />
          <div className="stack after">
            <p className="note">{own.own}</p>
            {ask}
          </div>
        </Part>
      )}
      {facts.agenda.length > 0 ? (
        <Part
          id="dagordning"
          title={words.meeting.agenda}
          aside={words.meeting.itemCount(facts.agenda.length)}
        >
          <CalledAgenda
            agenda={facts.agenda}
            caption={words.meeting.agendaCaption(meeting.number, meeting.year)}
          />
        </Part>
      ) : null}
      {facts.hasAccount ? (
        <Part id="mer" title={words.common.product} printed={false}>
          <p>
            <a href={meetingPath(meeting.id)}>{own.toMeeting}</a>
          </p>
          <p className="note">{own.toMeetingHelp}</p>
        </Part>
      ) : null}
    </>
  );
}

function TimePart({ facts }: { facts: Facts }) {
  const { link, meeting: words } = useWords();
  const { meeting, refused } = facts;
  return (
    <Part id="tid" title={words.timeAndPlace}>
      <dl className="facts">
        <dt>{words.when}</dt>
        <dd className="first-up">
          <Span from={meeting.startsAt} to={meeting.endsAt} />
        </dd>
        {meeting.form !== "online" ? <Fact label={words.where}>{meeting.place ?? words.noPlace}</Fact> : null}
        {facts.online ? (
          <Fact label={words.online}>
            <a href={facts.online} rel="noreferrer">
              {link.page.online}
            </a>
          </Fact>
        ) : null}
        {meeting.chairName && !refused ? <Fact label={words.chair}>{meeting.chairName}</Fact> : null}
        {facts.calledOffWhy ? <Fact label={words.calledOffWhy}>{facts.calledOffWhy}</Fact> : null}
      </dl>
      {facts.noticeHtml ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made from Markdown and sanitised by the server
        <div className="prose after" lang="sv" dangerouslySetInnerHTML={{ __html: facts.noticeHtml }} />
      ) : null}
    </Part>
  );
}
