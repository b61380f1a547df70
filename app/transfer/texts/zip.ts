import { inflateRawSync } from "node:zlib";
import { Unreadable } from "./unreadable";

/**
 * Reads the parts of a zip file (APPNOTE 6.3) that are asked for, and no more than a document needs: what its
 * directory says of sizes is checked before anything is unpacked, and what comes out is counted while it comes.
 */

const mostParts = 10_000;
const mostInPart = 64 * 1024 * 1024;
const mostInAll = 128 * 1024 * 1024;

type Part = { name: string; method: number; begin: number; packed: number; size: number; isLocked: boolean };

export class Zip {
  private readonly parts: Map<string, Part>;
  private unpacked = 0;

  /** Throws `Unreadable`: `notWhatItSaid` for what is no zip file, `tooLarge` for one that says it is huge. */
  constructor(private readonly bytes: Buffer) {
    this.parts = directoryOf(bytes);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The bytes of a part; null when there is none. Throws `Unreadable`. */
  read(name: string): Buffer | null {
    const part = this.parts.get(name);
    if (!part) return null;
    if (part.isLocked) throw new Unreadable("encrypted");
    const most = Math.min(mostInPart, mostInAll - this.unpacked);
    if (part.size > most) throw new Unreadable("tooLarge");
    const content = unpack(this.packed(part), part.method, most);
    this.unpacked += content.length;
    return content;
  }

  /** A part as it lies in the file, behind its own head (§ 4.3.7). */
  private packed(part: Part): Buffer {
    const { bytes } = this;
    if (part.begin + 30 > bytes.length || bytes.readUInt32LE(part.begin) !== 0x04034b50)
      throw new Unreadable("broken");
    const from = part.begin + 30 + bytes.readUInt16LE(part.begin + 26) + bytes.readUInt16LE(part.begin + 28);
    if (from + part.packed > bytes.length) throw new Unreadable("broken");
    return bytes.subarray(from, from + part.packed);
  }
}

function unpack(packed: Buffer, method: number, most: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw new Unreadable("broken");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (fault) {
    const code = (fault as { code?: string }).code;
    throw new Unreadable(code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "broken");
  }
}

/** The parts that the directory at the file's end lists (§ 4.3.12 and 4.3.16). */
function directoryOf(bytes: Buffer): Map<string, Part> {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length) throw new Unreadable("notWhatItSaid");
  const count = bytes.readUInt16LE(end + 10);
  const length = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  // Larger ones have another directory, which no document of 25 MB needs.
  if (count === 0xffff || at === 0xffffffff || count > mostParts) throw new Unreadable("tooLarge");
  if (at + length > end) throw new Unreadable("broken");
  const parts = new Map<string, Part>();
  for (let turn = 0; turn < count; turn += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable("broken");
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, {
      name,
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      begin: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
