import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BusboyFileStream } from "@fastify/busboy";
import { Busboy } from "@fastify/busboy";
import type { Received } from "#db/files.server";
import { mostBytes, mostInForm, type NewFile, shownName } from "~/domain/attachments/attachment";
import { fileTypeOf } from "./file-type.server";

/** Where the bytes of an upload go while it is read. */
export type Intake = {
  take: (stream: Readable) => Promise<Received>;
  discard: (received: Received) => void;
};

export type Upload =
  | { ok: true; files: (NewFile & { received: Received })[] }
  /** What is wrong, as a problem's key, and with which file. Nothing has been kept. */
  | { ok: false; problem: string; name: string };

type Arrival = { name: string; received: Received; isCut: boolean };

/**
 * Reads the files of a posted form to its end, each a piece at a time into `intake`, and says of each what it is.
 * One that is empty, too large, badly named or of no sort that is taken in refuses them all. Null when the form
 * cannot be read or is broken off; then nothing is left either.
 */
export async function readUpload(request: Request, intake: Intake): Promise<Upload | null> {
  const kind = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(kind) || !request.body) return refuse("fileMissing");
  const read = await readParts(request.body, kind, intake);
  if (!read) return null;
  const upload = await check(read.arrivals, read.tooMany).catch((fault) => {
    discardAll(read.arrivals, intake);
    throw fault;
  });
  if (!upload.ok) discardAll(read.arrivals, intake);
  return upload;
}

async function check(arrivals: Arrival[], tooMany: boolean): Promise<Upload> {
  if (tooMany) return refuse("tooManyFiles");
  if (arrivals.length === 0) return refuse("fileMissing");
  const files: (NewFile & { received: Received })[] = [];
  for (const { name: said, received, isCut } of arrivals) {
    const name = shownName(said);
    if (name === null) return refuse("fileNameWrong", said);
    if (received.bytes === 0) return refuse("fileEmpty", name);
    if (isCut) return refuse("fileTooLarge", name);
    const fileType = await fileTypeOf(received.path, name);
    if (fileType === null) return refuse("fileTypeWrong", name);
    files.push({ name, fileType, hash: received.hash, bytes: received.bytes, received });
  }
  return { ok: true, files };
}

async function readParts(
  body: ReadableStream<Uint8Array>,
  kind: string,
  intake: Intake,
): Promise<{ arrivals: Arrival[]; tooMany: boolean } | null> {
  const streams: Readable[] = [];
  const taking: Promise<Arrival | { fault: unknown }>[] = [];
  let tooMany = false;
  let isBroken = false;
  try {
    const parser = parserFor(kind);
    parser.on("filesLimit", () => {
      tooMany = true;
    });
    parser.on("file", (_field, stream, name) => {
      stream.on("error", () => undefined);
      streams.push(stream);
      // A field where nothing was chosen comes as a file without a name.
      if (!name) return void stream.resume();
      taking.push(takeOne(stream, name, intake).catch((fault) => ({ fault })));
    });
    await pipeline(Readable.fromWeb(body as never), parser);
  } catch {
    isBroken = true;
    for (const stream of streams) stream.destroy(new Error("The form was broken off."));
  }
  const all = await Promise.all(taking);
  const arrivals = all.filter((each) => "received" in each);
  const failed = all.find((each) => "fault" in each);
  if (!isBroken && !failed) return { arrivals, tooMany };
  discardAll(arrivals, intake);
  if (!isBroken && failed) throw failed.fault;
  return null;
}

const parserFor = (kind: string) =>
  new Busboy({
    headers: { "content-type": kind },
    // Names that say a folder are refused, and not cut.
    preservePath: true,
    limits: { files: mostInForm, fileSize: mostBytes, fields: 20, fieldSize: 10_000, parts: 40 },
  });

async function takeOne(stream: BusboyFileStream, name: string, intake: Intake): Promise<Arrival> {
  try {
    const received = await intake.take(stream);
    return { name, received, isCut: stream.truncated };
  } finally {
    // What nobody takes must run out all the same, or the form has no end.
    stream.resume();
  }
}

function discardAll(arrivals: Arrival[], intake: Intake): void {
  for (const { received } of arrivals) intake.discard(received);
}

const refuse = (problem: string, name = ""): Upload => ({ ok: false, problem, name: name.slice(0, 80) });
