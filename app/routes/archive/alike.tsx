import { database } from "#db/client.server";
import { archiveKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { addressOf, archivePath, questionIn } from "~/components/archive/address";
import { HitList } from "~/components/archive/hit-list";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { moreLikeAside } from "~/threads/archive.server";

/** What in the archive is like a record that stands there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeArchive");
  const kind = found(archiveKinds.find((each) => each === params.kind));
  return found(await moreLikeAside(database(), viewerOf(member), kind, params.id ?? "", now()));
}

export const handle: PageHandle<typeof loader> = {
  title: ({ archive }, { title }) => archive.alike.titleFor(title),
};

export default function AlikePage() {
  const { archive, terms } = useWords();
  const own = archive.alike;
  const { kind, path, title, words, hits } = useLoaderData<typeof loader>();
  const text = words.join(" ");
  return (
    <>
      <Head
        small
        crumbs={["archive"]}
        kicker={<span>{terms.archiveKind[kind]}</span>}
        title={
          <>
            {own.title} <span lang="sv">{title}</span>
          </>
        }
      >
        <p className="actions">
          <a href={path}>{own.back}</a>
        </p>
      </Head>
      <Part id="liknande" title={own.heading} aside={hits.length > 0 ? own.aside : undefined}>
        {hits.length > 0 ? (
          <HitList hits={hits} from={1} asked={false} />
        ) : (
          <Empty
            action={
              <a className="btn" href={archivePath}>
                {archive.title}
              </a>
            }
          >
            {own.nothing}
          </Empty>
        )}
        {hits.length > 0 ? (
          <p className="note after">
            {own.words} <span lang="sv">{words.join(", ")}</span>.{" "}
            <a href={addressOf({ ...questionIn(new URLSearchParams()), text })}>{own.search}</a>
          </p>
        ) : null}
      </Part>
    </>
  );
}
