import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BusboyFileStream } from "@fastify/busboy";
import { Busboy } from "@fastify/busboy";
import type { Received } from "#db/files.server";
import { mostBytes, mostInForm, type NewFile, shownName } from "~/domain/attachments/attachment";
import { fileTypeOf } from "./file-type.server";

/** Where the bytes of an upload go while it is read. */
type Intake = {
  take: (stream: Readable) => Promise<Received>;
  discard: (received: Received) => void;
};

type Upload =
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
  for (const arrival of arrivals) {
    const file = await checkOne(arrival);
    if ("problem" in file) return refuse(file.problem, file.name);
    files.push({ ...file, received: arrival.received });
  }
  return { ok: true, files };
}

/** A file that came with others, each judged by itself: what it is and where its bytes wait, or why it is not taken. */
type ArrivedFile = (NewFile & { received: Received }) | { name: string; problem: FileProblem };

/**
 * Reads the files of a posted form as `readUpload` does, but refuses only those that are wrong, whose bytes are thrown
 * away. Null when the form cannot be read, is broken off, or has more files than `most`.
 */
export async function readEachUpload(
  request: Request,
  intake: Intake,
  most: number,
): Promise<ArrivedFile[] | null> {
  const kind = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(kind) || !request.body) return [];
  const read = await readParts(request.body, kind, intake, most);
  if (!read) return null;
  if (read.tooMany) {
    discardAll(read.arrivals, intake);
    return null;
  }
  const files: ArrivedFile[] = [];
  for (const arrival of read.arrivals) {
    const file = await checkOne(arrival);
    if ("problem" in file) intake.discard(arrival.received);
    files.push("problem" in file ? file : { ...file, received: arrival.received });
  }
  return files;
}

type FileProblem = "fileNameWrong" | "fileEmpty" | "fileTooLarge" | "fileTypeWrong";

/** What a file that lies apart is, by its content; or what is wrong with it. */
export async function checkOne(
  arrival: Pick<Arrival, "name" | "received" | "isCut">,
): Promise<NewFile | { name: string; problem: FileProblem }> {
  const { name: said, received, isCut } = arrival;
  const name = shownName(said);
  if (name === null) return { name: said.slice(0, 80), problem: "fileNameWrong" };
  if (received.bytes === 0) return { name, problem: "fileEmpty" };
  if (isCut) return { name, problem: "fileTooLarge" };
  const fileType = await fileTypeOf(received.path, name);
  if (fileType === null) return { name, problem: "fileTypeWrong" };
  return { name, fileType, hash: received.hash, bytes: received.bytes };
}

async function readParts(
  body: ReadableStream<Uint8Array>,
  kind: string,
  intake: Intake,
  most = mostInForm,
): Promise<{ arrivals: Arrival[]; tooMany: boolean } | null> {
  const streams: Readable[] = [];
  const taking: Promise<Arrival | { fault: unknown }>[] = [];
  let tooMany = false;
  let isBroken = false;
  try {
    const parser = parserFor(kind, most);
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

const parserFor = (kind: string, most: number) =>
  new Busboy({
    headers: { "content-type": kind },
    // Names that say a folder are refused, and not cut.
    preservePath: true,
    limits: { files: most, fileSize: mostBytes, fields: 20, fieldSize: 10_000, parts: most + 30 },
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
