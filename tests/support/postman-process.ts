import { closeDatabase, openDatabase } from "#db/open.server";
import { queueLetter } from "~/domain/outbox/outbox.server";
import { deliver } from "~/mail/postman.server";
import { letterTo, settings } from "./letters";

/**
 * A postman in a process of its own, for tests that end it: `queue` puts letters in the outbox in one transaction
 * and waits to be ended, `deliver` hands over what is due. Arguments: what, the database's file, the mail server's
 * address, the instant.
 */
const [, , what, file = "", smtpUrl = "", instant = "0"] = process.argv;
const now = Number(instant);
const db = openDatabase(file);
if (what === "queue") {
  db.transaction((tx) => {
    for (let turn = 0; turn < 40; turn += 1)
      queueLetter(tx, { ...letterTo("notice"), personId: null, dedupeKey: `process:${turn}` }, now);
  });
  process.stdout.write("committed\n");
  setInterval(() => undefined, 60_000);
} else {
  await deliver(db, { ...settings, smtpUrl }, () => now);
  closeDatabase(db);
}
