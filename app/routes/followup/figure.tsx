import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { Filters } from "~/components/filters";
import {
  editionInAddress,
  figureInAddress,
  figurePath,
  figuresPath,
  narrowingInAddress,
  yearPath,
} from "~/components/followup/address";
import { FigureBeside } from "~/components/followup/figure-beside";
import { FigureRows } from "~/components/followup/figure-rows";
import { figureInWords } from "~/components/followup/figure-words";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { breakdownKeys, figureKeys, figureSorts, type Narrowing } from "~/domain/followup/compile";
import { listBehind } from "~/domain/followup/compile.server";
import { frozenFigure } from "~/domain/followup/frozen-figure.server";
import { viewerOf } from "~/domain/members/member";
import { now } from "~/env.server";
import { yearUpTo } from "~/http/address";
import { found } from "~/http/answers.server";
import { kronor, number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { placeName } from "~/i18n/places";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The list that a figure counts, narrowed to a unit, a committee, a programme … by the address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeFollowup");
  const year = found(yearUpTo(yearOf(dayOf(now())), params.year));
  const key = found(figureKeys.find((each) => figureInAddress[each] === params.key));
  const address = new URL(request.url).searchParams;
  const narrowing: Narrowing = Object.fromEntries(
    breakdownKeys.flatMap((by) => {
      const id = address.get(narrowingInAddress[by]);
      return id ? [[by, id]] : [];
    }),
  );
  const [db, viewer] = [database(), viewerOf(member)];
  const list = found(listBehind(db, viewer, year, key, narrowing, now()));
  const edition = Number(address.get(editionInAddress) ?? 0);
  const isWhole = list.narrowedTo.length === 0 && edition > 0;
  const frozen = isWhole ? frozenFigure(db, viewer, { year, edition }, list.figure, now()) : null;
  return { year, key, sort: figureSorts[key], ...list, frozen };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { key, year }) => `${words.figures.labels[key]} ${year}`,
  below: () => "/uppfoljning",
};

export default function OneFigure() {
  const speech = useSpeech();
  const { figures: own } = speech.words;
  const { year, key, sort, figure, populationYear, rows, narrowedTo, choices, frozen } =
    useLoaderData<typeof loader>();
  const { part, whole, value } = figure;
  const beside =
    part === null || whole === null || value === null
      ? null
      : sort.taking === "share"
        ? own.partOf(number(part, speech), number(whole, speech))
        : own.perInhabitants(kronor(part, speech), number(whole, speech), populationYear);
  return (
    <>
      <Head
        crumbs={[
          "followup",
          { to: yearPath(year), label: String(year) },
          { to: figuresPath(year), label: own.list.back },
        ]}
        kicker={narrowedTo.map((place) => <span key={place.by}>{placeName(place.by, place, speech)}</span>)}
        title={`${own.labels[key]} ${year}`}
        lead={own.rules[key]}
      />
      <Part
        id="lista"
        title={<span data-figure={value ?? ""}>{figureInWords(figure, speech)}</span>}
        aside={[beside, own.list.counts(rows.length)].filter(Boolean).join(". ")}
        filters={
          choices.length > 0 ? (
            <Filters
              action={figurePath(year, key)}
              filters={choices.map(({ by, places }) => ({
                name: narrowingInAddress[by],
                label: own.by[by],
                value: narrowedTo.find((place) => place.by === by)?.id ?? null,
                options: places.map((place) => ({ value: place.id, label: placeName(by, place, speech) })),
              }))}
            />
          ) : undefined
        }
      >
        {frozen ? <FigureBeside year={year} frozen={frozen} today={figure} /> : null}
        {rows.length > 0 ? (
          <FigureRows
            rows={rows}
            figureKey={key}
            unit={sort.unit}
            taking={sort.taking}
            caption={`${own.labels[key]} ${year}`}
          />
        ) : narrowedTo.length > 0 ? (
          <Empty action={<a href={figurePath(year, key)}>{speech.words.common.filters.clear}</a>}>
            {own.list.emptySelection}
          </Empty>
        ) : (
          <Empty>{own.list.empty}</Empty>
        )}
      </Part>
    </>
  );
}
