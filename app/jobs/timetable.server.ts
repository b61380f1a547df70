import { Cron } from "croner";
import type { Logger } from "pino";
import { backUp, newestBackup, pruneBackups } from "#db/backup.server";
import { keepDisposals } from "#db/disposals.server";
import { sweepFiles } from "#db/files.server";
import type { OpenDatabase } from "#db/open.server";
import { sweepAccess } from "~/auth/sweep.server";
import { zone } from "~/calendar/swedish-time";
import { remindActions } from "~/domain/actions/reminding.server";
import { needsReindex, reindex } from "~/domain/archive/reindex.server";
import { isAttached } from "~/domain/attachments/attachments.server";
import { sweepTexts } from "~/domain/attachments/file-texts.server";
import { emptyBin } from "~/domain/bin/bin.server";
import { headOfChain } from "~/domain/chronicle/chain.server";
import { remindInputs } from "~/domain/followup/inputs-reminding.server";
import { remindFunding } from "~/domain/funding/test-reminding.server";
import { tellPublished } from "~/domain/inquiries/answering.server";
import { remindDue } from "~/domain/meetings/remind-due.server";
import { remindMinutes } from "~/domain/minutes/reminding.server";
import { sweepSecrets } from "~/domain/outbox/delivery.server";
import { gatherDue } from "~/domain/outbox/gathering.server";
import { remindDuePolls } from "~/domain/polls/reminding.server";
import { carryOutDisposals, proposeDisposal } from "~/domain/retention/lists.server";
import { tendRounds } from "~/domain/rounds/due.server";
import { sweepSearches } from "~/domain/searches/recent.server";
import { sweepVain } from "~/domain/searches/vain.server";
import { type Search, sendWatches } from "~/domain/searches/watch.server";
import { tellSubscribers } from "~/domain/subscriptions/news.server";
import { sweepSubscribers } from "~/domain/subscriptions/subscribers.server";
import type { Env } from "~/env.server";
import { readMailbox } from "~/mail/mailbox.server";
import { deliver } from "~/mail/postman.server";
import { bareAddress } from "~/mail/settings";
import { countJob } from "~/metrics.server";
import { searchAside } from "~/threads/archive.server";
import { sweepArchives } from "~/threads/archive-out.server";
import { hireReader, readFiles } from "./file-reading.server";

/** What the jobs need of the settings. */
type JobSettings = Pick<
  Env,
  | "backupFolder"
  | "backupPlan"
  | "backupRecipient"
  | "filesFolder"
  | "disposalsFile"
  | "publicUrl"
  | "smtpUrl"
  | "mailFrom"
  | "waysIn"
  | "replyAddress"
  | "imapUrl"
>;

const day = 24 * 3_600_000;

type JobName =
  | "deliver"
  | "remind"
  | "gather"
  | "remindPolls"
  | "remindActions"
  | "remindMinutes"
  | "remindFunding"
  | "remindInputs"
  | "rounds"
  | "watches"
  | "subscribers"
  | "inquiries"
  | "readReplies"
  | "reindex"
  | "readFiles"
  | "dispose"
  | "backUp"
  | "sweep";

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
 * All that happens by itself, by the machine's own clock on the Swedish wall: letters and the text of attached files every ten seconds, reminders
 * of meetings, digests, watches of the archive, letters to subscribers, lessons that questions led to, rounds and answers from calendars (where a mailbox is configured) each minute, reminders of date polls, actions, minutes, funding tests and input to the follow-up each hour of the working day, the archive's words when the program reads words in another way than they were written, a backup each
 * night, a proposal of what to dispose of on the first of each month, what is over swept out once an hour. Each job may run twice without harm, never overlaps itself, and one
 * that fails is logged and tried again at its next time. `clock` gives UTC ms.
 */
