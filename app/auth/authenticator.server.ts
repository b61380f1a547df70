import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { database } from "#db/client.server";
import type { WayIn } from "#db/words";
import { dayOf } from "~/calendar/swedish-time";
import { welcomeIdentity } from "~/domain/members/identities.server";
import { welcomeByAddress } from "~/domain/members/members.server";
import { env, now } from "~/env.server";
import { readTyped } from "~/http/form.server";
import { log } from "~/log.server";
import { readCodeCookie } from "./code-cookie.server";
import { spendCode } from "./codes.server";
import { spendSignInLink } from "./links.server";
import { type OpenIdAnswer, readOpenIdAnswer } from "./openid.server";
import { spendPasskey } from "./passkeys.server";
import { isOffered } from "./ways.server";

/** Who has come in, or the key of why not. */
type Entrant =
  | {
      personId: string;
      /** Whether they want to stay signed in on this machine. */
      long: boolean;
      /** Where they were going, where the way in knows it. */
      till?: string;
      identityHint?: string | null;
      /** How many milliseconds ago they showed who they are; null when nobody knows, and just now when left out. */
      provedAgo?: number | null;
    }
  | { refused: string };

type Proof = { request: Request; typed: string };

/** A strategy whose proof is one field of the posted form: the person's id, or null when it does not hold. */
class FieldStrategy extends Strategy<Entrant, Proof> {
  constructor(
    readonly name: WayIn,
    readonly field: string,
    readonly longest: number,
    personBy: (proof: Proof) => Promise<string | null>,
  ) {
    super(async (proof) => {
      const personId = await personBy(proof);
      return personId ? { personId, long: false } : { refused: "proofWrong" };
    });
  }

  async authenticate(request: Request): Promise<Entrant> {
    const form = await readTyped(request.clone());
    const typed = String(form[this.field] ?? "").slice(0, this.longest);
    const entrant = await this.verify({ request, typed });
    return "refused" in entrant ? entrant : { ...entrant, long: form.long === "1" };
  }
}

/** A strategy whose proof is what the identity provider says of whoever it sends back to us. */
class OpenIdStrategy extends Strategy<Entrant, OpenIdAnswer> {
  readonly name = "openid";

  async authenticate(request: Request): Promise<Entrant> {
    const answer = await readOpenIdAnswer(database(), request, now());
    return "refused" in answer ? answer : this.verify(answer);
  }
}

/** remix-auth's authenticator with every way in that this installation offers. */
export const authenticator = new Authenticator<Entrant>();

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

const rules = env.openId;
if (rules)
  authenticator.use(
    new OpenIdStrategy(async ({ claims, idToken: identityHint, till, long, provedAgo }) => {
      const { personId, roles } = welcomeIdentity(database(), claims, rules, now());
      if (roles !== "set")
        log.warn({ personId, roles }, "the groups of the identity provider were not followed");
      return personId ? { personId, long, till, identityHint, provedAgo } : { refused: "openidUnknown" };
    }),
  );

if (env.demo) {
  authenticator.use(
    new FieldStrategy("demo", "email", 300, async ({ typed }) =>
      welcomeByAddress(database(), typed.trim().toLowerCase(), dayOf(now()), now(), { onlyKnown: true }),
    ),
  );
}
