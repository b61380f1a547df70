import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { archivePath } from "~/components/archive/address";
import { ButtonForm } from "~/components/buttons";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { stopWatch, watchByKey } from "~/domain/searches/watch.server";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { readOneClick } from "~/http/one-click.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** Ends a watch by the link of its letters, without sign-in. Opening it, as mail scanners do, changes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const watch = await watchOf(params.key, context);
  const isEnd = new URL(request.url).pathname.endsWith("/avslut");
  return data({ ...watch, isEnd, path: `/bevakning/${params.key}` }, { headers: personalHeaders });
}

/** The page's own button; or the one click of a mail program (RFC 8058), which is to be answered 200 however often. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const isOneClick = new URL(request.url).pathname.endsWith("/avslut");
  if (isOneClick) await readOneClick(request);
  await watchOf(params.key, context);
  stopWatch(database(), params.key ?? "", now());
  if (isOneClick) return data(null, { headers: personalHeaders });
  return redirectWithNote(`/bevakning/${params.key}`, "watchStopped");
}

const watchOf = (key: string | undefined, context: LoaderFunctionArgs["context"]) =>
  openedByKey(isKey(key) ? watchByKey(database(), key) : null, { context });

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = {
  title: ({ archive }, { isEnd, name }) =>
    isEnd ? `${archive.own.stop.title}: ${name}` : archive.own.stop.title,
};

export default function StopWatch() {
  const { stop } = useWords().archive.own;
  const { name, isWatched, path } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small title={stop.title} lead={isWatched ? stop.lead(name) : stop.stopped(name)} />
      <Column>
        <div className="actions">
          {isWatched ? <ButtonForm action={path} label={stop.button} kind="main" /> : null}
          <a href={`${archivePath}#sparade`}>{stop.toArchive}</a>
        </div>
      </Column>
    </>
  );
}
