import { createHash, randomBytes } from "node:crypto";

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** A new identifier: 14 characters that nobody confuses, 69 bits of chance. Stands in addresses. */
export function newId(): string {
  return secretOf(14);
}

/** A secret of `length` characters from the same alphabet (4.95 bits each), each equally likely. */
export function secretOf(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && text.length < length) text += alphabet[byte % 31];
    }
  }
  return text;
}

/**
 * The SHA-256 of a text in UTF-8, or of bytes: 64 hexadecimal digits (FIPS 180-4). By it a secret is known again
 * without being kept.
 */
export const sumOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");
