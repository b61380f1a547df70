import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { FirstYearParts } from "~/components/guides/first-year-steps";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { firstYearFor } from "~/domain/overview/first-year";
import { firstYearFacts } from "~/domain/overview/first-year.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The first year of a new municipality, also once it is over. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFirstYear");
  return firstYearFor(member, firstYearFacts(database(), now()));
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.firstYear.title };

export default function FirstYear() {
  const words = useWords();
  const own = words.firstYear;
  const year = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        crumbs={["guides"]}
        title={own.title}
        kicker={own.count(year.done, year.of)}
        lead={year.done === year.of ? own.over : own.lead}
      />
      <FirstYearParts year={year} />
    </>
  );
}
