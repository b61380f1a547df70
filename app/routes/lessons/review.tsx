import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { ButtonForm } from "~/components/buttons";
import { Lacking } from "~/components/lessons/lacking";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { lackingIn } from "~/domain/lessons/lesson";
import { reviewersOf, sendForReview } from "~/domain/lessons/review.server";
import { contentOf } from "~/domain/lessons/writing.server";
import { isRefusal } from "~/domain/refusal";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain } from "~/http/form.server";
import { listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** An author who may not publish sends the draft to those who may; the page says who they are, or what is lacking. */
export async function loader(asking: LoaderFunctionArgs) {
  const { lesson } = lessonTo(asking, "sendLessonForReview");
  return {
    id: lesson.id,
    title: lesson.title,
    sent: lesson.sentForReviewAt !== null,
    lacking: lackingIn(contentOf(lesson)),
    reviewers: reviewersOf(database(), lesson, now()).map((reviewer) => reviewer.toName),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "sendLessonForReview");
  const sent = sendForReview(database(), member, lesson.id, now());
  if (isRefusal(sent)) return formAgain({ form: sent.refused }, {});
  found(sent || null);
  return redirectWithNote(lessonPath(lesson.id), "lessonSentForReview");
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.review.title}: ${lesson.title}`,
};

export default function SendForReview() {
  const speech = useSpeech();
  const { review } = speech.words.lessons;
  const { id, title, sent, lacking, reviewers } = useLoaderData<typeof loader>();
  const isWhole = Object.keys(lacking).length === 0;
  const names = listInWords(reviewers, speech);
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={review.title}
        lead={sent ? review.alreadySent : review.lead}
      />
      {isWhole ? (
        <Column>
          <div className="stack">
            {sent ? null : <p>{reviewers.length > 0 ? review.who(names) : review.nobody}</p>}
            <div className="actions">
              {sent ? null : (
                <ButtonForm action={`${lessonPath(id)}/granskning`} label={review.submit} kind="main" />
              )}
              <a href={lessonPath(id)}>{sent ? review.back : speech.words.common.cancel}</a>
            </div>
          </div>
        </Column>
      ) : (
        <Lacking lessonId={id} lacking={lacking} />
      )}
    </>
  );
}
