import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath } from "~/addresses/meetings";
import { personPath, unitPath } from "~/addresses/people";
import { projectPath } from "~/addresses/register";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { Around } from "~/components/around";
import { AttachmentsPart } from "~/components/attachments/attachments-part";
import { ButtonForm } from "~/components/buttons";
import { Fact, LinkList } from "~/components/facts";
import { TiedGoals } from "~/components/goals/tied-goals";
import { CommentForm, Comments } from "~/components/lessons/comments";
import { LessonDeeds } from "~/components/lessons/lesson-deeds";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { LessonTexts } from "~/components/lessons/lesson-texts";
import { ThemeLinks } from "~/components/lessons/theme-links";
import { Uses } from "~/components/lessons/uses";
import { Day } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import type { Crumb } from "~/components/places";
import { Prose } from "~/components/prose";
import { Status } from "~/components/status";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentsOf } from "~/domain/attachments/attachments.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { commentsOn } from "~/domain/lessons/comments.server";
import { relatedLessons } from "~/domain/lessons/lesson-page.server";
import { isToLookAt } from "~/domain/lessons/look-again.server";
import { successionOf } from "~/domain/lessons/superseding.server";
import { usesOf } from "~/domain/lessons/uses.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { lessonTo } from "~/doors/lessons.server";
import { now } from "~/env.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** One lesson, with what is worth reading next and what others say about it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, lesson } = lessonTo(asking, "readLesson");
  const viewer = viewerOf(member);
  const { background, happened, learned, ties, meetingStartsAt, publishedAt, sentForReviewAt, ...facts } =
    lesson;
  return {
    ...facts,
    learned: proseHtml(learned),
    texts: { background: proseHtml(background), happened: proseHtml(happened), advice: lesson.advice },
    meetingDay: meetingStartsAt === null ? null : dayOf(meetingStartsAt),
    publishedOn: publishedAt === null ? null : dayOf(publishedAt),
    sentOn: sentForReviewAt === null ? null : dayOf(sentForReviewAt),
    ...successionOf(database(), viewer, lesson.id),
    toLookAt: isToLookAt(lesson.lookAgainOn, now()),
    related: relatedLessons(database(), viewer, lesson.id),
    goals: goalsOf(database(), "lesson", [lesson.id])[lesson.id] ?? [],
    uses: usesOf(database(), lesson.id).map((use) => ({ ...use, mine: use.personId === member.id })),
    mayUse: may(member, "useLesson", lesson),
    comments: commentsOn(database(), lesson.id).map(({ authorId, ...comment }) => ({
      ...comment,
      removable: may(member, "removeComment", { authorId }),
    })),
    attachments: attachmentsOf(database(), "lesson", lesson.id),
    attachTo: may(member, "attachToLesson", lesson) ? attachPath("lesson", lesson.id) : null,
    mayChange: may(member, "changeLesson", lesson),
    mayPublish: may(member, "publishLesson", lesson),
    maySend: may(member, "sendLessonForReview", lesson),
    maySendBack: may(member, "sendLessonBack", lesson),
    mayChooseReaders: may(member, "chooseLessonReaders", lesson),
    maySeeHistory: may(member, "seeHistory", lesson),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_, lesson) => lesson.title };

export default function LessonPage() {
  const speech = useSpeech();
  const { words } = speech;
  const { lesson: texts, comments: commentWords, uses: usesWords } = words.lessons;
  const lesson = useLoaderData<typeof loader>();
  const isDraft = lesson.visibility === "draft";
  const [theme] = lesson.themes;
  const crumbs: Crumb[] = ["lessons"];
  if (theme) crumbs.push({ to: `/lardomar?tema=${theme.id}`, label: nameIn(theme, speech) });
  return (
    <article>
      <Head
        crumbs={crumbs}
        kicker={
          <>
            <span>
              <Around passage={lesson.projectTitle}>{texts.kicker(lesson.projectTitle)}</Around>,{" "}
              <Day day={lesson.learnedOn} />
            </span>
            <Status mark={isDraft ? "none" : "done"}>{words.terms.visibility[lesson.visibility]}</Status>
          </>
        }
        title={lesson.title}
        lang="sv"
      >
        {lesson.superseded ? <Superseded later={lesson.later} /> : null}
        {lesson.learned ? (
          <>
            <h2 className="dh learned">{texts.learned}</h2>
            <Prose html={lesson.learned} kind="lead" lang="sv" />
          </>
        ) : null}
        {isDraft ? (
          <p className="note">
            {lesson.sentOn
              ? texts.reviewNote(dayInWords(lesson.sentOn, speech), lesson.unitName)
              : texts.draftNote}
          </p>
        ) : null}
        <LessonDeeds lesson={{ ...lesson, isDraft, isSent: lesson.sentOn !== null }} />
      </Head>
      <LessonTexts texts={lesson.texts} />
      <Part id="om" title={texts.about}>
        <About lesson={lesson} />
        {isDraft ? null : <AlikeLink kind="lesson" id={lesson.id} />}
      </Part>
      <AttachmentsPart {...lesson} />
      {lesson.related.length > 0 ? (
        <Part id="las-ocksa" title={texts.related} printed={false}>
          <LessonRows lessons={lesson.related} />
        </Part>
      ) : null}
      {isDraft ? null : (
        <Part
          id="anvandning"
          title={usesWords.heading}
          aside={lesson.uses.length > 0 ? usesWords.usedBy(lesson.uses.length) : undefined}
          printed={false}
        >
          <div className="stack wide">
            <Uses lessonId={lesson.id} uses={lesson.uses} mayUse={lesson.mayUse} />
          </div>
        </Part>
      )}
      <Part
        id="kommentarer"
        title={commentWords.heading}
        aside={lesson.comments.length > 0 ? commentWords.count(lesson.comments.length) : undefined}
        printed={false}
      >
        <div className="stack wide">
          <Comments lessonId={lesson.id} comments={lesson.comments} />
          <CommentForm lessonId={lesson.id} />
        </div>
      </Part>
    </article>
  );
}

