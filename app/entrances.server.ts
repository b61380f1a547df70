import type { ServerBuild } from "./remix.server";

/**
 * The house by entrance. The framework compares each address with every route there is, several times for a page; with hundreds
 * of them that would be a good part of a page's time. Behind each entrance, the first word of an address, stand only
 * the routes that begin with it, and those that begin with no word of their own.
 */
export function entrances(build: ServerBuild): Map<string, ServerBuild> {
  const nested = Object.values(build.routes).find((route) => route?.parentId && route.parentId !== "root");
  if (nested)
    throw new Error(`${nested.id} stands below another route: by its own words it would not be found.`);
  const paths = Object.values(build.routes).flatMap((route) => route?.path ?? []);
  const words = new Set(["", ...paths.map(firstWord).filter((word) => !/^[:*]/.test(word))]);
  return new Map([...words].map((word) => [word, behind(build, word)]));
}

/**
 * By which entrance an address goes in: its first word as routes write it; "" for the start page, null for what is no
 * address.
 */
export function entranceOf(address: string): string | null {
  const path = URL.canParse(`http://house${address}`) ? new URL(`http://house${address}`).pathname : null;
  if (path === null) return null;
  const word = firstWord(path.slice(1)).toLowerCase();
  return word === "_root.data" ? "" : word.replace(/\.data$/, "");
}

const firstWord = (path: string) => path.split("/")[0] ?? "";

function behind(build: ServerBuild, word: string): ServerBuild {
  const stands = ([, route]: [string, { path?: string } | undefined]) => {
    const first = firstWord(route?.path ?? "");
    return first === word || first === "" || /^[:*]/.test(first);
  };
  const only = <Routes extends Record<string, { path?: string } | undefined>>(routes: Routes) =>
    Object.fromEntries(Object.entries(routes).filter(stands)) as Routes;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
