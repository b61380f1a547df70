import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Wall } from "~/components/register/wall";
import { wallOf, wallYears } from "~/domain/funding/wall.server";
import { viewerOf } from "~/domain/members/member";
import { dutyState } from "~/domain/projects/duty";
import { now } from "~/env.server";
import { numberIn } from "~/http/address";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The deadlines of a year on one wall, month by month; `?ar=` chooses the year. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const viewer = viewerOf(member);
  const today = dayOf(now());
  const year = numberIn(new URL(request.url).searchParams, "ar", 1950, 2200) ?? yearOf(today);
  const entries = wallOf(database(), viewer, year).map((entry) => ({
    ...entry,
    state: entry.what === "duty" ? dutyState({ dueOn: entry.day, doneOn: entry.doneOn }, today) : null,
  }));
  return { year, years: wallYears(database(), viewer, now()), entries, today };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ calls }, { year }) => calls.wall.title(year),
};

export default function CallWall() {
  const { calls } = useWords();
  const { year, years, entries, today } = useLoaderData<typeof loader>();
  return (
    <>
      <Head small title={calls.wall.title(year)} lead={calls.wall.lead} crumbs={["register", "calls"]}>
        <nav className="sections no-print" aria-label={calls.wall.years}>
          <ul>
            {years.map((each) => (
              <li key={each}>
                <a
                  href={`/register/utlysningar/vaggen?ar=${each}`}
                  aria-current={each === year ? "page" : undefined}
                >
                  {each}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </Head>
      <Wall year={year} entries={entries} today={today} />
    </>
  );
}
