import type { Logger } from "pino";
import { backUp, pruneBackups } from "#db/backup.server";
import { keepDisposals } from "#db/disposals.server";
import { sweepFiles } from "#db/files.server";
import type { OpenDatabase } from "#db/open.server";
import { sweepAccess } from "~/auth/sweep.server";
import { aDay } from "~/calendar/swedish-time";
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
import { searchAside } from "~/threads/archive.server";
import { sweepArchives } from "~/threads/archive-out.server";
import { type FileReader, readFiles } from "./file-reading.server";

/**
 * What the jobs work with. `clock` gives UTC ms; `stopping` says whether what is long should end where it can be
 * taken up again.
 */
export type Workplace = {
  db: OpenDatabase;
  settings: Pick<
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
  reader: FileReader;
  clock: () => number;
  stopping: () => boolean;
  log: Logger;
};

/**
 * When a job runs, by the clock on the Swedish wall, and what it does. It may run twice without harm, and gives what
 * came of it, for the log.
 */
type Job = { at: string; work: (place: Workplace, now: number) => Outcome | Promise<Outcome> };

/** What came of a job, in numbers and ids. Where all are none, empty or null there is nothing to tell of. */
export type Outcome = Record<string, unknown>;

/**
 * All that happens by itself. Of what looks each minute each has a second of its own, and of what looks each hour a minute
 * of its own: two that began together would keep whoever asks for a page waiting for both.
 */
export const jobs = {
  // Whoever waits for a sign-in code waits for this.
  deliver: {
    at: "*/10 * * * * *",
    work: async ({ db, settings, clock, stopping }) => {
      const { sent, postponed, refused } = await deliver(db, settings, clock, stopping);
      const ids = (letters: { id: string }[]) => letters.map((letter) => letter.id);
      return { sent, postponed: ids(postponed), refused: ids(refused) };
    },
  },
  // Catches what was not read when it was attached.
  readFiles: {
    at: "*/10 * * * * *",
    work: ({ db, settings, reader, clock, stopping }) =>
      readFiles(db, settings.filesFolder, reader, clock, { stopped: stopping }),
  },

  // Each minute: what has an hour of its own, set by people or by the calendar.
  gather: { at: "2 * * * * *", work: ({ db }, now) => ({ letters: gatherDue(db, now) }) },
  remind: { at: "5 * * * * *", work: ({ db }, now) => ({ letters: remindDue(db, now) }) },
  reindex: {
    at: "15 * * * * *",
    work: async ({ db, clock, stopping }) => ({
      entries: needsReindex(db) ? await reindex(db, clock, { stopped: stopping }) : 0,
    }),
  },
  rounds: { at: "25 * * * * *", work: ({ db }, now) => tendRounds(db, now) },
  watches: {
    at: "35 * * * * *",
    work: async ({ db }, now) => {
      const search: Search = (viewer, question, at) => searchAside(db, viewer, question, at);
      return { letters: await sendWatches(db, search, now) };
    },
  },
  readReplies: {
    at: "45 * * * * *",
    work: async ({ db, settings, clock, stopping }) => {
      const { imapUrl, mailFrom, replyAddress } = settings;
      const own = [bareAddress(mailFrom), ...(replyAddress ? [replyAddress] : [])];
      return { letters: imapUrl ? await readMailbox(db, imapUrl, clock, stopping, own) : [] };
    },
  },
  subscribers: { at: "50 * * * * *", work: ({ db }, now) => ({ letters: tellSubscribers(db, now) }) },
  inquiries: { at: "55 * * * * *", work: ({ db }, now) => ({ letters: tellPublished(db, now) }) },

  // Reminders that fall due by the day: within working hours, when somebody can do what they ask.
  remindPolls: { at: "0 5 8-17 * * *", work: ({ db }, now) => ({ letters: remindDuePolls(db, now) }) },
  remindActions: { at: "0 10 8-17 * * *", work: ({ db }, now) => ({ letters: remindActions(db, now) }) },
  remindMinutes: { at: "0 15 8-17 * * *", work: ({ db }, now) => ({ letters: remindMinutes(db, now) }) },
  remindFunding: { at: "0 20 8-17 * * *", work: ({ db }, now) => ({ letters: remindFunding(db, now) }) },
  remindInputs: { at: "0 25 8-17 * * *", work: ({ db }, now) => ({ letters: remindInputs(db, now) }) },

  // In the night: no page is drawn while the copy is checked, which takes seconds where there is much.
  backUp: { at: "0 15 2 * * *", work: makeBackup },
  // On a morning, so that the list lies there when the month's first working day begins.
  dispose: { at: "0 30 6 1 * *", work: ({ db }, now) => ({ list: proposeDisposal(db, now) }) },
  // A session or a code that is over opens nothing, swept or not: an hour's delay hurts nobody.
  sweep: { at: "0 40 * * * *", work: sweep },
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;

async function makeBackup({ db, settings, log }: Workplace, now: number): Promise<Outcome> {
  const { backupFolder: folder, backupRecipient: recipient, backupPlan, filesFolder } = settings;
  const { path, newFiles, manifest } = await backUp(db, { folder, recipient, filesFolder }, "nightly", now);
  const { lackingFiles } = manifest;
  if (lackingFiles.length > 0) log.error({ job: "backUp", lackingFiles }, "files are missing or damaged");
  const removed = pruneBackups(folder, backupPlan, now).length;
  // Kept outside the database too, the sum shows later whether lines at the end have gone.
  return { path, files: newFiles, removed, chronicle: headOfChain(db) };
}

function sweep({ db, settings }: Workplace, now: number): Outcome {
  const rows =
    sweepAccess(db, Date.now(), now) +
    emptyBin(db, now) +
    sweepSecrets(db, now - 3_600_000, now) +
    sweepTexts(db, now - aDay) +
    sweepSearches(db, now) +
    sweepVain(db, now) +
    sweepSubscribers(db, now);
  const files =
    sweepFiles(settings.filesFolder, (hash) => isAttached(db, hash), Date.now() - aDay) +
    sweepArchives(settings.filesFolder, now);
  // What was approved and cut off is finished, and nothing but that.
  carryOutDisposals(db, now);
  keepDisposals(db, settings.disposalsFile);
  return { rows, files };
}
