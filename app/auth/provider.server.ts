import {
  allowInsecureRequests,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { aDay } from "~/calendar/swedish-time";
import { env } from "~/env.server";
import { log } from "~/log.server";

/** Nobody waits longer than this (s) for the provider; without it the other ways in work as ever. */
const longestWait = 5;
const freshFor = aDay;

let known: { provider: Configuration; at: number } | null = null;
let asking: Promise<Configuration | null> | null = null;

/**
 * The municipality's own identity provider, as it describes itself (OpenID Connect Discovery); null when it is not
 * set up or does not answer. Asked for when somebody needs it, kept for a day, and judged by the machine's own clock.
 */
export async function provider(): Promise<Configuration | null> {
  if (known && Date.now() - known.at < freshFor) return known.provider;
  asking ??= find().finally(() => {
    asking = null;
  });
  return (await asking) ?? known?.provider ?? null;
}

async function find(): Promise<Configuration | null> {
  if (!env.openId) return null;
  const { issuer, clientId, clientSecret } = env.openId;
  // Only a provider on this very machine may be asked without encryption; the settings have been checked for that.
  const lenient = issuer.startsWith("http:") ? [allowInsecureRequests] : [];
  try {
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: longestWait,
      // The ID token's signature is checked too, although it comes straight from the provider.
      execute: [...lenient, enableNonRepudiationChecks],
    });
    known = { provider: found, at: Date.now() };
    return found;
  } catch (problem) {
    log.error({ err: problem }, "the identity provider does not answer");
    return null;
  }
}

/** Where forms of ours may lead besides to ourselves: a browser follows no other way on from one (CSP, form-action). */
export function formTargets(): string[] {
  if (!env.openId) return [];
  const told = known?.provider.serverMetadata();
  const addresses = [env.openId.issuer, told?.authorization_endpoint, told?.end_session_endpoint];
  return [
    ...new Set(addresses.flatMap((each) => (each && URL.canParse(each) ? [new URL(each).origin] : []))),
  ];
}
