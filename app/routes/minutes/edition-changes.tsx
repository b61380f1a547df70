import { database } from "#db/client.server";
import { minutesPath } from "~/addresses/meetings";
import { ComparisonPage } from "~/components/minutes/comparison";
import type { PageHandle } from "~/components/page-handle";
import { signedEdition } from "~/domain/minutes/signed-edition.server";
import { minutesTo } from "~/doors/minutes.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { minutesComparison } from "~/transfer/minutes-comparison.server";

/** What an edition changed, word by word: against the one before it, or the one that the address names (`?mot=1`). */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = minutesTo(asking, "readMinutes");
  const { id, number, year } = meeting;
  const after = Number(asking.params.edition);
  const before = Number(new URL(asking.request.url).searchParams.get("mot") ?? after - 1);
  const older = found(signedEdition(database(), id, before));
  const newer = found(signedEdition(database(), id, after));
  return {
    meeting: { id, number, year },
    before,
    after,
    comparison: minutesComparison(older.text, newer.text),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { before, after }) => words.editions.comparison.title(before, after),
};

export default function EditionChanges() {
  const words = useWords();
  const { meeting, before, after, comparison } = useLoaderData<typeof loader>();
  const minutes = minutesPath(meeting.id);
  return (
    <ComparisonPage
      title={words.editions.comparison.title(before, after)}
      crumbs={[
        { to: minutes, label: words.minutes.title },
        { to: `${minutes}/utgavor`, label: words.editions.list.title },
      ]}
      comparison={comparison}
    />
  );
}
