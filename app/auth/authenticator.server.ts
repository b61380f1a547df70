import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { database } from "#db/client.server";
import type { WayIn } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { welcomeByAddress } from "~/domain/members/members.server";
import { env, now } from "~/env.server";
import { readCodeCookie } from "./code-cookie.server";
import { spendCode } from "./codes.server";
import { spendSignInLink } from "./links.server";
import { spendPasskey } from "./passkeys.server";
import { isOffered } from "./ways.server";

/** Each way in gives the person's id, or null when the proof does not hold. */

type Proof = { request: Request; typed: string };

/** A strategy whose proof is one field of the posted form. */
class FieldStrategy extends Strategy<string | null, Proof> {
  constructor(
    readonly name: WayIn,
    readonly field: string,
    readonly longest: number,
    verify: (proof: Proof) => Promise<string | null>,
  ) {
    super(verify);
  }

  async authenticate(request: Request): Promise<string | null> {
    const form = await request.clone().formData();
    return this.verify({ request, typed: String(form.get(this.field) ?? "").slice(0, this.longest) });
  }
}

/** remix-auth's authenticator with every way in that this installation offers. */
export const authenticator = new Authenticator<string | null>();

if (isOffered("code"))
  authenticator.use(
    new FieldStrategy("code", "code", 300, async ({ request, typed }) => {
      const asked = readCodeCookie(request);
      const email = asked && spendCode(database(), asked, typed, now());
      return email ? welcomeByAddress(database(), email, dayOf(now()), now()) : null;
    }),
  );

authenticator.use(
  new FieldStrategy("link", "key", 300, async ({ typed }) => spendSignInLink(database(), typed, now())),
);

if (isOffered("passkey"))
  authenticator.use(
    new FieldStrategy("passkey", "answer", 20_000, async ({ typed }) =>
      spendPasskey(database(), typed, now()),
    ),
  );

if (env.demo) {
  authenticator.use(
    new FieldStrategy("demo", "email", 300, async ({ typed }) =>
      welcomeByAddress(database(), typed.trim().toLowerCase(), dayOf(now()), now(), { onlyKnown: true }),
    ),
  );
}
