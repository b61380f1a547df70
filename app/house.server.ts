import { connect, database, disconnect } from "#db/client.server";
import { savingFault, tryWriting } from "#db/faults.server";
import { migrateFile } from "#db/migrate.server";
import { stateOf } from "#db/open.server";
import { importPath } from "~/addresses/documents";
import { provider } from "./auth/provider.server";
import { type Visit, visitorsLanguage } from "./auth/visit.server";
import { dayOf } from "./calendar/swedish-time";
import { isIndexed } from "./domain/archive/reindex.server";
import { reshelveEverything } from "./domain/archive/reshelve.server";
import { largestForm } from "./domain/attachments/attachment";
import { sealChronicle } from "./domain/chronicle/chain.server";
import { largestImport } from "./domain/documents/document";
import { viewerOf } from "./domain/members/member";
import { prepareSetUp } from "./domain/members/set-up.server";
import { env, now } from "./env.server";
import { withoutSecrets } from "./guard.server";
import { keptPages } from "./http/kept-pages.server";
import { startTimetable, type Timetable } from "./jobs/timetable.server";
import { followers } from "./live/meetings.server";
import { log } from "./log.server";
import { countRequest } from "./metrics.server";
import { standing } from "./standing.server";
import { closeReader, warmReader } from "./threads/archive.server";
import { closeWriter } from "./threads/archive-out.server";

export { entranceOf, entrances } from "./entrances.server";
export { guarded } from "./guard.server";

/** What the server needs of the house: opening, closing and the log. */

let setUpKey: string | null = null;
let timetable: Timetable | null = null;
let statements = 0;

/** Migrates and opens the database and starts the timetable, which catches
 * up with what it missed. Throws when the settings or the file will not do. */
export async function open(): Promise<void> {
  try {
    await migrateFile(env.databaseFile, env.backupFolder, now(), undefined, env.backupRecipient);
    connect(env.databaseFile, env.countStatements ? { onStatement: () => statements++ } : undefined);
    if (tryWriting(database()) === "readOnly") throw new Error(cannotOpen.readOnly);
    sealChronicle(database());
    if (!isIndexed(database())) reshelveEverything(database(), now());
    setUpKey = prepareSetUp(database(), now());
  } catch (problem) {
    const fault = savingFault(problem);
    throw fault ? new Error(cannotOpen[fault], { cause: problem }) : problem;
  }
  if (env.openId) void provider();
  if (!env.jobs) return;
  if (env.mode === "production") void warmReader(database(), viewerOf(null), now());
  timetable = startTimetable(database(), env, now, log);
  void timetable.catchUp();
}

const cannotOpen = {
  full: `The disk that ${env.databaseFile} or its backups stand on is full or damaged. Make room and start again; nothing has been changed.`,
  readOnly: `${env.databaseFile} cannot be written to: the disk, the folder or the file is read-only. Nothing has been changed.`,
  busy: `${env.databaseFile} is being written to by another program. Start again when that has finished.`,
};

/** Tells whoever started the server where it is. */
export function opened(address: string): void {
  const seen = env.publicUrlGiven ? env.publicUrl : address;
  console.warn(`Träffpunkt: ${seen}`);
  if (isSecure() && env.trustProxy === 0)
    log.warn("TRUST_PROXY is not set: behind a proxy all visitors count as one place, and share its brakes");
  if (setUpKey)
    console.warn(`Not set up yet. Open this address, which works once: ${seen}/start/${setUpKey}`);
}

/** Where to listen, and how many proxies stand before it. */
export const listens = () => ({ port: env.port, host: env.host, trustProxy: env.trustProxy });

/** Ends what would keep the house from closing: the streams of those who follow a meeting, and what happens by itself. */
export function closing(): void {
  standing.closing = true;
  followers.close();
  void timetable?.stop();
}

/** Finishes what is in hand and closes the database. Safe to call twice. */
export async function close(): Promise<void> {
  await timetable?.stop();
  await closeReader();
  await closeWriter();
  disconnect();
}

/** Whether people reach us over https. */
export const isSecure = () => env.publicUrl.startsWith("https:");

export { waitsFor } from "./auth/hurry.server";
export { formTargets } from "./auth/provider.server";

/** The origin that people type, for the check of where forms come from. */
export const ownOrigin = () => new URL(env.publicUrl).origin;

/** How long an address may be. Whatever somebody pastes into the archive's search box is answered, ten thousand letters too. */
export const longestAddress = (address: string) =>
  address.startsWith("/arkiv?") || address.startsWith("/arkiv.data?") ? 64_000 : 2_000;

/** Whether files are posted to an address: such a form may be larger, and take its time. */
export const takesFiles = (path: string) =>
  path === importPath || /^\/bilagor\/till\/[^/]+\/[^/]+$/.test(path);

/**
 * Whether an address takes the one click that ends letters to a subscriber, or of a watch (RFC 8058). A mail provider posts
 * it, from wherever it is and without cookies: the address carries its own secret, and takes no other form than that.
 */
export const takesOneClick = (path: string) => /^\/bevak(?:a|ning)\/[a-z0-9]{20,64}\/avslut$/.test(path);

/** How many bytes a form with files may have. */
export const largestUpload = (path: string) => (path === importPath ? largestImport : largestForm);

/** What is the same for every visitor is made once, until anything at all is saved or the day is over. */
export const keptAnswers = keptPages(
  () => `${stateOf(database())} ${dayOf(now())}`,
  ({ method, url = "", headers }) => {
    if (method !== "GET" || !isOpenToAll(url) || /traffpunkt(?!_language)/.test(headers.cookie ?? ""))
      return null;
    const language = visitorsLanguage(headers.cookie ?? null, headers["accept-language"] ?? null);
    return {
      key: `${language} ${url}`,
      packing: takesGzip(headers["accept-encoding"]) ? "gzip" : "identity",
    };
  },
);

/** Whether a browser can unpack gzip. Those that only know other packings get the page as it is. */
const takesGzip = (packings = "") => /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(packings);

/** The addresses that everyone may read and nobody may change. */
const isOpenToAll = (address: string) =>
  /^\/(oppet|om|personuppgifter|tillganglighet|sitemap\.xml|robots\.txt)(?:[/?.]|$)/.test(address);

/** Whether an address is one of the open data, which programs on other sites may read. */
export const isForPrograms = (address: string) => /^\/oppet\/(floden\/|data\/|katalog\.)/.test(address);

/** What a request carries through the house: its number, its nonce, where it came from. */
export function receive(facts: { id: string; nonce: string; address: string; wait?: number }): {
  visit: Visit;
} {
  const before = statements;
  return {
    visit: {
      ...facts,
      get statements() {
        return env.countStatements ? statements - before : undefined;
      },
    },
  };
}

/** One line per request, without the secrets that stand in some addresses, and one more in the figures. */
export function logRequest(line: {
  id: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  /** The page's own name; none for files and pages that are kept. */
  route?: string | undefined;
}): void {
  const { route = "kept", ...told } = line;
  countRequest(route, line.method, line.status, line.ms / 1000);
  log.info({ ...told, route, path: withoutSecrets(line.path) }, "request");
}

/** What went wrong outside Remix. */
export function logProblem(id: string, problem: unknown): void {
  log.error({ id, err: problem }, "request failed outside the pages");
}
