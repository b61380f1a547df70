/** What all letters of one municipality have in common. */
export type MailSettings = {
  /** Where people reach the product, without a path. */
  publicUrl: string;
  /** The municipality's name in full. */
  municipality: string;
  /** Whom letters come from: "Träffpunkt <traffpunkt@ekbacka.se>". */
  mailFrom: string;
};

/** The full address of a path; the start page when the text is no path on this site. */
export function addressOf(path: string, publicUrl: string): string {
  const base = new URL(publicUrl);
  if (!URL.canParse(path, base)) return base.href;
  const address = new URL(path, base);
  return address.origin === base.origin ? address.href : base.href;
}

/** Only the address of "Name <address>". */
export const bareAddress = (mailbox: string) => /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
