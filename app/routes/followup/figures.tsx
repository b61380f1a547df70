import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { figuresPath, yearPath } from "~/components/followup/address";
import { BreakdownTable } from "~/components/followup/breakdown-table";
import { CategoryChart } from "~/components/followup/category-chart";
import { FigureRows } from "~/components/followup/figure-rows";
import { FigureTable } from "~/components/followup/figure-table";
import { GoalVerdicts } from "~/components/followup/goal-verdicts";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { type Breakdown, figureSorts, groupedFigures } from "~/domain/followup/compile";
import { compileBeside } from "~/domain/followup/compile.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { yearUpTo } from "~/http/address";
import { found } from "~/http/answers.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

const yearsBefore = 4;

/** Every figure of a year, group by group and broken down, each a link to the list that it counts. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const thisYear = yearOf(dayOf(now()));
  const year = found(yearUpTo(thisYear, params.year));
  const compiled = found(compileBeside(database(), viewerOf(member), year, yearsBefore, now()));
  const ofProjects = new Set(
    Object.entries(figureSorts).flatMap(([key, { group }]) =>
      ["projects", "money", "people"].includes(group) ? [key] : [],
    ),
  );
  return { year, thisYear, ...compiled, groups: groupedFigures, ofProjects: [...ofProjects] };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { year, thisYear }) =>
    year >= thisYear ? words.figures.titleSoFar(year) : words.figures.title(year),
  below: () => "/uppfoljning",
};

type Facts = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AllFigures() {
  const speech = useSpeech();
  const { figures: own } = speech.words;
  const facts = useLoaderData<typeof loader>();
  const { year, thisYear, figures, earlier } = facts;
  const years = [{ year, figures: figures.figures }, ...earlier];
  return (
    <>
      <Head
        crumbs={["followup", { to: yearPath(year), label: String(year) }]}
        title={year >= thisYear ? own.titleSoFar(year) : own.title(year)}
        lead={own.lead}
      >
        <p className="actions no-print">
          <a href={`${figuresPath(year)}.csv`}>{own.csv}</a>
          <a href={`${figuresPath(year)}.json`}>{own.json}</a>
        </p>
      </Head>
      {facts.groups.map(({ group, keys }) => (
        <Part key={group} id={group} title={own.groups[group]} aside={asideOf(group, facts, own)}>
          <div className="stack">
            <FigureTable keys={keys} years={years} caption={own.table(own.groups[group])} />
            {group === "money" ? <Inhabitants facts={facts} /> : null}
            {group === "meetings" ? <Bounds figures={figures} going={year >= thisYear} /> : null}
            {group === "goals" ? <GoalVerdicts goals={figures.goals} year={year} /> : null}
            {group === "setbacks" ? <Setbacks facts={facts} /> : null}
          </div>
        </Part>
      ))}
      {figures.breakdowns.map((breakdown) => (
        <Part
          key={breakdown.by}
          id={`per-${breakdown.by}`}
          title={own.byHeading[breakdown.by]}
          aside={own.byAside[breakdown.by]}
        >
          <BrokenDown breakdown={breakdown} facts={facts} />
        </Part>
      ))}
    </>
  );
}

function asideOf(group: string, { figures }: Facts, own: ReturnType<typeof useSpeech>["words"]["figures"]) {
  const { meetingBounds } = figures;
  return group === "meetings" && meetingBounds
    ? own.bounds(meetingBounds.fewest, meetingBounds.most)
    : undefined;
}

/** Whose number of inhabitants each year is counted by. */
function Inhabitants({ facts: { figures, earlier } }: { facts: Facts }) {
  const speech = useSpeech();
  const own = speech.words.figures;
  const { population, populationYear } = figures;
  if (population === null || populationYear === null) return <p className="note">{own.noPopulationNote}</p>;
  const lent = earlier.filter((each) => each.populationYear !== null && each.populationYear !== each.year);
  return (
    <p className="note">
      {[
        own.inhabitants(number(population, speech), populationYear),
        ...lent.map((each) => own.inhabitantsLent(each.year, each.populationYear ?? each.year)),
      ].join(" ")}
    </p>
  );
}

/** Whether the year's meetings are as many as the network's rules ask for; nothing of too few while the year goes on. */
function Bounds({ figures, going }: { figures: Facts["figures"]; going: boolean }) {
  const own = useSpeech().words.figures;
  const { meetingBounds } = figures;
  const held = figures.figures.find(({ key }) => key === "meetings")?.value ?? 0;
  if (!meetingBounds) return null;
  const { fewest, most } = meetingBounds;
  if (held < fewest) return going ? null : <p>{own.tooFew(fewest - held)}</p>;
  return <p>{held > most ? own.tooMany(held - most) : own.justRight}</p>;
}

function Setbacks({ facts: { setbacks } }: { facts: Facts }) {
  const own = useSpeech().words.figures;
  if (setbacks.length === 0) return <p className="note">{own.noSetbacks}</p>;
  return (
    <FigureRows
      rows={setbacks}
      figureKey="setbacks"
      unit="count"
      taking="rows"
      caption={own.groups.setbacks}
    />
  );
}

function BrokenDown({ breakdown, facts }: { breakdown: Breakdown; facts: Facts }) {
  const own = useSpeech().words.figures;
  const { year, figures, ofProjects } = facts;
  const { by, columns } = breakdown;
  const table = { breakdown, year, totals: by === "country" ? null : figures.figures };
  if (by === "category")
    return (
      <div className="stack">
        <CategoryChart breakdown={breakdown} year={year} />
        <BreakdownTable {...table} caption={own.byTable(own.byHeading[by])} />
      </div>
    );
  if (by !== "unit") return <BreakdownTable {...table} caption={own.byTable(own.byHeading[by])} />;
  const [project, work] = [true, false].map((isOfProjects) =>
    columns.filter((key) => ofProjects.includes(key) === isOfProjects),
  );
  return (
    <div className="stack">
      <h3>{own.project}</h3>
      <BreakdownTable {...table} shown={project} caption={`${own.byHeading.unit}: ${own.project}`} />
      <h3>{own.work}</h3>
      <BreakdownTable {...table} shown={work} caption={`${own.byHeading.unit}: ${own.work}`} />
    </div>
  );
}
