import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attachments } from "#db/schema.server";
import type { AttachmentSubject } from "#db/words";
import { demoNow } from "./demo";
import type { House } from "./server";

/** Where a house keeps attached files. */
export const filesOf = (house: Pick<House, "databaseFile">) => join(dirname(house.databaseFile), "files");

/** Lays the bytes of a text where a house keeps files, and gives their sum. */
export function layBytes(house: Pick<House, "look" | "databaseFile">, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  mkdirSync(join(filesOf(house), hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(filesOf(house), hash.slice(0, 2), hash.slice(2)), text);
  return hash;
}

/** Lays a text file by the coordinator on a record, as if it had been attached there: its row and its bytes. */
export function layFile(
  house: Pick<House, "look" | "databaseFile">,
  id: string,
  subject: AttachmentSubject,
  subjectId: string,
): void {
  const text = `Plan ${id}`;
  const hash = layBytes(house, text);
  const db = house.look();
  db.insert(attachments)
    .values({
      id,
      subject,
      subjectId,
      name: "plan.txt",
      fileType: "txt",
      contentHash: hash,
      bytes: text.length,
      addedBy: "p-01",
      addedAt: demoNow,
    })
    .run();
  db.$client.close();
}
