import { sql } from "drizzle-orm";
import type { Database } from "#db/open.server";
import { followups, groups, populations, units } from "#db/schema.server";
import type { UnitKind } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { goalsOfYears } from "../goals/goals.server";
import type { Viewer } from "../members/member";
import { departmentsFirst } from "../members/units.server";
import { attendanceByYear } from "./attendance.server";
import { outcomesForFigures } from "./compile-actions.server";
import { type ContactForFigures, contactsForFigures } from "./compile-exchanges.server";
import { initiativesForFigures } from "./compile-funding.server";
import { lessonsForFigures } from "./compile-lessons.server";
import { projectsForFigures } from "./compile-projects.server";
import type { Population } from "./population";

/** Who reads figures. `seesVerdicts` opens the goals' verdicts of a follow-up that is not published yet. */
export type FigureViewer = Viewer & { seesVerdicts?: true };

/**
 * Whose figures go to the board and are published: all that is no draft, what is for the network among it, since the
 * network's work counts whoever may read of it; and the verdicts as they have been written. So the figures are the same
 * whoever freezes them. They name no record, so nothing that is for the network alone gets out by them.
 */
export const boardViewer: FigureViewer = {
  personId: null,
  level: "network",
  groupIds: [],
  coordinator: false,
  seesVerdicts: true,
};

/**
 * What the figures of some years are made from. Each noun is read once, in one statement, when it is first asked for, for
 * all of the years: at most seven statements, however many years and figures.
 */
export function factsOf(
  db: Database,
  viewer: FigureViewer,
  years: { from: number; to: number },
  now: number,
) {
  const each = Array.from({ length: years.to - years.from + 1 }, (_, ahead) => years.from + ahead);
  const seesVerdicts = viewer.coordinator || viewer.seesVerdicts === true;
  const frame = once(() => frameOf(db, seesVerdicts, years));
  return {
    today: dayOf(now),
    frame,
    projects: once(() => projectsForFigures(db, viewer, years)),
    attendance: once(() => attendanceByYear(db, years)),
    outcomes: once(() => outcomesForFigures(db, years)),
    lessons: once(() => lessonsForFigures(db, viewer, years)),
    contacts: () => frame().contacts,
    initiatives: once(() => initiativesForFigures(db, years)),
    goals: once(() => goalsOfYears(db, each, seesVerdicts)),
  };
}

export type FigureFacts = ReturnType<typeof factsOf>;

type UnitForFigures = {
  id: string;
  kind: UnitKind;
  name: string;
  committee: string | null;
  position: number;
  closedOn: string | null;
};

/**
 * How many the inhabitants were in each year, the network's bounds, the units (departments first), and the years that
 * are followed up.
 */
function frameOf(db: Database, seesUnpublished: boolean, years: { from: number; to: number }) {
  const row = db.get<{
    populations: string;
    fewest: number | null;
    most: number | null;
    units: string;
    followedUp: string;
    contacts: string;
  }>(sql`select
    (select json_group_array(json_object('year', ${populations.year}, 'inhabitants', ${populations.inhabitants}))
      from ${populations}) as populations,
    (select ${groups.fewestMeetings} from ${groups} where ${groups.kind} = 'network' order by ${groups.id} limit 1) as fewest,
    (select ${groups.mostMeetings} from ${groups} where ${groups.kind} = 'network' order by ${groups.id} limit 1) as most,
    (select json_group_array(json_object('id', ${units.id}, 'kind', ${units.kind}, 'name', ${units.name},
      'committee', ${units.governingBody}, 'position', ${units.position}, 'closedOn', ${units.closedOn})) from ${units}) as units,
    (select json_group_array(${followups.year}) from ${followups}
      where ${seesUnpublished ? 1 : 0} or ${followups.publishedOn} is not null) as followedUp,
    ${contactsForFigures(years)} as contacts`);
  const { fewest = null, most = null } = row ?? {};
  return {
    populations: JSON.parse(row?.populations ?? "[]") as Population[],
    meetingBounds: fewest === null || most === null ? null : { fewest, most },
    units: (JSON.parse(row?.units ?? "[]") as UnitForFigures[]).sort(departmentsFirst),
    followedUp: JSON.parse(row?.followedUp ?? "[]") as number[],
    contacts: JSON.parse(row?.contacts ?? "[]") as ContactForFigures[],
  };
}

function once<Value>(read: () => Value): () => Value {
  let kept: { value: Value } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
