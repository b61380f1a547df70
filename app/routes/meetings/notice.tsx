import { z } from "zod";
import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { waysOffered } from "~/auth/ways.server";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import { Around } from "~/components/around";
import { ButtonForm } from "~/components/buttons";
import { Fact } from "~/components/facts";
import { AgendaTable } from "~/components/meetings/agenda-table";
import { meetingCrumbs, meetingTitle } from "~/components/meetings/meeting-head";
import { NoticeForm } from "~/components/meetings/notice-form";
import { NoticeChecks, NoticeLetter, ReceiversTable, VacantSeats } from "~/components/meetings/notice-parts";
import { Span } from "~/components/moment";
import { Column, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { lengthOf } from "~/domain/meetings/agenda";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { sendNotice } from "~/domain/meetings/notice.server";
import { noticePage } from "~/domain/meetings/notice-page.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { isRefusal } from "~/domain/refusal";
import { meetingTo } from "~/doors/meetings.server";
import { env, now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { optionalDay, prose, shownVersion } from "~/http/fields";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { setLetter } from "~/mail/letters.server";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

const noticeForm = z.object({ noticeText: prose(10_000), answerBy: optionalDay(), version: shownVersion() });

/** The notice: who gets it, how the letter looks, what to look over, and the button that sends it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const at = now();
  const till = new URL(asking.request.url).searchParams.get("till");
  const { letter, agenda, ...page } = noticePage(database(), member, meeting, till, at);
  const { publicUrl, mailFrom, replyAddress } = env;
  const municipality = ourMunicipality(database())?.name ?? "";
  const set =
    letter &&
    setLetter(
      {
        kind: "notice",
        facts: letter.facts,
        toName: letter.to.name,
        toAddress: letter.to.address,
        language: letter.to.language,
        createdAt: at,
      },
      { publicUrl, mailFrom, replyAddress, municipality, waysIn: waysOffered() },
    );
  return {
    ...page,
    meeting: withoutLink(meeting),
    municipality,
    agenda,
    length: lengthOf(agenda, meeting),
    letter: letter &&
      set && {
        key: letter.to.key,
        name: letter.to.name,
        address: letter.to.address,
        language: letter.to.language,
        subject: set.subject,
        text: set.text,
        hasCalendar: set.ics !== null,
      },
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, meeting } = meetingTo(asking, "callMeeting");
  const form = await readForm(asking.request, noticeForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, noticeText, answerBy } = form.value;
  const texts = { noticeText: noticeText || null, answerBy };
  const sent = sendNotice(database(), member, meeting.id, texts, version, now());
  if (isRefusal(sent)) return refusedForm(sent, form.typed);
  const back = `${meetingPath(meeting.id)}/kallelse`;
  return sent.again
    ? redirectWithNote(back, "noticeAgain")
    : redirectWithNote(back, "noticeSent", String(sent.letters), clockOf(sent.leavesAt));
}

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.meeting.noticePage.title };

export default function NoticeRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting.noticePage;
  const facts = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { meeting, receivers, refused, leavesAt } = facts;
  const called = meeting.calledAt !== null;
  const path = `${meetingPath(meeting.id)}/kallelse`;
  const lead =
    refused !== null
      ? called
        ? own.leadAgain
        : words.problems[refused as keyof typeof words.problems]
      : leavesAt !== null
        ? own.leadWaits(clockOf(leavesAt))
        : meeting.calledAt !== null
          ? own.leadSent(dayInWords(dayOf(meeting.calledAt), speech))
          : own.lead;
  const addressless = receivers.filter((each) => !each.address).length;
  const letter = <NoticeLetter key="brev" letter={facts.letter} receivers={receivers} path={path} />;
  const gets = (
    <Part
      key="mottagare"
      id="mottagare"
      title={own.receivers}
      aside={own.receiversCount(receivers.length, addressless)}
    >
      <ReceiversTable receivers={receivers} />
      {meeting.groupKind === "network" && !called ? (
        <p className="note after no-print">{own.deputies}</p>
      ) : null}
      {refused ? null : (
        <p className="note after no-print">
          {own.guestsNote} <a href={`${meetingPath(meeting.id)}/gaster`}>{own.guestsLink}</a>
        </p>
      )}
    </Part>
  );
  return (
    <>
      <link rel="stylesheet" media="print" href={`${meetingPath(meeting.id)}/utskrift.css`} />
      <div className="no-print">
        <Head small title={own.title} lead={lead} crumbs={meetingCrumbs(meeting, speech)} />
      </div>
      <Printed facts={facts} />
      {leavesAt !== null ? (
        <Column>
          <div className="actions">
            <ButtonForm action={`${path}/angra`} label={words.meeting.undo} kind="main" />
          </div>
        </Column>
      ) : null}
      {called || refused ? null : <NoticeChecks checks={facts.checks} meetingId={meeting.id} />}
      {(called || refused) && !answer ? null : (
        <Part id="text" title={own.textPart}>
          <NoticeForm
            meetingId={meeting.id}
            version={meeting.version}
            values={{ noticeText: meeting.noticeText, answerBy: facts.answerBy }}
            receivers={receivers.length}
            answer={answer}
          />
        </Part>
      )}
      {facts.newcomers.length > 0 ? (
        <Part id="nya" title={own.newcomers} printed={false}>
          <div className="stack">
            <p>{facts.newcomers.join(", ")}</p>
            <div className="actions">
              <ButtonForm
                action={`${path}/fler`}
                label={own.callNewcomers(facts.newcomers.length)}
                kind="plain"
              />
            </div>
          </div>
        </Part>
      ) : null}
      {called ? [gets, letter] : [letter, gets]}
      <VacantSeats vacant={called ? [] : facts.vacant} />
    </>
  );
}

/** On paper the notice is a document of its own: whose, which meeting, when, where, the text and the agenda. */
function Printed({ facts }: { facts: Facts }) {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.meeting;
  const { meeting, agenda } = facts;
  return (
    <div className="print-only">
      <Head
        kicker={[facts.municipality, own.kicker(meeting.groupName, meeting.number, meeting.year)].join(", ")}
        title={
          <Around passage={meeting.theme}>
            {`${own.noticePage.title}: ${meetingTitle(meeting, speech)}`}
          </Around>
        }
      />
      <dl className="facts">
        <dt>{own.when}</dt>
        <dd className="first-up">
          <Span from={meeting.startsAt} to={meeting.endsAt} />
        </dd>
        <Fact label={own.where}>
          {[meeting.place, meeting.form === "onSite" ? null : own.online].filter(Boolean).join(", ")}
        </Fact>
        {meeting.chairName ? <Fact label={own.chair}>{meeting.chairName}</Fact> : null}
        {meeting.caseNumber ? <Fact label={own.caseNumber}>{meeting.caseNumber}</Fact> : null}
        {facts.answerBy ? (
          <Fact label={own.noticePage.answerBy}>{dayInWords(facts.answerBy, speech)}</Fact>
        ) : null}
      </dl>
      {meeting.noticeText ? (
        <p className="said-text" lang="sv">
          {meeting.noticeText}
        </p>
      ) : null}
      {agenda.length > 0 ? (
        <Part id="dagordning" title={own.agenda}>
          <AgendaTable
            agenda={agenda}
            length={facts.length}
            caption={own.agendaCaption(meeting.number, meeting.year)}
            endsAt={meeting.endsAt}
            actions={null}
            round={null}
            warns={false}
          />
        </Part>
      ) : null}
    </div>
  );
}
