import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { ButtonForm } from "~/components/buttons";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { lessonsToLookAt } from "~/domain/lessons/look-again.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The lessons that the member may change and that somebody is to look at again, by unit. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeLessons");
  const units = new Map<string, { unitName: string; lessons: ReturnType<typeof lessonsToLookAt> }>();
  for (const lesson of lessonsToLookAt(database(), member, now())) {
    const { unitId, unitName } = lesson;
    units.set(unitId, { unitName, lessons: [...(units.get(unitId)?.lessons ?? []), lesson] });
  }
  return { units: [...units].map(([id, unit]) => ({ id, ...unit })) };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.lessons.lookAgain.title };

export default function LessonsToLookAt() {
  const { lessons, common } = useWords();
  const { units } = useLoaderData<typeof loader>();
  const { lookAgain, list, lesson: texts } = lessons;
  return (
    <>
      <Head
        small
        crumbs={[{ to: "/lardomar", label: list.title }]}
        title={lookAgain.title}
        lead={lookAgain.lead}
      />
      {units.length === 0 ? (
        <div className="cols">
          <div className="col">
            <Empty action={<a href="/lardomar">{common.back}</a>}>{lookAgain.none}</Empty>
          </div>
        </div>
      ) : null}
      {units.map((unit) => (
        <Part key={unit.id} id={unit.id} title={unit.unitName} aside={list.count(unit.lessons.length)}>
          <ul className="rows three">
            {unit.lessons.map((lesson) => (
              <li key={lesson.id}>
                <span className="meta">
                  <Day day={lesson.lookAgainOn} />
                </span>
                <div>
                  <h3 id={`lardom-${lesson.id}`}>
                    <a href={`/lardomar/${lesson.id}`} lang="sv">
                      {lesson.title}
                    </a>
                  </h3>
                  <p className="meta">
                    <Status mark={lesson.late ? "need" : "open"}>
                      {lesson.late ? lookAgain.late : lookAgain.soon}
                    </Status>{" "}
                    {lesson.authorName}
                  </p>
                </div>
                <div className="actions tight">
                  <ButtonForm
                    action={`/lardomar/${lesson.id}/oversyn`}
                    label={lookAgain.stillHolds}
                    fields={{ from: "list" }}
                    describedBy={`lardom-${lesson.id}`}
                  />
                  <a href={`/lardomar/${lesson.id}/andra`} aria-describedby={`lardom-${lesson.id}`}>
                    {texts.change}
                  </a>
                </div>
              </li>
            ))}
          </ul>
        </Part>
      ))}
    </>
  );
}
