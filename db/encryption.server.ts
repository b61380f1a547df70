import { createReadStream, createWriteStream, readFileSync, renameSync, rmSync } from "node:fs";
import { Readable, Writable } from "node:stream";
import type { ReadableStream, WritableStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";

/**
 * Files encrypted for somebody, in age's format (age-encryption.org/v1): whoever has the key opens them with any program
 * that knows it, `age --decrypt`. The program has the public half alone, and cannot read what it has encrypted.
 */

/** What stands at the end of an encrypted file's name. */
export const encryptedEnding = ".age";

/** Whether a text is a public key that files can be encrypted for. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return text.startsWith("age1");
  } catch {
    return false;
  }
}

/** Encrypts a file to another place, a piece at a time: whole or not at all, and for nobody else's eyes. */
export async function encryptFile(from: string, to: string, recipient: string): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await writeWhole(to, (await encrypter.encrypt(piecesOf(from))) as unknown as ReadableStream);
}

/** Decrypts a file to another place with the keys in `identityFile`, as `age-keygen` writes it. Throws when none of them fits. */
export async function decryptFile(from: string, to: string, identityFile: string): Promise<void> {
  const decrypter = new Decrypter();
  for (const line of readFileSync(identityFile, "utf8").split(/\r?\n/)) {
    if (line.startsWith("AGE-SECRET-KEY-")) decrypter.addIdentity(line.trim());
  }
  await writeWhole(to, (await decrypter.decrypt(piecesOf(from))) as unknown as ReadableStream);
}

const piecesOf = (path: string) =>
  Readable.toWeb(createReadStream(path)) as unknown as globalThis.ReadableStream<Uint8Array>;

async function writeWhole(path: string, bytes: ReadableStream): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    const file = createWriteStream(unfinished, { mode: 0o600, flush: true } as never);
    await bytes.pipeTo(Writable.toWeb(file) as WritableStream);
    renameSync(unfinished, path);
  } catch (problem) {
    rmSync(unfinished, { force: true });
    throw problem;
  }
}
