import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { type BackupPlan, readBackupPlan } from "#db/backup-plan";
import { disposalsBeside } from "#db/disposals.server";
import { isRecipient } from "#db/encryption.server";
import { type OfferedWay, type OpenIdSettings, readWaysIn } from "./env-ways";

/**
 * The environment is read here and nowhere else (server.js reads only where the build is, and the mode). All faults are
 * listed at once, so that nobody has to start five times to mend five lines.
 */
/** "1" is yes. */
const flag = z
  .enum(["0", "1", ""])
  .default("")
  .transform((text) => text === "1");

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** How many proxies stand before the server: only what they say of a visitor is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Whoever has it may read the figures under /metrics. */
  METRICS_TOKEN: z
    .string()
    .min(20, "at least 20 characters, for example from openssl rand -hex 20")
    .optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  DATABASE_FILE: z.string().min(1).default("data/traffpunkt.db"),
  BACKUP_FOLDER: z.string().min(1).default("data/backups"),
  /** Where attached files are kept; beside the database when it is not said. */
  FILES_FOLDER: z.string().min(1).optional(),
  /** How many backups stay: the newest of each of so many days, months and years. */
  BACKUP_PLAN: z
    .string()
    .default("30 daily, 12 monthly, 5 yearly")
    .transform((text, context) => {
      const plan = readBackupPlan(text);
      if (!plan) context.addIssue({ code: "custom", message: "for example 30 daily, 12 monthly, 5 yearly" });
      return plan ?? z.NEVER;
    }),
  /** Whom backups are encrypted for: a public key of age's. */
  BACKUP_RECIPIENT: z.string().refine(isRecipient, "a public key as age-keygen makes it, age1…").optional(),
  /** The address people type, without a path; set in production behind a proxy. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The demo: one-click sign-in and codes shown on the page. Never in production. */
  DEMO: flag,
  /** Milliseconds added to the machine's clock; the demo's clock is set by it. */
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom letters come from: an address, or a name with the address in angle brackets. */
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      "for example EU-samordnaren <eu@ekbacka.se>",
    )
    .default("Träffpunkt <traffpunkt@localhost>"),
  /** The mailbox that calendar programs answer to, without a plus sign: svar@ekbacka.se. */
  REPLY_ADDRESS: z
    .string()
    .regex(/^[^\s@<>+]{1,30}@[^\s@<>]+$/, "a bare address, for example svar@ekbacka.se")
    .optional(),
  /** Where those answers are read: imaps://name:password@host/INBOX. */
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Whether this process runs the timetable (letters, reminders, backups). */
  JOBS: flag.default(true as never),
  COUNT_STATEMENTS: flag,
});

export type Env = {
  port: number;
  host: string;
  trustProxy: number;
  metricsToken: string | null;
  mode: "production" | "development" | "test";
  databaseFile: string;
  backupFolder: string;
  backupPlan: BackupPlan;
  backupRecipient: string | null;
  filesFolder: string;
  /** What has been disposed of, kept beside the database. */
  disposalsFile: string;
  publicUrl: string;
  publicUrlGiven: boolean;
  demo: boolean;
  clockOffset: number;
  smtpUrl: string | null;
  mailFrom: string;
  replyAddress: string | null;
  imapUrl: string | null;
  logLevel: string;
  jobs: boolean;
  countStatements: boolean;
  waysIn: OfferedWay[];
  openId: OpenIdSettings | null;
};

/** Reads and checks an environment. Throws one error that lists every fault. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const read = schema.safeParse({ ...source, JOBS: source.JOBS ?? "1", PORT: source.PORT || undefined });
  const faults = read.success
    ? []
    : read.error.issues.map((each) => `${each.path.join(".")}: ${each.message}`);
  if (source.NODE_ENV === "production" && source.DEMO !== "1") {
    const address = source.PUBLIC_URL ?? "";
    if (!address && !isLoopback(source.HOST)) {
      faults.push(
        "PUBLIC_URL: needed when others can reach the server, for example https://traffpunkt.ekbacka.se",
      );
    }
    if (/^http:/.test(address) && !isLoopback(URL.canParse(address) ? new URL(address).hostname : "")) {
      faults.push("PUBLIC_URL: must begin with https://, since people sign in here");
    }
    if (source.CLOCK_OFFSET_MS) faults.push("CLOCK_OFFSET_MS: only for the demo");
  }
  const { ways, openId, faults: waysFaults } = readWaysIn(source);
  faults.push(...waysFaults);
  if (source.BACKUPS_KEPT)
    faults.push("BACKUPS_KEPT: BACKUP_PLAN has taken its place, for example 30 daily, 12 monthly");
  if (source.SMTP_URL && !source.MAIL_FROM) faults.push("MAIL_FROM: needed when SMTP_URL is set");
  if (faults.length > 0 || !read.success) {
    throw new Error(`The settings cannot be used:\n${faults.map((each) => `  - ${each}`).join("\n")}`);
  }
  const env = read.data;
  return {
    port: env.PORT,
    host: env.HOST,
    trustProxy: env.TRUST_PROXY,
    metricsToken: env.METRICS_TOKEN ?? null,
    mode: env.NODE_ENV,
    databaseFile: resolve(env.DATABASE_FILE),
    backupFolder: resolve(env.BACKUP_FOLDER),
    backupPlan: env.BACKUP_PLAN,
    backupRecipient: env.BACKUP_RECIPIENT ?? null,
    disposalsFile: resolve(disposalsBeside(env.DATABASE_FILE)),
    filesFolder: resolve(env.FILES_FOLDER ?? join(dirname(env.DATABASE_FILE), "files")),
    publicUrlGiven: env.PUBLIC_URL !== undefined,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    demo: env.DEMO,
    clockOffset: env.DEMO ? env.CLOCK_OFFSET_MS : 0,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    replyAddress: env.REPLY_ADDRESS ?? null,
    imapUrl: env.IMAP_URL ?? null,
    logLevel: env.LOG_LEVEL,
    jobs: env.JOBS,
    countStatements: env.COUNT_STATEMENTS,
    waysIn: ways,
    openId,
  };
}

const isLoopback = (host = "127.0.0.1") => /^(127\..*|localhost|::1|\[::1\])$/.test(host || "127.0.0.1");

export const env: Env = readEnv(process.env);

/** The current instant by the product's clock, UTC milliseconds. */
export function now(): number {
  return Date.now() + env.clockOffset;
}
