import { type House, openHouse } from "../../support/server";
import { type Answer, type CastRole, cast, signedIn, Visitor } from "../../support/visitor";
import { isFor, type Row, type Who } from "./row";

export type Role = CastRole | "anonymous";
export const roles: Role[] = ["anonymous", ...(Object.keys(cast) as CastRole[])];

/** A house with everybody at its door. */
export type Asked = { house: House; visitors: Map<Role, Visitor> };

/** Opens a house with the demo's records and what `lay` lays beside them, and signs everybody in. */
export async function everybodyAt(lay: (house: House) => void): Promise<Asked> {
  const house = await openHouse();
  lay(house);
  const visitors = new Map<Role, Visitor>();
  for (const role of roles) {
    const visitor = role === "anonymous" ? new Visitor(house.address) : await signedIn(house.address, role);
    visitors.set(role, visitor);
  }
  return { house, visitors };
}

/** Every attempt in a window of its own, so that a sign-out ends only there. */
export const visitorAs = ({ visitors }: Asked, role: Role) => (visitors.get(role) as Visitor).twin();

/**
 * Who is to be refused, and on which ways: the ways lead to one and the same right, so two roles try them all and the others the
 * one that costs least.
 */
export function refusalsOf(row: Row, who: Who): [Role, string][] {
  const refused = roles.filter((role) => !mayBe(who, role));
  const thorough = [refused[0], refused.at(-1)];
  return refused.flatMap((role) =>
    (thorough.includes(role) ? waysTo(row) : [dataOf(row)]).map((path): [Role, string] => [role, path]),
  );
}

/** What is posted where nothing can be: no right can differ, so whoever is not signed in and the administrator try it. */
export const vainPosts = (row: Row): [Role, string][] =>
  (["anonymous", "administrator"] as const).flatMap((role) =>
    [...new Set([row.path, dataOf(row)])].map((path): [Role, string] => [role, path]),
  );

/** The three ways to a route: the page, its data, its data alone. */
function waysTo(row: Row): string[] {
  if (row.resource) return [row.path];
  const [path = "", query] = row.path.split("?");
  const data = path === "/" ? "/_root.data" : `${path}.data`;
  const alone = `_routes=${encodeURIComponent(row.id)}`;
  return query
    ? [row.path, `${data}?${query}`, `${data}?${query}&${alone}`]
    : [row.path, data, `${data}?${alone}`];
}

/** A route's data alone: the same loader or action and the same right, without the page that is drawn of it. */
export const dataOf = (row: Row): string => waysTo(row).at(-1) as string;

export const mayBe = (who: Who, role: Role) => isFor(who, role === "anonymous" ? null : role);

export const told = (role: Role, method: string, path: string, answer: Answer) =>
  `${role} ${method} ${path} answered ${answer.status} ${answer.location ?? ""}`;

/** Refused for a reason of right: sent to sign in, told no, or the record is hidden as its row says. */
export function isRefused(answer: Answer, row: Row, role: Role): boolean {
  if (mayBe(row.hiddenFrom ?? [], role)) return answer.status === 404;
  return role === "anonymous" ? isSentToSignIn(answer) : answer.status === 403;
}

/** Let in: a page, a way on, or (to a form) what is wrong with it. */
export function isServed(answer: Answer, row: Row, posted = false): boolean {
  if (row.answers) return answer.status === row.answers;
  if (isSentToSignIn(answer)) return row.leadsToSignIn === true;
  if (posted && row.showsAnswer && answer.status === 200) return true;
  return (posted ? [202, 302, 303, 409, 422] : [200, 202, 302, 303]).includes(answer.status);
}

const isSentToSignIn = (answer: Answer) =>
  [202, 302, 303].includes(answer.status) && /^\/logga-in(\?|$)/.test(answer.location ?? "");
