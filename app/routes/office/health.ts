import { newestBackup } from "#db/backup.server";
import { database } from "#db/client.server";
import { answersAtAll } from "~/domain/members/municipality.server";
import { env, now } from "~/env.server";

/**
 * Whether the house stands: 200 when the database answers, 503 when it does not. And how many whole hours ago
 * the newest backup was made, for whoever watches: an old backup wants somebody's eyes, but the house stands.
 */
export async function loader() {
  const well = answersAtAll(database());
  const backup = newestBackup(env.backupFolder, now());
  const age = backup ? `${Math.max(0, Math.floor((now() - backup.madeAt) / 3_600_000))} h` : "none";
  return new Response(`${well ? "ok" : "database"}\nbackup ${age}\n`, {
    status: well ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
