import type { OfferedWay } from "~/env-ways";

/** What all letters of one municipality have in common. */
export type MailSettings = {
  /** Where people reach the product, without a path. */
  publicUrl: string;
  /** The municipality's name in full. */
  municipality: string;
  /** Whom letters come from: "Träffpunkt <traffpunkt@ekbacka.se>". */
  mailFrom: string;
  /** The ways in that are offered, for the letter that says how to get in. */
  waysIn: OfferedWay[];
  /** The mailbox that reads what calendar programs answer: "svar@ekbacka.se"; null when there is none. */
  replyAddress?: string | null;
};

/**
 * The address that a calendar program answers to for one invitee: the mailbox's own with the secret of their link
 * after a plus sign (RFC 5233). Null when no mailbox reads answers, or the link is revoked.
 */
export function answerAddress(replyAddress: string | null | undefined, linkKey: string | null | undefined) {
  if (!replyAddress || !linkKey) return null;
  const at = replyAddress.lastIndexOf("@");
  return `${replyAddress.slice(0, at)}+${linkKey}${replyAddress.slice(at)}`;
}

/** The full address of a path; the start page when the text is no path on this site. */
export function addressOf(path: string, publicUrl: string): string {
  const base = new URL(publicUrl);
  if (!URL.canParse(path, base)) return base.href;
  const address = new URL(path, base);
  return address.origin === base.origin ? address.href : base.href;
}

/**
 * A letter as others than its receiver may read it: without the secret of a personal link, which also stands in the
 * address that calendar programs answer to.
 */
export const withoutKeys = (text: string) =>
  text
    .replaceAll(/\r?\n[ \t]/g, (fold) => (text.startsWith("BEGIN:VCALENDAR") ? "" : fold))
    .replaceAll(/(\/(?:svar|datum|laget-runt|atgard|bevakning|bevaka|prova)\/|\+)[a-z0-9]{20,64}/g, "$1…");

/** Only the address of "Name <address>". */
export const bareAddress = (mailbox: string) => /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
