/** The ways in that an installation may switch on; the one-time link from the server is always there. */
export const offeredWays = ["code", "passkey", "openid"] as const;
export type OfferedWay = (typeof offeredWays)[number];

/** Roles that a group of the identity provider may give. */
const givenRoles = ["coordinator", "administrator", "elected"] as const;

export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Group of the provider → role. Empty when roles are given by hand alone. */
  roles: [group: string, role: (typeof givenRoles)[number]][];
  /** Whether whoever the provider lets in gets an account here. */
  newAccounts: boolean;
  /** Whether the provider's mail addresses count although it does not say that they are verified. */
  trustMail: boolean;
};

/** The settings of sign-in, with every fault of them. */
export function readWaysIn(source: Record<string, string | undefined>): {
  ways: OfferedWay[];
  openId: OpenIdSettings | null;
  faults: string[];
} {
  const faults: string[] = [];
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = source;
  if (issuer) {
    if (!isIssuer(issuer))
      faults.push(
        "OPENID_ISSUER: the provider's own address, which begins with https:// and has no question mark",
      );
    if (!clientId) faults.push("OPENID_CLIENT_ID: needed when OPENID_ISSUER is set");
    if (!clientSecret) faults.push("OPENID_CLIENT_SECRET: needed when OPENID_ISSUER is set");
  }
  const usual = issuer ? "code,passkey,openid" : "code,passkey";
  const wanted = (source.SIGN_IN_WAYS || usual).split(",").map((each) => each.trim());
  const ways = offeredWays.filter((way) => wanted.includes(way));
  if (wanted.some((each) => !ways.some((way) => way === each)))
    faults.push(`SIGN_IN_WAYS: some of ${offeredWays.join(",")}`);
  if (ways.includes("openid") && !issuer) faults.push("OPENID_ISSUER: needed when SIGN_IN_WAYS names openid");
  const roles = (source.OPENID_ROLES ?? "")
    .split(/[,;\n]/)
    .filter((each) => each.trim() !== "")
    .map(groupRole);
  if (roles.includes(null))
    faults.push(`OPENID_ROLES: group=role, with commas between; the role is one of ${givenRoles.join(", ")}`);
  for (const key of ["OPENID_NEW_ACCOUNTS", "OPENID_TRUST_MAIL"])
    if (!["", "0", "1"].includes(source[key] ?? "")) faults.push(`${key}: 1 or 0`);
  const openId: OpenIdSettings | null =
    issuer && clientId && clientSecret && ways.includes("openid")
      ? {
          issuer,
          clientId,
          clientSecret,
          roles: roles.filter((each) => each !== null),
          newAccounts: source.OPENID_NEW_ACCOUNTS === "1",
          trustMail: source.OPENID_TRUST_MAIL === "1",
        }
      : null;
  return { ways, openId, faults };
}

function groupRole(text: string): OpenIdSettings["roles"][number] | null {
  const at = text.lastIndexOf("=");
  const [group, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const role = givenRoles.find((each) => each === name);
  return at > 0 && group !== "" && role ? [group, role] : null;
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const isHere = /^(127\..*|localhost|\[::1\])$/.test(hostname);
  return (protocol === "https:" || (protocol === "http:" && isHere)) && search === "" && hash === "";
}
