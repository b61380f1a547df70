import type { ImapFlow } from "imapflow";
import type { ParsedMail } from "mailparser";
import type { Database } from "#db/open.server";
import { largestReply, readReply } from "~/calendar/reply.server";
import { type LetterOutcome, receiveLetter } from "~/domain/information/incoming.server";
import { type ReplyOutcome, takeReply } from "~/domain/meetings/replies.server";
import { addressOf, isAutomatic, keyAmong, letterToTakeIn, parsedLetter } from "./letter-in.server";

/** What became of one letter: taken as an answer from a calendar, as information, or as neither. */
type LetterRead = { uid: number; outcome: Outcome };

type Outcome = ReplyOutcome | LetterOutcome | "noCalendar" | "unreadable";

/** A letter with an answer is a few kilobytes, also with a signature's pictures; a larger one is not fetched. */
const largestLetter = 2 * 1024 * 1024;

/** So many letters are read in one round; the rest waits for the next. */
const mostLetters = 50;

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Reads the unseen letters of the mailbox that calendar programs answer to, hands each answer on (`takeReply`) and
 * marks every letter as seen, so that none is read twice. What somebody has written is taken in as information
 * (`receiveLetter`), and flagged where a person has to look at it; what a machine has sent is left alone.
 * A letter that cannot be read breaks nothing. Throws when the mailbox cannot be reached, which is tried again.
 */
export async function readMailbox(
  db: Database,
  imapUrl: string,
  clock: () => number,
  stopping: () => boolean = () => false,
  ownAddresses: readonly string[] = [],
): Promise<LetterRead[]> {
  const { client, folder } = await mailboxAt(imapUrl);
  // Broken connections are told by the calls below; nobody else listens.
  client.on("error", () => {});
  await client.connect();
  const read: LetterRead[] = [];
  try {
    const lock = await client.getMailboxLock(folder);
    try {
      const validity = typeof client.mailbox === "object" ? client.mailbox.uidValidity : 0;
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen.slice(0, mostLetters)) {
        if (stopping()) break;
        const source = await fetchLetter(client, uid);
        const letter = source && (await parsedLetter(source));
        const outcome = letter
          ? takeLetter(db, letter, `${validity}:${uid}`, ownAddresses, clock())
          : source === null
            ? "tooLarge"
            : "unreadable";
        const forPeople = ["waiting", "full", "unreadable"].includes(outcome) || source === null;
        await client.messageFlagsAdd(uid, forPeople ? ["\\Seen", "\\Flagged"] : ["\\Seen"], { uid: true });
        read.push({ uid, outcome });
      }
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
  return read;
}

/** The libraries of mail are large, and read only by houses that have a mailbox. */
async function mailboxAt(address: string): Promise<{ client: ImapFlow; folder: string }> {
  const { ImapFlow } = await import("imapflow");
  const url = new URL(address);
  const secure = url.protocol === "imaps:";
  const client = new ImapFlow({
    ...limits,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    disableAutoIdle: true,
  });
  return { client, folder: decodeURIComponent(url.pathname.slice(1)) || "INBOX" };
}

/** The letter's source as a whole; null when it is too large to be an answer. */
async function fetchLetter(client: ImapFlow, uid: number): Promise<Buffer | null> {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!facts || (facts.size ?? 0) > largestLetter) return null;
  const whole = await client.fetchOne(String(uid), { source: true }, { uid: true });
  return (whole ? whole.source : null) ?? null;
}

/**
 * Takes the answer in a letter, or what it tells, by the letter's own name; `otherwise` names one that has none. A
 * person may send a calendar file that answers nothing, such as an invitation: then the letter is what they tell.
 */
function takeLetter(
  db: Database,
  letter: ParsedMail,
  otherwise: string,
  ownAddresses: readonly string[],
  now: number,
): Outcome {
  const name = `mailbox:${otherwise}`;
  const reply = replyIn(letter);
  if (!reply || "fault" in reply) {
    const told = isAutomatic(letter, ownAddresses) ? null : letterToTakeIn(letter, name);
    if (told) return receiveLetter(db, told, now).outcome;
    if (!reply) return "noCalendar";
  }
  const incoming = {
    name: letter.messageId ?? name,
    toKey: keyAmong(letter),
    fromAddress: addressOf(letter.from).toLowerCase(),
    reply,
  };
  return takeReply(db, incoming, now).outcome;
}

/** The answer in a letter's calendar file, or why it is none; null when the letter has no such file. */
function replyIn(letter: ParsedMail): ReturnType<typeof readReply> | null {
  const file = letter.attachments.find(isCalendar);
  if (!file) return null;
  const type = file.headers?.get("content-type");
  const charset = (type as { params?: { charset?: string } } | undefined)?.params?.charset;
  return readReply(file.content.subarray(0, largestReply + 1), charset);
}

/** A calendar's part of a letter, whether it stands beside the text or is attached as a file. */
const isCalendar = ({ contentType, filename }: ParsedMail["attachments"][number]) =>
  /^(text\/calendar|application\/ics)$/i.test(contentType) || /\.ics$/i.test(filename ?? "");
