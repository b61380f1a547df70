import type { Database } from "#db/open.server";
import { ourMunicipality } from "~/domain/members/municipality.server";
import { claimLetter, letterFailed, letterSent } from "~/domain/outbox/delivery.server";
import type { OutboxRow } from "~/domain/outbox/outbox.server";
import { type Enclosure, enclosuresOf } from "./enclosures.server";
import { type LetterToSet, letterOf, type SetLetter, setLetter } from "./letters.server";
import { bareAddress, type MailSettings } from "./settings";

/** Where letters are handed over, and what they bear. Without a server nothing is delivered. */
type PostOffice = Omit<MailSettings, "municipality"> & { smtpUrl: string | null };

/** What became of the letters of one round; the words are the receiving server's own. */
type Round = {
  sent: number;
  postponed: { id: string; words: string }[];
  refused: { id: string; words: string }[];
};

/** Longer than handing over a letter can take with the time limits below. */
const hold = 5 * 60_000;
const limits = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
};

/**
 * Hands over every letter that is due, one after the other over one connection, until none is left or
 * `stopping` says so; the letter in hand is always finished. `clock` gives UTC ms.
 *
 * A letter is held while it is handed over, so that two postmen at once deliver each letter once. If the
 * process or the connection breaks after the server took a letter and before that was noted, the letter
 * is sent again with the same Message-ID, by which mail programs know it: nothing is lost, and nothing is
 * sent twice otherwise. When the server cannot be reached the round ends, since the rest would fare no
 * better. A code that nobody can use any more is not sent, nor a reminder of a meeting that has begun.
 */
export async function deliver(
  db: Database,
  office: PostOffice,
  clock: () => number,
  stopping: () => boolean = () => false,
): Promise<Round> {
  const round: Round = { sent: 0, postponed: [], refused: [] };
  if (!office.smtpUrl) return round;
  const { createTransport } = await import("nodemailer");
  const settings = { ...office, municipality: ourMunicipality(db)?.name ?? "Träffpunkt" };
  const server = createTransport({
    ...limits,
    url: office.smtpUrl,
    pool: true,
    maxConnections: 1,
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    while (!stopping()) {
      const row = claimLetter(db, hold, clock());
      if (!row) break;
      const letter = await ready(db, row, settings, clock());
      if ("fault" in letter) {
        letterFailed(db, row.id, letter.fault, true, clock());
        round.refused.push({ id: row.id, words: letter.fault });
        continue;
      }
      try {
        await server.sendMail(envelope(row, letter, settings, clock()));
      } catch (problem) {
        const { words, forGood, unreachable } = verdict(problem);
        letterFailed(db, row.id, words, forGood, clock());
        round[forGood ? "refused" : "postponed"].push({ id: row.id, words });
        if (unreachable) break;
        continue;
      }
      letterSent(db, row.id, letter, clock());
      round.sent += 1;
    }
  } finally {
    server.close();
  }
  return round;
}

type ReadyLetter = SetLetter & { enclosures: Enclosure[] };

/** The letter in words with what it encloses, or why it cannot leave. */
async function ready(
  db: Database,
  row: OutboxRow,
  settings: MailSettings,
  now: number,
): Promise<ReadyLetter | { fault: string }> {
  const letter = letterOf(row);
  if (!letter) return { fault: "The letter is of an unknown kind, or emptied." };
  if (isTooLate(letter, now)) {
    const isCode = letter.kind === "signInCode";
    return { fault: isCode ? "The code was too old to be of use." : "The meeting had begun." };
  }
  if (!/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/u.test(row.toAddress)) {
    return { fault: "The address cannot be used." };
  }
  try {
    return { ...setLetter(letter, settings), enclosures: await enclosuresOf(db, letter, settings.publicUrl) };
  } catch (problem) {
    return { fault: `The letter could not be set: ${problem instanceof Error ? problem.message : problem}` };
  }
}

function isTooLate(letter: LetterToSet, now: number): boolean {
  if (letter.kind === "reminder" || letter.kind === "meetingSoon")
    return now >= (letter.facts as LetterToSet<"reminder">["facts"]).startsAt;
  if (letter.kind !== "signInCode") return false;
  const { minutesValid } = letter.facts as LetterToSet<"signInCode">["facts"];
  return now >= letter.createdAt + minutesValid * 60_000;
}

function envelope(row: OutboxRow, letter: ReadyLetter, settings: MailSettings, now: number) {
  return {
    from: settings.mailFrom,
    to: { name: row.toName, address: row.toAddress },
    envelope: { from: bareAddress(settings.mailFrom), to: row.toAddress },
    replyTo: letter.replyTo ?? undefined,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.enclosures,
    messageId: `<${row.messageId}>`,
    date: new Date(now),
    // Asks for no answer from machines: RFC 3834, and Exchange's own word for it.
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      // The mail program's own button ends such letters without opening a page: RFC 8058.
      ...(letter.oneClick ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
    },
    list: {
      id: { url: new URL(settings.publicUrl).hostname, comment: "Träffpunkt" },
      ...(letter.unsubscribe ? { unsubscribe: letter.unsubscribe } : {}),
    },
    icalEvent:
      letter.ics && letter.icsMethod
        ? { method: letter.icsMethod, filename: "mote.ics", content: letter.ics }
        : undefined,
  };
}

/**
 * What a failure means (RFC 5321 § 4.2.1): 4xx and a broken connection are for later, 5xx to the
 * receiver or the message is for good. A refusal of our sign-in (503, 530–538) or of our own address as
 * the sender is mended in the settings and not in the letter: it is for later, and the round ends.
 */
function verdict(problem: unknown): { words: string; forGood: boolean; unreachable: boolean } {
  const { code, command, response, responseCode, message } = problem as Error & {
    code?: string;
    command?: string;
    response?: string;
    responseCode?: number;
  };
  const reply = responseCode ?? 0;
  const aboutLetter = code === "EENVELOPE" || code === "EMESSAGE";
  const senderRefused = command === "MAIL FROM" && reply >= 500 && reply !== 552;
  const ourSettings = reply === 503 || (reply >= 530 && reply <= 538) || senderRefused;
  return {
    words: response || message || String(problem),
    forGood: aboutLetter && !ourSettings && (reply === 0 || reply >= 500),
    unreachable: !aboutLetter || ourSettings || reply === 421,
  };
}
