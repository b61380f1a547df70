import { languageOf, requireMember } from "~/auth/visit.server";
import { GuideTask } from "~/components/guides/guide-task";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { guideFor } from "~/domain/guides/guides";
import { pictureOf } from "~/domain/guides/pictures";
import { found } from "~/http/answers.server";
import { toldGuide } from "~/i18n/guide";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** A guide: what the place is for, and a few tasks step by step. Anybody may read anybody's. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "readGuides");
  const guide = found(guideFor(member, params.guide ?? ""));
  const language = languageOf(request, context);
  return {
    key: guide.key,
    tasks: guide.tasks.map(({ picture, ...task }) => ({
      ...task,
      picture: picture ? pictureOf(picture, language) : null,
    })),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { key }) => words.guides.of[key].title,
};

export default function Guide() {
  const words = useWords();
  const guide = toldGuide(useLoaderData<typeof loader>(), words);
  return (
    <>
      <Head crumbs={["guides"]} title={guide.title} lead={guide.lead} />
      {guide.tasks.map((task) => (
        <GuideTask key={task.key} task={task} />
      ))}
    </>
  );
}
