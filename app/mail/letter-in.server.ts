import type { AddressObject, ParsedMail } from "mailparser";
import type { IncomingLetter } from "~/domain/information/incoming.server";
import { keyIn } from "~/domain/meetings/replies.server";
import { readHtml } from "~/transfer/texts/web-text";

/** What of a letter's text is looked into, in characters; the rest is not read. */
const mostRead = 100_000;

/** Reads a letter's source; null when it cannot be understood. The library is large, and read only where there are letters. */
export async function parsedLetter(source: Buffer): Promise<ParsedMail | null> {
  const { simpleParser } = await import("mailparser");
  const options = { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true };
  return simpleParser(source, options).catch(() => null);
}

/** The secret in the address that a letter was sent to, wherever the servers on its way have written that. */
export function keyAmong(letter: ParsedMail): string | null {
  const names = ["to", "cc", "delivered-to", "x-original-to", "envelope-to"];
  for (const { key, line } of letter.headerLines) {
    const found = names.includes(key) ? keyIn(line.slice(0, 5_000)) : null;
    if (found) return found.toLowerCase();
  }
  return null;
}

/** Whom a letter says it is from; "" when it says nobody. */
export const addressOf = (from: AddressObject | undefined) => from?.value[0]?.address ?? "";

/**
 * Sent by a machine (RFC 3834): out of the office, a letter that came back, a mailing list, or the house's own. Such
 * letters are never answered and never taken in, so that two machines cannot write to each other for ever.
 */
export function isAutomatic(letter: ParsedMail, ownAddresses: readonly string[] = []): boolean {
  const said = (name: string) => String(letter.headers.get(name) ?? "").trim();
  const type = letter.headers.get("content-type") as { value?: string } | undefined;
  const sender = addressOf(letter.from).toLowerCase();
  return (
    (letter.headers.has("auto-submitted") && !/^no\b/i.test(said("auto-submitted"))) ||
    letter.headers.has("x-autoreply") ||
    letter.headers.has("x-autorespond") ||
    letter.headers.has("x-auto-response-suppress") ||
    /^(bulk|junk|list|auto_reply)$/i.test(said("precedence")) ||
    letter.headers.has("list") ||
    letter.headerLines.some(
      ({ key, line }) => key.startsWith("list-") || (key === "return-path" && /:\s*<>\s*$/.test(line)),
    ) ||
    /^multipart\/report$/i.test(type?.value ?? "") ||
    /^(mailer-daemon|postmaster|no-?reply|noreply)@/i.test(sender) ||
    ownAddresses.some((own) => own.toLowerCase() === sender)
  );
}

/**
 * What somebody has written, for the domain to take in; null when a letter says nobody it is from. `otherwise` names
 * one that has no name.
 */
export function letterToTakeIn(letter: ParsedMail, otherwise: string): IncomingLetter | null {
  const fromAddress = addressOf(letter.from).toLowerCase();
  if (!fromAddress) return null;
  const plain = letter.text?.trim();
  const text = plain
    ? letter.text
    : typeof letter.html === "string"
      ? readHtml(letter.html.slice(0, mostRead)).text
      : "";
  const answers = [letter.inReplyTo ?? "", ...[letter.references ?? []].flat()].join(" ");
  return {
    name: letter.messageId ?? otherwise,
    fromName: letter.from?.value[0]?.name ?? "",
    fromAddress,
    subject: (letter.subject ?? "").slice(0, 1_000),
    text: (text ?? "").slice(0, mostRead),
    attachments: letter.attachments.flatMap(({ filename, related }) =>
      filename && !related ? [filename] : [],
    ),
    isAnswer: /@traffpunkt>/i.test(answers) || keyAmong(letter) !== null,
  };
}