function Superseded({ later }: Pick<Shown, "later">) {
  const { superseding } = useWords().lessons;
  return (
    <p className="note">
      <Status mark="need">{superseding.mark}</Status>
      {later ? (
        <>
          {" "}
          {superseding.readInstead}{" "}
          <a href={lessonPath(later.id)} lang="sv">
            {later.title}
          </a>
        </>
      ) : null}
    </p>
  );
}

function About({ lesson }: { lesson: Shown }) {
  return (
    <dl className="facts">
      <Origin lesson={lesson} />
      <FoundBy lesson={lesson} />
      <Readers lesson={lesson} />
    </dl>
  );
}

/** Whose the lesson is, and what it was learned in. */
function Origin({ lesson }: { lesson: Shown }) {
  const { lesson: texts, superseding } = useWords().lessons;
  return (
    <>
      <Fact label={texts.writtenBy} lang="sv">
        <a href={personPath(lesson.authorId)}>{lesson.authorName}</a>
        {lesson.authorUnit ? `, ${lesson.authorUnit}` : null}
      </Fact>
      {lesson.authorUnit !== lesson.unitName ? (
        <Fact label={texts.unit} lang="sv">
          <a href={unitPath(lesson.unitId)}>{lesson.unitName}</a>
        </Fact>
      ) : null}
      {lesson.projectId ? (
        <Fact label={texts.project}>
          <a href={projectPath(lesson.projectId)} lang="sv">
            {lesson.projectTitle}
          </a>
        </Fact>
      ) : null}
      {lesson.earlier.length > 0 ? (
        <Fact label={superseding.replaces} lang="sv">
          <LinkList links={lesson.earlier.map(({ id, title }) => ({ to: lessonPath(id), label: title }))} />
        </Fact>
      ) : null}
    </>
  );
}

/** What the lesson is sorted under. */
function FoundBy({ lesson }: { lesson: Shown }) {
  const speech = useSpeech();
  const { words } = speech;
  const { lesson: texts } = words.lessons;
  return (
    <>
      {lesson.programmeCode && lesson.programmeSv && lesson.programmeEn ? (
        <Fact label={texts.programme}>
          <a href={`/register/program/${lesson.programmeCode}`}>
            {nameIn({ nameSv: lesson.programmeSv, nameEn: lesson.programmeEn }, speech)}
          </a>
        </Fact>
      ) : null}
      {lesson.phase ? (
        <Fact label={texts.phase}>
          <a href={`/lardomar?fas=${lesson.phase}`}>{words.terms.phase[lesson.phase]}</a>
        </Fact>
      ) : null}
      {lesson.themes.length > 0 ? (
        <Fact label={texts.themes}>
          <ThemeLinks themes={lesson.themes} />
        </Fact>
      ) : null}
      {lesson.meetingId && lesson.meetingDay && lesson.meetingNumber !== null ? (
        <Fact label={texts.meeting}>
          <a href={meetingPath(lesson.meetingId)}>
            {texts.meetingName(lesson.meetingNumber, dayInWords(lesson.meetingDay, speech))}
          </a>
          {lesson.agendaItemTitle ? `, ${texts.item(lesson.agendaItemTitle)}` : null}
        </Fact>
      ) : null}
      {lesson.goals.length > 0 || lesson.mayChange ? (
        <Fact label={words.goals.tie.goals}>
          <TiedGoals
            goals={lesson.goals}
            tie={lesson.mayChange ? { subject: "lesson", id: lesson.id, title: lesson.title } : null}
          />
        </Fact>
      ) : null}
      {lesson.keywords.length > 0 ? (
        <Fact label={texts.keywords} lang="sv">
          {lesson.keywords.join(", ")}
        </Fact>
      ) : null}
    </>
  );
}

/** Who reads the lesson, since when, and when somebody is to look whether it still holds. */
function Readers({ lesson }: { lesson: Shown }) {
  const words = useWords();
  const { lesson: texts, lookAgain } = words.lessons;
  return (
    <>
      <Fact label={texts.readers}>{words.terms.visibility[lesson.visibility]}</Fact>
      {lesson.publishedOn ? (
        <Fact label={texts.published}>
          <Day day={lesson.publishedOn} />
        </Fact>
      ) : null}
      {lesson.lookAgainOn && lesson.publishedOn ? (
        <Fact label={texts.lookAgain}>
          <Day day={lesson.lookAgainOn} />
          {lesson.toLookAt && lesson.mayChange ? (
            <>
              {" "}
              <ButtonForm
                action={`${lessonPath(lesson.id)}/oversyn`}
                label={lookAgain.stillHolds}
                kind="link"
              />
            </>
          ) : null}
        </Fact>
      ) : null}
      <dt className="no-print">{words.publishing.title}</dt>
      <dd className="no-print">
        <a href={`/publicering/lesson/${lesson.id}`}>{words.publishing.see}</a>
      </dd>
      {lesson.maySeeHistory ? (
        <>
          <dt className="no-print">{words.common.history}</dt>
          <dd className="no-print">
            <a href={`${lessonPath(lesson.id)}/versioner`}>{texts.versions}</a>
          </dd>
        </>
      ) : null}
    </>
  );
}
