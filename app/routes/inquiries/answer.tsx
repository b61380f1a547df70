import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { inquiriesPath } from "~/components/archive/search-ways";
import { InquiryAnswerForm } from "~/components/inquiries/answer-form";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { answerInquiry } from "~/domain/inquiries/answering.server";
import { answerForm } from "~/domain/inquiries/inquiry-form";
import { unitsToAnswerFor } from "~/domain/inquiries/units.server";
import { isRefusal } from "~/domain/refusal";
import { inquiryTo } from "~/doors/inquiries.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Answers a question to the network; the answer becomes a draft lesson. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, inquiry } = inquiryTo(asking, "answerInquiry", "writeLesson");
  const { id, question } = inquiry;
  return { id, question, units: unitsToAnswerFor(database(), member) };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, inquiry } = inquiryTo(asking, "answerInquiry", "writeLesson");
  const form = await readForm(asking.request, answerForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const answered = answerInquiry(database(), member, inquiry.id, form.value, now());
  if (isRefusal(answered)) return refusedForm(answered, form.typed);
  return redirectWithNote(lessonPath(answered.lessonId), "inquiryAnswered");
}

export const handle: PageHandle<typeof loader> = {
  title: ({ archive }, { question }) => `${archive.inquiry.answering.title}: ${question}`,
};

export default function AnswerInquiry() {
  const { archive } = useWords();
  const { answering, list } = archive.inquiry;
  const { id, question, units } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={["archive", { to: inquiriesPath, label: list.title }]}
        title={answering.title}
        lead={<span lang="sv">{question}</span>}
      />
      <Column>
        <InquiryAnswerForm
          to={`${inquiriesPath}/${id}/svar`}
          units={units}
          answer={useActionData<typeof action>()}
        />
      </Column>
    </>
  );
}
