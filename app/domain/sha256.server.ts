import { createHash } from "node:crypto";

/** The SHA-256 of a text in UTF-8, 64 hexadecimal digits (FIPS 180-4). */
export const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