export function startTimetable(
  db: OpenDatabase,
  settings: JobSettings,
  clock: () => number,
  log: Logger,
): Timetable {
  let stopping = false;
  const reader = hireReader();
  const ownAddresses = [
    bareAddress(settings.mailFrom),
    ...(settings.replyAddress ? [settings.replyAddress] : []),
  ];

  const jobs: Record<JobName, { at: string; work: () => unknown }> = {
    deliver: {
      at: "*/10 * * * * *",
      work: async () => {
        const { sent, postponed, refused } = await deliver(db, settings, clock, () => stopping);
        const ids = (letters: { id: string }[]) => letters.map((letter) => letter.id);
        if (sent + postponed.length + refused.length > 0) {
          return { sent, postponed: ids(postponed), refused: ids(refused) };
        }
      },
    },
    remindPolls: {
      at: "0 5 8-17 * * *",
      work: () => {
        const letters = remindDuePolls(db, clock());
        if (letters > 0) return { letters };
      },
    },
    remindActions: {
      at: "0 10 8-17 * * *",
      work: () => {
        const letters = remindActions(db, clock());
        if (letters > 0) return { letters };
      },
    },
    remindMinutes: {
      at: "0 15 8-17 * * *",
      work: () => {
        const letters = remindMinutes(db, clock());
        if (letters > 0) return { letters };
      },
    },
    remindFunding: {
      at: "0 20 8-17 * * *",
      work: () => {
        const letters = remindFunding(db, clock());
        if (letters > 0) return { letters };
      },
    },
    remindInputs: {
      at: "0 25 8-17 * * *",
      work: () => {
        const letters = remindInputs(db, clock());
        if (letters > 0) return { letters };
      },
    },
    gather: {
      at: "2 * * * * *",
      work: () => {
        const letters = gatherDue(db, clock());
        if (letters > 0) return { letters };
      },
    },
    remind: {
      at: "5 * * * * *",
      work: () => {
        const letters = remindDue(db, clock());
        if (letters > 0) return { letters };
      },
    },
    rounds: {
      at: "25 * * * * *",
      work: () => {
        const { asked, reminded } = tendRounds(db, clock());
        if (asked + reminded > 0) return { asked, reminded };
      },
    },
    inquiries: {
      at: "55 * * * * *",
      work: () => {
        const letters = tellPublished(db, clock());
        if (letters > 0) return { letters };
      },
    },
    watches: {
      at: "35 * * * * *",
      work: async () => {
        const search: Search = (viewer, question, at) => searchAside(db, viewer, question, at);
        const letters = await sendWatches(db, search, clock());
        if (letters > 0) return { letters };
      },
    },
    subscribers: {
      at: "50 * * * * *",
      work: () => {
        const letters = tellSubscribers(db, clock());
        if (letters > 0) return { letters };
      },
    },
    readReplies: {
      at: "45 * * * * *",
      work: async () => {
        if (!settings.imapUrl) return;
        const letters = await readMailbox(db, settings.imapUrl, clock, () => stopping, ownAddresses);
        if (letters.length > 0) return { letters };
      },
    },
    reindex: {
      at: "15 * * * * *",
      work: async () => {
        if (!needsReindex(db)) return;
        return { entries: await reindex(db, clock, { stopped: () => stopping }) };
      },
    },
    readFiles: {
      at: "*/10 * * * * *",
      work: async () => {
        const { read, unread } = await readFiles(db, settings.filesFolder, reader, clock, {
          stopped: () => stopping,
        });
        if (read + unread > 0) return { read, unread };
      },
    },
    backUp: {
      at: "0 15 2 * * *",
      work: async () => {
        const { backupFolder: folder, backupRecipient: recipient, backupPlan, filesFolder } = settings;
        const { path, newFiles, manifest } = await backUp(
          db,
          { folder, recipient, filesFolder },
          "nightly",
          clock(),
        );
        const { lackingFiles } = manifest;
        if (lackingFiles.length > 0)
          log.error({ job: "backUp", lackingFiles }, "files are missing or damaged");
        const removed = pruneBackups(folder, backupPlan, clock()).length;
        // Kept outside the database too, the sum shows later whether lines at the end have gone.
        return { path, files: newFiles, removed, chronicle: headOfChain(db) };
      },
    },
    dispose: {
      at: "0 30 6 1 * *",
      work: () => {
        const list = proposeDisposal(db, clock());
        if (list) return { list };
      },
    },
    sweep: {
      at: "0 40 * * * *",
      work: () => {
        const now = clock();
        const rows =
          sweepAccess(db, Date.now(), now) +
          emptyBin(db, now) +
          sweepSecrets(db, now - 3_600_000, now) +
          sweepTexts(db, now - day) +
          sweepSearches(db, now) +
          sweepVain(db, now) +
          sweepSubscribers(db, now);
        const files =
          sweepFiles(settings.filesFolder, (hash) => isAttached(db, hash), Date.now() - day) +
          sweepArchives(settings.filesFolder, now);
        // What was approved and cut off is finished, and nothing but that.
        carryOutDisposals(db, now);
        keepDisposals(db, settings.disposalsFile);
        if (rows + files > 0) return { rows, files };
      },
    },
  };

  const inHand = new Map<JobName, Promise<void>>();

  function run(name: JobName): Promise<void> {
    const running = inHand.get(name);
    if (running) return running;
    const begun = Date.now();
    const done = Promise.resolve()
      .then(() => (stopping ? undefined : jobs[name].work()))
      .then(
        (result) => {
          countJob(name, "done");
          if (result) log.info({ job: name, ms: Date.now() - begun, ...result }, "job done");
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

  const names = Object.keys(jobs) as JobName[];
  const timers = new Map(
    names.map((name) => [name, new Cron(jobs[name].at, { timezone: zone, unref: true }, () => run(name))]),
  );

  const timetable: Timetable = {
    run,
    catchUp: async () => {
      const newest = newestBackup(settings.backupFolder, clock());
      if (!newest || clock() - newest.madeAt > day) await run("backUp");
    },
    nextRun: (name, after) => timers.get(name)?.nextRun(new Date(after))?.getTime() ?? Number.NaN,
    stop: async () => {
      stopping = true;
      for (const timer of timers.values()) timer.stop();
      if (inForce === timetable) inForce = null;
      await reader.end();
      await Promise.all(inHand.values());
    },
  };
  inForce = timetable;
  return timetable;
}
