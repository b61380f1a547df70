import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { Unreadable } from "./unreadable";

/**
 * The parts of a zip file that hold a document's text. What its directory says of sizes is checked before anything is
 * unpacked, and what comes out is counted while it comes: what says little and holds much is given up.
 */

const mostParts = 10_000;
const mostInPart = 64 * 1024 * 1024;
const mostInAll = 128 * 1024 * 1024;

/** What holds text; pictures and fonts do not. */
const isText = (name: string) => /\.(?:xml|rels)$/.test(name);

export class Zip {
  private unpacked = 0;

  private constructor(private readonly parts: ReadonlyMap<string, Buffer | Unreadable>) {}

  /**
   * Unpacks what holds text. Throws `Unreadable`: `notWhatItSaid` for what is no zip file, `tooLarge` for one that
   * says it is huge.
   */
  static async open(bytes: Buffer): Promise<Zip> {
    const file = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false }).catch(
      () => {
        throw new Unreadable("notWhatItSaid");
      },
    );
    if (file.entryCount > mostParts) throw new Unreadable("tooLarge");
    const parts = new Map<string, Buffer | Unreadable>();
    const zip = new Zip(parts);
    try {
      for await (const entry of file.eachEntry())
        if (isText(entry.fileName)) parts.set(entry.fileName, await zip.unpack(file, entry));
    } catch (fault) {
      throw fault instanceof Unreadable ? fault : new Unreadable("broken");
    }
    return zip;
  }

  /** The bytes of a part that holds text; null when there is none. Throws `Unreadable`. */
  read(name: string): Buffer | null {
    const part = this.parts.get(name) ?? null;
    if (part instanceof Unreadable) throw part;
    return part;
  }

  /** A part's bytes, or why there are none: what nobody asks for may be anything. */
  private async unpack(file: ZipFile, entry: Entry): Promise<Buffer | Unreadable> {
    if (entry.isEncrypted()) return new Unreadable("encrypted");
    const most = Math.min(mostInPart, mostInAll - this.unpacked);
    if (entry.uncompressedSize > most) return new Unreadable("tooLarge");
    const pieces: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const piece of await file.openReadStreamPromise(entry)) {
        bytes += (piece as Buffer).length;
        if (bytes > most) return new Unreadable("tooLarge");
        pieces.push(piece as Buffer);
      }
    } catch {
      return new Unreadable("broken");
    }
    this.unpacked += bytes;
    return Buffer.concat(pieces);
  }
}
