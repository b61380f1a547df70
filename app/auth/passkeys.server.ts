import type {
  AuthenticationResponseJSON,
  AuthenticatorTransportFuture,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Database } from "#db/open.server";
import type { Member } from "~/domain/members/member";
import { addPasskey, passkeyById, passkeysOf, usedPasskey } from "~/domain/members/passkeys.server";
import { type Refusal, refuse } from "~/domain/refusal";
import { env } from "~/env.server";
import { keepTry, spendTry } from "./tries.server";
import { waysOffered } from "./ways.server";

/** Made of hundreds of files, which a house needs only where somebody signs in so. */
const library = () => import("@simplewebauthn/server");

/** Whom keys are made for: the address that people type, never what a request says of itself. */
const { hostname: rpID, origin: expectedOrigin } = new URL(env.publicUrl);

/**
 * What a device is asked to sign so that its owner gets in: any key of this house, with the owner's own proof (PIN,
 * finger, face).
 */
export async function askForPasskey(db: Database, now: number) {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({ rpID, userVerification: "required" });
  keepTry(db, "passkey", options.challenge, { personId: null, facts: {} }, now);
  return options;
}

/**
 * Whose key has signed what we asked for. Null for an answer to something else, an answer that comes twice or too late, another
 * address than ours, a device that has not made sure who holds it, a counter that has gone back, or a key that we do not know.
 */
export async function spendPasskey(db: Database, typed: string, now: number): Promise<string | null> {
  const response = answerIn<AuthenticationResponseJSON>(typed);
  const challenge = response && challengeIn(response);
  if (!response || !challenge || !spendTry(db, "passkey", challenge, now)) return null;
  const key = passkeyById(db, response.id);
  if (!key || (response.response.userHandle && ownerIn(response.response.userHandle) !== key.personId))
    return null;
  const { verifyAuthenticationResponse } = await library();
  const verified = await tried(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(key.publicKey),
        counter: key.counter,
        transports: key.transports as AuthenticatorTransportFuture[],
      },
    }),
  );
  if (!verified?.verified) return null;
  const { newCounter: counter, credentialBackedUp: backedUp } = verified.authenticationInfo;
  usedPasskey(db, key.id, { counter, backedUp }, now);
  return key.personId;
}

/** What a device is asked so that it makes a new key for a member, on a device that holds none of theirs. */
export async function askForNewPasskey(db: Database, member: Member, siteName: string, now: number) {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: siteName,
    rpID,
    userName: member.email,
    userDisplayName: member.name,
    userID: new TextEncoder().encode(member.id),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: passkeysOf(db, member.id).map(({ id, transports }) => ({
      id,
      transports: transports as AuthenticatorTransportFuture[],
    })),
  });
  keepTry(db, "passkeyNew", options.challenge, { personId: member.id, facts: {} }, now);
  return options;
}

/** Keeps a new key of a member's. Refuses `passkeyWrong` for an answer that does not hold. */
export async function takeNewPasskey(
  db: Database,
  member: Member,
  name: string,
  typed: string,
  now: number,
): Promise<null | Refusal> {
  const response = answerIn<RegistrationResponseJSON>(typed);
  const challenge = response && challengeIn(response);
  if (!response || !challenge || spendTry(db, "passkeyNew", challenge, now)?.personId !== member.id)
    return refuse("passkeyWrong");
  const { verifyRegistrationResponse } = await library();
  const verified = await tried(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return refuse("passkeyWrong");
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
  return addPasskey(
    db,
    member,
    {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      device: credentialDeviceType === "multiDevice" ? "multi" : "single",
      backedUp: credentialBackedUp,
      name,
    },
    waysOffered(),
    now,
  );
}

const longestAnswer = 20_000;

/** What the program has posted, when it has the shape of a device's answer. */
function answerIn<Answer extends { id: string; response: { clientDataJSON: string } }>(
  typed: string,
): Answer | null {
  if (typed.length > longestAnswer) return null;
  try {
    const answer = JSON.parse(typed) as Answer;
    return typeof answer?.id === "string" && typeof answer.response?.clientDataJSON === "string"
      ? answer
      : null;
  } catch {
    return null;
  }
}

function challengeIn(answer: { response: { clientDataJSON: string } }): string | null {
  try {
    const said = JSON.parse(Buffer.from(answer.response.clientDataJSON, "base64url").toString("utf8"));
    return typeof said?.challenge === "string" ? said.challenge : null;
  } catch {
    return null;
  }
}

const ownerIn = (handle: string) => Buffer.from(handle, "base64url").toString("utf8");

/** The library throws at whatever does not hold. */
async function tried<Answer>(verify: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
