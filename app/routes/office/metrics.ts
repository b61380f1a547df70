import { createHash, timingSafeEqual } from "node:crypto";
import { newestBackup } from "#db/backup.server";
import { database } from "#db/client.server";
import { databaseFacts } from "~/domain/members/settings.server";
import { lettersStanding, oldestDue } from "~/domain/outbox/delivery.server";
import { env, now } from "~/env.server";
import { figures, setFigure } from "~/metrics.server";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Figures for whoever has the token of the settings; without one there is no such address. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!env.metricsToken) throw new Response("404\n", { status: 404 });
  const given = /^Bearer (.{1,500})$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!timingSafeEqual(sumOf(given), sumOf(env.metricsToken)))
    throw new Response("401\n", { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  const at = now();
  const letters = lettersStanding(database(), at);
  const due = oldestDue(database(), at);
  const backup = newestBackup(env.backupFolder, at);
  setFigure("traffpunkt_outbox_due", "Letters that are due and have not left", letters.due);
  setFigure("traffpunkt_outbox_failed", "Letters that have been given up", letters.failed);
  setFigure(
    "traffpunkt_outbox_oldest_due_seconds",
    "How long the oldest has waited",
    due === null ? 0 : (at - due) / 1000,
  );
  setFigure("traffpunkt_database_bytes", "The size of the database", databaseFacts(database()).bytes);
  setFigure(
    "traffpunkt_backup_age_seconds",
    "The age of the newest backup; -1 when there is none",
    backup ? (at - backup.madeAt) / 1000 : -1,
  );
  return new Response(await figures.metrics(), {
    headers: { "Content-Type": figures.contentType, "Cache-Control": "no-store" },
  });
}

const sumOf = (text: string) => createHash("sha256").update(text).digest();
