import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { discardFile, keepFile, type Received, receiveFile } from "#db/files.server";
import type { OpenDatabase } from "#db/open.server";
import { reshelveEverything } from "~/domain/archive/reshelve.server";
import { columnsOf, tablesOut, type Value } from "./archive-out/tables.server";
import { archiveForm, type Manifest, originalPath } from "./archive-out/write.server";

/** Why an archive's file was not read, in a key that the command has words for; `what` names the file or table. */
export type NotRead = {
  refused: "noZip" | "noArchive" | "notEmpty" | "newerProgram" | "damaged" | "missing" | "doesNotFit";
  what?: string;
};

/** How far it has come: the part that is read, and how many of all. */
type Told = (part: string, done: number, all: number) => void;

/** Records and files are read only from where `writeArchive` puts them. */
const known = /^(?:manifest\.json|SHA256SUMS|data\/[a-z0-9_]+\.jsonl|original\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

const largestText = 64 * 1024 * 1024;

/**
 * Reads an archive's file into an empty, migrated installation: every record, every attached file, and the archive shelved
 * anew. Each part is held against its sum. All or nothing: when something does not hold, the database is as before.
 * `db` is a connection that nobody else uses.
 */
export async function readArchive(
  db: OpenDatabase,
  filesFolder: string,
  from: string,
  now: number,
  told: Told = () => {},
): Promise<Manifest | NotRead> {
  const archive = await openArchive(from);
  if (!archive) return { refused: "noZip" };
  const kept: Received[] = [];
  try {
    const manifest = await manifestIn(archive);
    if (!manifest) return { refused: "noArchive" };
    const unfit = fits(db, manifest);
    if (unfit) return unfit;
    const sums = sumsIn(await archive.text("SHA256SUMS"));
    const client = db.$client;
    client.exec("begin immediate");
    try {
      client.pragma("defer_foreign_keys = ON");
      const tables = Object.keys(manifest.tables);
      for (const table of [...tables].reverse()) client.exec(`delete from "${table}"`);
      const hashes = [...sums].flatMap(([path, sum]) => (path === originalPath(sum) ? [sum] : []));
      const all = tables.length + hashes.length;
      for (const [place, table] of tables.entries()) {
        told(table, place, all);
        await readTable(db, archive, table, manifest, sums);
      }
      for (const [place, hash] of hashes.entries()) {
        told(hash, tables.length + place, all);
        const received = await receiveFile(filesFolder, await archive.stream(originalPath(hash)));
        kept.push(received);
        if (received.hash !== hash) throw new Unread({ refused: "damaged", what: originalPath(hash) });
      }
      if (hashes.length !== manifest.originals) throw new Unread({ refused: "missing", what: "original" });
      if ((client.pragma("foreign_key_check") as unknown[]).length > 0)
        throw new Unread({ refused: "doesNotFit", what: "foreign keys" });
      reshelveEverything(db, now);
      for (const received of kept.splice(0)) keepFile(filesFolder, received);
      client.exec("commit");
    } catch (fault) {
      if (client.inTransaction) client.exec("rollback");
      throw fault;
    }
    return manifest;
  } catch (fault) {
    if (fault instanceof Unread) return fault.why;
    throw fault;
  } finally {
    for (const received of kept) discardFile(received);
    archive.close();
  }
}

/** Ends the reading with the reason. */
class Unread extends Error {
  constructor(readonly why: NotRead) {
    super(why.refused);
  }
}

type Archive = {
  stream: (path: string) => Promise<Readable>;
  text: (path: string) => Promise<string>;
  close: () => void;
};

async function openArchive(from: string): Promise<Archive | null> {
  let zip: ZipFile;
  try {
    zip = await promisify<string, object, ZipFile>(open)(from, { lazyEntries: true, autoClose: false });
  } catch {
    return null;
  }
  const entries = new Map<string, Entry>();
  await new Promise<void>((settle, fail) => {
    zip.on("entry", (entry: Entry) => {
      if (known.test(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once("end", settle).once("error", fail);
    zip.readEntry();
  }).catch(() => entries.clear());
  const stream = async (path: string) => {
    const entry = entries.get(path);
    if (!entry) throw new Unread({ refused: "missing", what: path });
    return promisify<Entry, Readable>(zip.openReadStream.bind(zip) as never)(entry);
  };
  return {
    stream,
    close: () => zip.close(),
    text: async (path) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      for await (const piece of await stream(path)) {
        bytes += (piece as Buffer).length;
        if (bytes > largestText) throw new Unread({ refused: "damaged", what: path });
        pieces.push(piece as Buffer);
      }
      return Buffer.concat(pieces).toString("utf8");
    },
  };
}

async function manifestIn(archive: Archive): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await archive.text("manifest.json")) as Manifest;
    return manifest.form === archiveForm && typeof manifest.tables === "object" ? manifest : null;
  } catch {
    return null;
  }
}

/** Whether the installation is empty and has a place for all that is told. */
function fits(db: OpenDatabase, { tables }: Manifest): NotRead | null {
  if (Number(db.$client.prepare("select count(*) from people").pluck().get()) > 0)
    return { refused: "notEmpty" };
  const own = new Set(tablesOut(db));
  for (const [table, { columns }] of Object.entries(tables)) {
    if (!own.has(table)) return { refused: "newerProgram", what: table };
    const ownColumns = columnsOf(db, table);
    const strange = columns.find((column) => !ownColumns.includes(column));
    if (strange) return { refused: "newerProgram", what: `${table}.${strange}` };
  }
  return null;
}

function sumsIn(text: string): Map<string, string> {
  const lines = text.split("\n").flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum && path ? [[path, sum] as const] : [];
  });
  return new Map(lines);
}

async function readTable(
  db: OpenDatabase,
  archive: Archive,
  table: string,
  { tables }: Manifest,
  sums: ReadonlyMap<string, string>,
): Promise<void> {
  const path = `data/${table}.jsonl`;
  const { columns, rows } = tables[table] as Manifest["tables"][string];
  const put = db.$client.prepare(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
      values (${columns.map(() => "?").join(", ")})`,
  );
  const sum = createHash("sha256");
  const stream = await archive.stream(path);
  stream.on("data", (piece: Buffer) => sum.update(piece));
  let read = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line === "") continue;
      const row = JSON.parse(line) as Record<string, Value>;
      put.run(...columns.map((name) => row[name] ?? null));
      read += 1;
    }
  } catch (fault) {
    throw new Unread({ refused: fault instanceof SyntaxError ? "damaged" : "doesNotFit", what: path });
  }
  if (sum.digest("hex") !== sums.get(path)) throw new Unread({ refused: "damaged", what: path });
  if (read !== rows) throw new Unread({ refused: "missing", what: path });
}
