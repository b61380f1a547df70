import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { OutsideNotes } from "~/components/outside";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PublicProjectParts } from "~/components/register/public-project";
import { barredIn } from "~/domain/lessons/barred.server";
import { projectContent } from "~/domain/projects/content.server";
import { projectPath, textsOf } from "~/domain/projects/project";
import { publicProject } from "~/domain/projects/public.server";
import { textsBeside } from "~/domain/projects/writing.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** What outsiders read of a project, or would if it were opened. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const { id, content } = found(projectContent(database(), params.id ?? ""));
  requireRight(member, "readProject", content);
  const { summary, expectedResults, results, ...project } = found(publicProject(database(), id));
  const html = (text: string | null) => (text ? proseHtml(text) : null);
  return {
    project: {
      ...project,
      summary: html(summary),
      expectedResults: html(expectedResults),
      results: html(results),
    },
    barred: [
      ...barredIn(database(), textsOf(content), content.forMinors),
      ...barredIn(database(), textsBeside(database(), id), content.forMinors).map((place) => ({
        ...place,
        field: "beside",
      })),
    ],
  };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ outside }, { project }) => outside.titleFor(project.title),
};

export default function ProjectOutside() {
  const { outside, projects, register } = useWords();
  const { project, barred } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        small
        crumbs={[
          { to: "/register", label: register.title },
          { to: projectPath(project.id), label: project.title },
        ]}
        title={outside.title}
      />
      <OutsideNotes
        isOpen={project.isOpen}
        forMinors={project.forMinors}
        barred={barred}
        fields={{ ...projects.fields, beside: outside.beside }}
      />
      <PublicProjectParts project={project} />
    </>
  );
}
