import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { chromiumPath } from "./chromium";
import type { House } from "./server";
import { type CastRole, signedIn, Visitor } from "./visitor";

/** How somebody looks at the house: a desk, by day, with scripts, unless told. */
export type Look = {
  /** In CSS pixels. */
  width?: number;
  scheme?: "light" | "dark";
  language?: "sv" | "en";
  javaScript?: boolean;
};

export type Window = {
  page: Page;
  /** What the browser has complained of so far: errors, violations of the content policy, missing files. */
  complaints: string[];
  close: () => Promise<void>;
};

/**
 * Whether people's ways through the house are gone with scripts, without, or both: every form works without, so that is what is
 * tried each time; the endurance runs try the same ways with scripts.
 */
export const scriptsTried: boolean[] = process.env.WITH_SCRIPTS ? [true] : [false];

/** Chromium, started at the first window and kept for the test files that follow in this process; it ends with the process. */
let chromiumOnce: Promise<Browser> | undefined;

export function browser(): Promise<Browser> {
  chromiumOnce ??= chromium.launch({
    executablePath: chromiumPath() ?? undefined,
    args: ["--disable-gpu", "--disable-background-networking"],
  });
  return chromiumOnce;
}

/** Opens a page for one test as somebody of the cast, or as nobody. At the end of the test nothing may have complained. */
export async function openPage(house: House, role: CastRole | null, look: Look = {}): Promise<Page> {
  const { page, complaints, close } = await openWindow(house, role, look);
  onTestFinished(async () => {
    await close();
    expect(complaints, "what the browser complained of").toEqual([]);
  });
  return page;
}

/**
 * Opens a window with cookies of its own, or with those of a visitor who has been here. The caller looks at the
 * complaints and closes it.
 */
export async function openWindow(
  house: House,
  who: CastRole | Visitor | null,
  look: Look = {},
): Promise<Window> {
  const { width = 1280, scheme = "light", language = "sv", javaScript = true } = look;
  const context = await (await browser()).newContext({
    baseURL: house.address,
    viewport: { width, height: width < 600 ? 640 : 900 },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: language === "sv" ? "sv-SE" : "en-GB",
    javaScriptEnabled: javaScript,
  });
  context.setDefaultTimeout(15_000);
  const visitor =
    typeof who === "string" ? await signedIn(house.address, who) : (who ?? new Visitor(house.address));
  await visitor.post("/sprak", { language });
  await context.addCookies(
    visitor.cookieLine.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.address };
    }),
  );
  const complaints: string[] = [];
  const page = await context.newPage();
  listen(page, complaints, javaScript);
  return { page, complaints, close: () => context.close() };
}

/** Axe's smallest file: it is sent to every page that is looked at. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const axeOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/**
 * What axe finds on the page as it stands, which must run scripts: WCAG 2.0, 2.1 and 2.2 at levels A and AA, and its best
 * practice.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (options) => {
    const found = await (globalThis as unknown as AxeOnPage).axe.run(document, options);
    return found.violations;
  }, axeOptions);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary?.replace(/\s+/g, " ")})`),
  );
}

type AxeOnPage = { axe: { run: (root: Document, options: typeof axeOptions) => Promise<AxeResults> } };

function listen(page: Page, complaints: string[], javaScript: boolean): void {
  page.on("console", (message) => {
    // A page that answers 422 is one of ours; files that are missing are told of below.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    complaints.push(`${page.url()} console: ${message.text()}`);
  });
  page.on("pageerror", (problem) => complaints.push(`${page.url()} error: ${problem.message}`));
  page.on("response", (response) => {
    if (response.status() < 400 || response.request().resourceType() === "document") return;
    complaints.push(`${page.url()} ${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A search that was typed further on is given up by the page itself; with scripts off they are not fetched.
    const reason = request.failure()?.errorText ?? "";
    if (!javaScript && request.resourceType() === "script") return;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${page.url()} ${reason}: ${request.url()}`);
  });
}
