import { savingFault } from "#db/faults.server";
import type { Visit } from "./auth/visit.server";
import { typedIn } from "./http/form.server";
import { log } from "./log.server";
import { countUnsaved } from "./metrics.server";
import type { ServerBuild } from "./remix.server";

/** In how many seconds it is worth trying again when nothing can be saved. */
export const tryAgainIn = 30;

type Handler = (asked: { request: Request; context: { visit: Visit } }) => unknown;

/**
 * The pages as the server is to run them: what a disk or a database that cannot be written to has stopped is answered 503
 * with what was typed, so that it can be sent again. Everything a use case does is one transaction: nothing has been changed.
 */
export function guarded(build: ServerBuild): ServerBuild {
  secretPaths = Object.values(build.routes).flatMap((route) => secretPathOf(route?.path) ?? []);
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = { ...route.module, ...(loader && { loader: guard(id, loader as Handler) }) };
    return [id, { ...route, module: { ...module, ...(action && { action: guard(id, action as Handler) }) } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

const guard =
  (id: string, handle: Handler): Handler =>
  async (asked) => {
    if (id !== "root") asked.context.visit.route = id;
    try {
      return await handle(asked);
    } catch (problem) {
      const fault = savingFault(problem);
      if (!fault) throw problem;
      countUnsaved(fault);
      log.error({ id: asked.context.visit.id, fault, err: problem }, "cannot save");
      // As a response, since addresses without a page of their own answer it as it is.
      throw Response.json(
        { key: "notSaved", typed: typedIn(asked.request) },
        { status: 503, headers: { "Retry-After": String(tryAgainIn) } },
      );
    }
  };

/** What stands before the secret in an address that has one: `/svar/` of `svar/:key`. */
let secretPaths: RegExp[] = [];

function secretPathOf(path = ""): RegExp | null {
  if (path.startsWith("oppet/")) return null;
  const [before = "", secret] = path.split(/:(?:key|file)\b/);
  return secret === undefined ? null : new RegExp(`^(/${before.replaceAll(/:\w+/g, "[^/]+")}).+`);
}

/** An address without what opens it, nor anything behind. */
export function withoutSecrets(path: string): string {
  const secret = secretPaths.find((pattern) => pattern.test(path));
  return secret ? path.replace(secret, "$1…") : path;
}
