import { existsSync } from "node:fs";
import { closeDatabase, openDatabase } from "#db/open.server";
import { makeSignInLink } from "~/auth/links.server";
import { dayOf } from "~/calendar/swedish-time";
import { memberByEmail, tellSignInLink } from "~/domain/members/members.server";
import { env, now } from "~/env.server";

/** `npm run sign-in-link -- <address>` prints an address that signs a person in, for the day the mail is down. */
const address = process.argv[2];
const fault = address ? signIn(address) : "Usage: npm run sign-in-link -- <mail address>";
if (fault) {
  console.error(fault);
  process.exitCode = 1;
}

/** Prints the address; returns what is wrong, or null. */
function signIn(email: string): string | null {
  if (!existsSync(env.databaseFile)) return `There is no database at ${env.databaseFile}. Set DATABASE_FILE.`;
  const db = openDatabase(env.databaseFile);
  try {
    const member = memberByEmail(db, email, dayOf(now()));
    if (!member) return `Nobody with an open account has the address ${email}.`;
    const key = db.transaction((tx) => {
      tellSignInLink(tx, member, now());
      return makeSignInLink(tx, member.id, now());
    });
    console.log(`${member.name} signs in here, once, within 10 minutes:`);
    console.log(`${env.publicUrl}/logga-in/lank/${key}`);
    return null;
  } finally {
    closeDatabase(db);
  }
}
