import { Cron } from "croner";
import type { Logger } from "pino";
import { newestBackup } from "#db/backup.server";
import type { OpenDatabase } from "#db/open.server";
import { aDay, zone } from "~/calendar/swedish-time";
import { countJob } from "~/metrics.server";
import { hireReader } from "./file-reading.server";
import { type JobName, jobs, type Outcome, type Workplace } from "./jobs.server";

/** The timetable that this process runs; null when it runs none. */
let inForce: Timetable | null = null;

/** Lets a job run now rather than at its next time, where this process runs the timetable. Waits for nothing. */
export const runSoon = (name: JobName): void => void inForce?.run(name);

export type Timetable = {
  /** Runs a job now; waits for the run in hand instead when there is one. Never throws: faults are logged. */
  run: (name: JobName) => Promise<void>;
  /** Makes the backup that was missed while the program was off: when the newest is older than a day. */
  catchUp: () => Promise<void>;
  /** When a job runs next after an instant, both UTC ms. */
  nextRun: (name: JobName, after: number) => number;
  /** Starts nothing more, and waits for what is in hand. Safe to call twice. */
  stop: () => Promise<void>;
};

/**
 * Runs the jobs at their times by the Swedish clock. A job never overlaps itself, and one that fails is logged and tried
 * again at its next time. What came of a job is logged when there is something to tell. `clock` gives UTC ms.
 */
export function startTimetable(
  db: OpenDatabase,
  settings: Workplace["settings"],
  clock: () => number,
  log: Logger,
): Timetable {
  let stopping = false;
  const place: Workplace = { db, settings, reader: hireReader(), clock, stopping: () => stopping, log };
  const inHand = new Map<JobName, Promise<void>>();

  function run(name: JobName): Promise<void> {
    const running = inHand.get(name);
    if (running) return running;
    const begun = Date.now();
    const done = Promise.resolve()
      .then((): Outcome | Promise<Outcome> => (stopping ? {} : jobs[name].work(place, clock())))
      .then(
        (outcome) => {
          countJob(name, "done");
          if (tells(outcome)) log.info({ job: name, ms: Date.now() - begun, ...outcome }, "job done");
        },
        (problem) => {
          countJob(name, "failed");
          log.error({ job: name, err: problem }, "job failed");
        },
      )
      .finally(() => inHand.delete(name));
    inHand.set(name, done);
    return done;
  }

  const timers = new Map(
    (Object.keys(jobs) as JobName[]).map((name) => [
      name,
      new Cron(jobs[name].at, { timezone: zone, unref: true }, () => run(name)),
    ]),
  );

  const timetable: Timetable = {
    run,
    catchUp: async () => {
      const newest = newestBackup(settings.backupFolder, clock());
      if (!newest || clock() - newest.madeAt > aDay) await run("backUp");
    },
    nextRun: (name, after) => timers.get(name)?.nextRun(new Date(after))?.getTime() ?? Number.NaN,
    stop: async () => {
      stopping = true;
      for (const timer of timers.values()) timer.stop();
      if (inForce === timetable) inForce = null;
      await place.reader.end();
      await Promise.all(inHand.values());
    },
  };
  inForce = timetable;
  return timetable;
}

const tells = (outcome: Outcome) =>
  Object.values(outcome).some((each) => (Array.isArray(each) ? each.length > 0 : Boolean(each)));
