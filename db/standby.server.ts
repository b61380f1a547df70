import { existsSync } from "node:fs";
import { type Backup, backupsIn, hashesKnownTo } from "./backup.server";
import { bringBackFiles } from "./backup-files.server";
import { type RestoreRefusal, restore } from "./restore.server";

/** A second place that is kept as the newest backup was, so that a house can be opened there within seconds. */
type Standby = { backup: Backup; isNew: boolean; lackingFiles: string[] };

/**
 * Brings a second place to the newest backup, with the attached files that it knows of; nothing is done when that has been done
 * before. `lastTime` is the path of the backup it was brought to then. Refuses when there is no backup, when somebody has the
 * place open, or as `restore` does.
 */
export async function bringUp(
  from: { folder: string; identity: string | null },
  to: { databaseFile: string; filesFolder: string },
  lastTime: string | null,
  now: number,
): Promise<Standby | RestoreRefusal> {
  const [backup] = backupsIn(from.folder).filter(({ madeAt }) => madeAt <= now);
  if (!backup) return { refused: "noBackup" };
  if (backup.path === lastTime && existsSync(to.databaseFile))
    return { backup, isNew: false, lackingFiles: [] };
  const { identity } = from;
  const restored = await restore(backup.path, to.databaseFile, { replace: true, identity, keep: false }, now);
  if ("refused" in restored) return restored;
  const hashes = hashesKnownTo(to.databaseFile);
  const lackingFiles = await bringBackFiles(from.folder, to.filesFolder, hashes, identity);
  return { backup, isNew: true, lackingFiles };
}
