import { database } from "#db/client.server";
import { lessonPath } from "~/addresses/lessons";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { Status } from "~/components/status";
import { lessonsToLookAt } from "~/domain/lessons/look-again.server";
import { now } from "~/env.server";
import { pageOf } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The lessons that the member may change and that somebody is to look at again, by unit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const units = new Map<string, { unitName: string; lessons: ReturnType<typeof lessonsToLookAt> }>();
  const all = lessonsToLookAt(database(), member, now());
  const { rows, page, pages } = pageOf(all, new URL(request.url).searchParams, perPage);
  for (const lesson of rows) {
    const { unitId, unitName } = lesson;
    units.set(unitId, { unitName, lessons: [...(units.get(unitId)?.lessons ?? []), lesson] });
  }
  return { units: [...units].map(([id, unit]) => ({ id, ...unit })), total: all.length, page, pages };
}

const perPage = 50;

export const handle: PageHandle<typeof loader> = { title: (words) => words.lessons.lookAgain.title };

export default function LessonsToLookAt() {
  const { lessons, common } = useWords();
  const { units, total, page, pages } = useLoaderData<typeof loader>();
  const { lookAgain, list } = lessons;
  return (
    <>
      <Head small crumbs={["lessons"]} title={lookAgain.title} lead={lookAgain.lead} />
      {units.length === 0 ? (
        <div className="cols">
          <div className="col">
            <Empty action={<a href="/lardomar">{common.back}</a>}>{lookAgain.none}</Empty>
          </div>
        </div>
      ) : null}
      {units.length > 0 ? (
        <Part id="lardomar" title={list.count(total)}>
          <div className="stack wide">
            {units.map((unit) => (
              <section key={unit.id} aria-labelledby={`enhet-${unit.id}`}>
                <h3 id={`enhet-${unit.id}`} lang="sv">
                  {unit.unitName}
                </h3>
                <ul className="rows three">
                  {unit.lessons.map((lesson) => (
                    <Row key={lesson.id} lesson={lesson} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <Paging path="/lardomar/att-se-over" search={[]} page={page} pages={pages} />
        </Part>
      ) : null}
    </>
  );
}

function Row({ lesson }: { lesson: ReturnType<typeof lessonsToLookAt>[number] }) {
  const { lookAgain, lesson: texts } = useWords().lessons;
  const page = lessonPath(lesson.id);
  return (
    <li>
      <span className="meta">
        <Day day={lesson.lookAgainOn} />
      </span>
      <div>
        <h4 id={`lardom-${lesson.id}`}>
          <a href={page} lang="sv">
            {lesson.title}
          </a>
        </h4>
        <p className="meta">{lesson.authorName}</p>
        <p className="meta">
          <Status mark={lesson.late ? "need" : "open"}>
            {lesson.late ? lookAgain.late : lookAgain.soon}
          </Status>
        </p>
      </div>
      <div className="actions tight">
        <ButtonForm
          action={`${page}/oversyn`}
          label={lookAgain.stillHolds}
          fields={{ from: "list" }}
          describedBy={`lardom-${lesson.id}`}
        />
        <a href={`${page}/andra`} aria-describedby={`lardom-${lesson.id}`}>
          {texts.change}
        </a>
      </div>
    </li>
  );
}
