import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { database } from "#db/client.server";
import { tryWriting } from "#db/faults.server";
import { oldestDue } from "~/domain/outbox/delivery.server";
import { env, now } from "~/env.server";
import { standing } from "~/standing.server";

/** So much room is wanted on each disk. */
const leastFree = 100 * 1_048_576;

/**
 * Whether the house can do its work: write to the database, with room on its disks. 503 when it cannot, or is closing, so
 * that a proxy sends nobody there. How long the oldest letter has waited is told too, and turns nobody away.
 */
export async function loader() {
  const fault = standing.closing ? null : tryWriting(database());
  const disks = await Promise.all(
    [dirname(env.databaseFile), env.backupFolder, env.filesFolder].map(hasRoom),
  );
  const due = oldestDue(database(), now());
  const lines = [
    `house ${standing.closing ? "closing" : "open"}`,
    `database ${fault ?? "ok"}`,
    `disk ${disks.every(Boolean) ? "ok" : "full"}`,
    `outbox ${due === null ? "ok" : `${Math.floor((now() - due) / 60_000)} min`}`,
  ];
  // That somebody else is writing at this moment is no fault.
  const isReady = !standing.closing && (fault === null || fault === "busy") && disks.every(Boolean);
  return new Response(`${lines.join("\n")}\n`, {
    status: isReady ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** Of a folder that is not made yet its parent is asked. */
async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= leastFree;
  } catch {
    return dirname(folder) === folder || hasRoom(dirname(folder));
  }
}
