import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { dayOf } from "~/calendar/swedish-time";
import { History } from "~/components/history";
import { Advice } from "~/components/lessons/lesson-texts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { earlierWordings } from "~/domain/lessons/lesson-page.server";
import { lessonTo } from "~/doors/lessons.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** Every earlier wording of a published lesson, and what has happened to it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { lesson } = lessonTo(asking, "seeHistory");
  return {
    id: lesson.id,
    title: lesson.title,
    wordings: earlierWordings(database(), lesson.id).map(({ content, replacedAt, ...wording }) => ({
      ...wording,
      replacedOn: dayOf(replacedAt),
      title: content.title,
      learned: proseHtml(content.learned),
      background: proseHtml(content.background),
      happened: proseHtml(content.happened),
      advice: content.advice,
    })),
    history: historyOf(database(), "lesson", lesson.id).map(({ id, at, actorName, deed }) => ({
      id,
      at,
      actorName,
      deed,
    })),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, lesson) => `${words.lessons.versions.title}: ${lesson.title}`,
};

export default function LessonVersions() {
  const speech = useSpeech();
  const { words } = speech;
  const { id, title, wordings, history } = useLoaderData<typeof loader>();
  const { versions, lesson } = words.lessons;
  return (
    <>
      <Head
        small
        crumbs={["lessons", { to: lessonPath(id), label: title, lang: "sv" }]}
        title={versions.title}
        lead={wordings.length > 0 ? versions.lead : versions.none}
      >
        <p className="actions">
          <a href={lessonPath(id)}>{versions.now}</a>
        </p>
      </Head>
      {wordings.map((wording) => (
        <Part
          key={wording.version}
          id={`version-${wording.version}`}
          title={versions.version(wording.version)}
          aside={versions.replaced(dayInWords(wording.replacedOn, speech), wording.replacedByName)}
        >
          <div className="stack wording">
            <h3 lang="sv">{wording.title}</h3>
            {(
              [
                [lesson.learned, wording.learned],
                [lesson.background, wording.background],
                [lesson.happened, wording.happened],
              ] as const
            ).map(([heading, html]) =>
              html ? (
                <div key={heading}>
                  <h4 className="dh">{heading}</h4>
                  <Prose html={html} lang="sv" />
                </div>
              ) : null,
            )}
            {wording.advice.length > 0 ? (
              <div>
                <h4 className="dh">{lesson.advice}</h4>
                <Advice advice={wording.advice} />
              </div>
            ) : null}
          </div>
        </Part>
      ))}
      <Part id="historik" title={versions.history}>
        <History lines={history} />
      </Part>
    </>
  );
}
