import { connectionOf, type Database } from "#db/open.server";
import type { DisposableKind } from "#db/words";
import type { Due } from "./due.server";

type Hold = NonNullable<Due["kept"]>;

/**
 * What keeps records of a kind beyond their rule on a day: a day of their own, the day of the project that they
 * belong to, or so many years after the project's end as its programme wants. The longest wins. With `only`, of that
 * record alone.
 */
export function holdsOf(
  db: Database,
  kind: DisposableKind,
  today: string,
  only: string | null = null,
): (recordId: string) => Hold | null {
  const sql = holding[kind];
  if (!sql) return () => null;
  const connection = connectionOf(db);
  const rows = (
    only === null
      ? connection.prepare(sql).all()
      : connection.prepare(`select * from (${sql}) where recordId = ?`).all(only)
  ) as Row[];
  const byRecord = new Map<string, Hold>();
  for (const row of rows) {
    const longest = longestOf(row, today);
    const known = byRecord.get(row.recordId);
    if (longest && (!known || isLonger(longest, known))) byRecord.set(row.recordId, longest);
  }
  return (recordId) => byRecord.get(recordId) ?? null;
}

type Row = {
  recordId: string;
  own: string | null;
  project: string | null;
  programme: string | null;
  /** Whether a programme that has such a rule gives a project that has no end yet. */
  goesOn: number;
};

function longestOf({ own, project, programme, goesOn }: Row, today: string): Hold | null {
  if (goesOn) return { until: null, why: "projectGoesOn" };
  const days: [string | null, Hold["why"]][] = [
    [own, "ownDay"],
    [project, "projectDay"],
    [programme, "programme"],
  ];
  return days.reduce<Hold | null>(
    (longest, [until, why]) =>
      until !== null && until >= today && (!longest || isLonger({ until, why }, longest))
        ? { until, why }
        : longest,
    null,
  );
}

const isLonger = (one: Hold, other: Hold) =>
  other.until !== null && (one.until === null || one.until > other.until);

const ofProject = `p.keep_until as project,
    case when g.keep_years is not null and p.ends_on is not null
      then strftime('%Y-%m-%d', p.ends_on, '+' || g.keep_years || ' years') end as programme,
    g.keep_years is not null and p.ends_on is null and p.status not in ('rejected', 'idea') as goesOn`;

const joined = "left join programmes as g on g.code = p.programme_code";

/** The projects whose papers something keeps on `:today`, by the same rule. */
const keptProjects = `select id from (select p.id, ${ofProject} from projects as p ${joined})
  where project >= :today or programme >= :today or goesOn`;

/** Whether what is said of a record is said of such a project. */
export const isOfKeptProject = (subject: string, id: string) =>
  `(${subject} is 'project' and coalesce(${id}, '') in (${keptProjects}))`;

const holding: Partial<Record<DisposableKind, string>> = {
  attachment: `select a.id as recordId, null as own, ${ofProject} from attachments as a
    left join lessons as l on a.subject = 'lesson' and l.id = a.subject_id
    left join projects as p on p.id = case a.subject when 'project' then a.subject_id when 'lesson' then l.project_id end ${joined}`,
  document: `select id as recordId, keep_until as own, null as project, null as programme, 0 as goesOn from documents`,
  draft: `select l.id as recordId, null as own, ${ofProject} from lessons as l join projects as p on p.id = l.project_id ${joined}
    where l.visibility = 'draft'`,
};
