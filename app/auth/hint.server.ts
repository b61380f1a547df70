import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/**
 * What the identity provider wants to see again at sign-out names the person, so it is kept in a way that only the browser's own
 * cookie opens: a stolen file tells nothing.
 */
export function sealed(hint: string, sessionId: string): string {
  const start = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(sessionId), start);
  const text = Buffer.concat([cipher.update(hint, "utf8"), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), text]).toString("base64url");
}

/** The same again; null when it cannot be opened. */
export function unsealed(kept: string, sessionId: string): string | null {
  try {
    const bytes = Buffer.from(kept, "base64url");
    const cipher = createDecipheriv("aes-256-gcm", keyOf(sessionId), bytes.subarray(0, 12));
    cipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

const keyOf = (sessionId: string) => createHash("sha256").update(`hint ${sessionId}`).digest();
