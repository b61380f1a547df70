import { database } from "#db/client.server";
import { addressOf, questionIn } from "~/components/archive/address";
import { inquiriesPath } from "~/components/archive/search-ways";
import { Actions, ButtonForm } from "~/components/buttons";
import { Select } from "~/components/choices";
import { Form } from "~/components/form";
import { InquiryAnswerForm } from "~/components/inquiries/answer-form";
import { Answers } from "~/components/inquiries/answers";
import { Moment } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { stateOf } from "~/domain/inquiries/inquiry";
import { contactsBut } from "~/domain/inquiries/receivers.server";
import { unitsToAnswerFor } from "~/domain/inquiries/units.server";
import { may } from "~/domain/members/permissions";
import { inquiryTo } from "~/doors/inquiries.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One question to the network: what was asked, what those asked have said, and the forms to answer it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, inquiry, thing } = inquiryTo(asking, "seeInquiry");
  const own = inquiry.receivers.find((each) => each.personId === member.id);
  const answers = own !== undefined && stateOf(own) !== "answered" && inquiry.closedAt === null;
  const asked = new Set([inquiry.askerId, ...inquiry.receivers.map((each) => each.personId)]);
  return {
    inquiry,
    isOwn: inquiry.askerId === member.id,
    answers: answers
      ? { units: unitsToAnswerFor(database(), member), declined: own.declinedAt !== null }
      : null,
    others: answers
      ? contactsBut(database(), member.id, now()).filter(({ personId }) => !asked.has(personId))
      : [],
    mayClose: inquiry.closedAt === null && may(member, "closeInquiry", thing),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_words, { inquiry }) => inquiry.question };

export default function InquiryPage() {
  const { archive } = useWords();
  const { page, list } = archive.inquiry;
  const shown = useLoaderData<typeof loader>();
  const { inquiry, isOwn, answers, mayClose } = shown;
  const to = `${inquiriesPath}/${inquiry.id}`;
  return (
    <article>
      <Head
        small
        crumbs={["archive", { to: inquiriesPath, label: list.title }]}
        kicker={
          <span>
            {isOwn ? page.you : page.asker(inquiry.askerName, inquiry.askerUnit)}{" "}
            <Moment at={inquiry.askedAt} />
          </span>
        }
        title={<span lang="sv">{inquiry.question}</span>}
        lead={
          inquiry.more ? (
            <span className="typed" lang="sv">
              {inquiry.more}
            </span>
          ) : undefined
        }
      >
        {inquiry.closedAt === null ? null : <p className="note">{page.closed}</p>}
      </Head>
      {answers ? <Answering shown={shown} to={to} /> : null}
      <Part id="svar" title={page.answers} aside={page.aside(inquiry.receivers.length)}>
        <Answers receivers={inquiry.receivers} />
      </Part>
      <Part id="vidare" title={page.onwards} printed={false}>
        <div className="actions">
          {mayClose ? <ButtonForm action={`${to}/avslut`} label={page.close} kind="plain" /> : null}
          <a href={addressOf({ ...questionIn(new URLSearchParams()), text: inquiry.question })}>
            {page.search}
          </a>
        </div>
      </Part>
    </article>
  );
}

function Answering({ shown: { answers, others }, to }: { shown: Shown; to: string }) {
  const { answering } = useWords().archive.inquiry;
  if (!answers) return null;
  return (
    <>
      <Part id="svara" title={answering.title} aside={answering.aside} printed={false}>
        <InquiryAnswerForm to={`${to}/svar`} units={answers.units} />
      </Part>
      {answers.declined ? null : (
        <Part id="avboj" title={answering.decline} printed={false}>
          <Form action={`${to}/avbojan`} id="avboj">
            <Select
              name="passTo"
              label={answering.passTo}
              help={answering.passToHelp}
              empty={answering.nobody}
              options={others.map(({ personId, name, unitName }) => ({
                value: personId,
                label: `${name}, ${unitName}`,
              }))}
            />
            <Actions submit={answering.declineSubmit} kind="plain" />
          </Form>
        </Part>
      )}
    </>
  );
}
