import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import staticGzip from "express-static-gzip";

/** The way of a request before Remix sees it. No product knowledge: rooms and rules live in app/. */
const buildDirectory = resolve(process.env.BUILD_DIRECTORY || "build");
const largestBody = 1_000_000;
const longestForm = 30_000;
const longestUpload = 600_000;
const mostReadAway = 20_000_000;
const largestHead = 81_920;
const mostUnread = 256_000;
const longestAnswer = 5_000;
const longestClosing = 60_000;

process.env.NODE_ENV ||= "production";
const { workshop, build, house } = await openHouse();
const { port, host, trustProxy } = house.listens();

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", trustProxy || false);
app.set("query parser", "simple");

let closing = false;

if (workshop) app.use(workshop.middlewares);
app.use((request, response, next) => {
  response.locals.nonce = randomBytes(16).toString("base64url");
  response.locals.id = randomBytes(6).toString("hex");
  const startedAt = performance.now();
  // Also when the visitor has gone before the end, as those do who follow a meeting.
  response.on("close", () => {
    house.logRequest({
      id: response.locals.id,
      method: request.method,
      path: request.originalUrl.split("?", 1)[0].slice(0, 200),
      status: response.statusCode,
      route: response.locals.visit?.route,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    });
  });
  if (closing) response.set("Connection", "close");
  hurry(request, response);
  letRunOut(request, response);
  response.set({
    "Content-Security-Policy": `default-src 'none'; script-src 'self' 'nonce-${response.locals.nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action ${["'self'", ...house.formTargets()].join(" ")}; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": house.isForPrograms(request.url) ? "cross-origin" : "same-origin",
    "X-Frame-Options": "DENY",
    "X-Request-Id": response.locals.id,
  });
  if (house.isForPrograms(request.url)) response.set("Access-Control-Allow-Origin", "*");
  if (house.isSecure()) response.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  // Remix reads its address behind the visitor's word for our name: one that is more than a name would lead it elsewhere
  // than what is kept, counted and refused by the address alone.
  if (!/^[\w.:[\]-]+$/.test(request.headers.host ?? ""))
    request.headers.host = new URL(house.ownOrigin()).host;
  // The only trusted source of these is a proxy that sets them; see TRUST_PROXY. PUBLIC_URL alone tells our name.
  delete request.headers["x-forwarded-host"];
  if (!trustProxy) {
    delete request.headers["x-forwarded-proto"];
    delete request.headers["x-forwarded-for"];
  }
  next();
});

app.use(house.keptAnswers);
app.use(
  "/assets",
  staticGzip(`${buildDirectory}/client/assets`, {
    enableBrotli: true,
    orderPreference: ["br"],
    index: false,
    serveStatic: { immutable: true, maxAge: "1y", index: false, redirect: false },
  }),
  (_request, response) => response.status(404).type("text/plain").send("404"),
);
// Every file's name has a dot, and hardly any page's address: for pages nothing is looked for on the disk.
app.get(
  /\./,
  express.static(`${buildDirectory}/client`, {
    maxAge: "7d",
    index: false,
    redirect: false,
    dotfiles: "ignore",
  }),
);

app.use((request, response, next) => {
  const refusal = refuse(request);
  if (!refusal) return next();
  turnAway(request, response, next, refusal);
});

// Whoever searches, sends or takes out more than anybody needs to is told how long to wait.
app.use(async (request, response, next) => {
  try {
    const wait = await house.waitsFor(request);
    if (wait === null) return next();
    response.locals.wait = wait;
    turnAway(request, response, next, "429");
  } catch (problem) {
    next(problem);
  }
});

// What a listener does not read is kept here, since Remix waits for nobody. Whoever has that much unread is let go.
app.use((_request, response, next) => {
  const write = response.write;
  response.write = (...what) => {
    if (response.writableLength <= mostUnread || !isEventStream(response)) return write.apply(response, what);
    response.destroy();
    return false;
  };
  next();
});
app.use(
  compression({
    brotli: { enabled: false },
    filter: (request, response) => compression.filter(request, response),
  }),
);
const answering = (build) =>
  createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (request, response) => {
      const { id, nonce } = response.locals;
      const context = house.receive({ id, nonce, address: request.ip ?? "", wait: response.locals.wait });
      response.locals.visit = context.visit;
      return context;
    },
  });
const whole = workshop ? async () => house.guarded(await workshop()) : house.guarded(build);
const anywhere = answering(whole);
const entrances = new Map(
  workshop ? [] : [...house.entrances(whole)].map(([word, part]) => [word, answering(part)]),
);
app.all("*", (request, response, next) => {
  const answer = entrances.get(house.entranceOf(request.originalUrl)) ?? anywhere;
  return answer(request, response, next);
});

// What not even Remix could answer, such as an address that is no address. No stack, no language to choose by.
app.use((problem, _request, response, _next) => {
  const status = problem?.code === "ERR_INVALID_URL" ? 400 : 500;
  house.logProblem(response.locals.id, problem);
  if (response.headersSent) return response.destroy();
  response.status(status).type("text/plain; charset=utf-8").send(`${status} ${response.locals.id}\n`);
});

/** The visitor gets a page in their own language; the request itself goes no further. */
function turnAway(request, response, next, why) {
  response.set("Connection", "close");
  request.method = "GET";
  request.url = request.originalUrl = `/fel/${why}`;
  readAway(request, next);
}

/** Why a request is not let in, as the last part of an address under /fel; null when it is. */
function refuse(request) {
  if (request.originalUrl.length > house.longestAddress(request.originalUrl)) return "414";
  if (!isReadable(request.originalUrl)) return "400";
  if (request.originalUrl.startsWith("//") || request.originalUrl.includes("\\")) return "404";
  if (request.method === "GET" || request.method === "HEAD") return null;
  // The framework would take other methods for a form; no page of ours sends any.
  if (request.method !== "POST") return "405";
  if (!isOwnOrigin(request)) {
    if (!house.takesOneClick(request.originalUrl)) return "ursprung";
    // What comes from elsewhere acts for nobody who is signed in here. The framework would turn its origin away once more.
    delete request.headers.cookie;
    delete request.headers.origin;
  }
  if (request.headers["content-length"] === undefined) return "411";
  const bytes = Number(request.headers["content-length"]);
  if (takesFiles(request)) return bytes > house.largestUpload(request.originalUrl) ? "filer" : null;
  if (bytes > largestBody) return "413";
  return null;
}

const isEventStream = (response) =>
  String(response.getHeader("Content-Type")).startsWith("text/event-stream");

/** Files take their time to arrive; any other form that is not there soon is let go. */
function hurry(request, response) {
  if (request.method === "GET" || request.method === "HEAD" || takesFiles(request)) return;
  const late = setTimeout(() => request.complete || request.destroy(), longestForm);
  response.on("close", () => clearTimeout(late));
}

/** What an answer did not wait for is read away, so that a browser which is still sending gets to see the answer. */
function letRunOut(request, response) {
  response.on("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
}

const takesFiles = (request) => request.method === "POST" && house.takesFiles(request.originalUrl);

/**
 * Lets a body run out unread before the answer goes: a browser that is still sending when the connection closes shows
 * its own page about a broken connection instead of ours. Nobody gets to send more than so much in vain.
 */
function readAway(request, then) {
  let bytes = 0;
  let answered = false;
  const answer = () => {
    if (!answered) then();
    answered = true;
  };
  request.on("data", (chunk) => {
    bytes += chunk.length;
    if (bytes > mostReadAway) answer();
  });
  request.on("end", answer);
  request.on("error", answer);
}

/** Whether an address can be read: its signs in per cent may be no letters at all. */
function isReadable(address) {
  try {
    decodeURI(address.split("?", 1)[0]);
    return true;
  } catch {
    return false;
  }
}

/** A form is taken from our own pages only: the browser says where it comes from, in one of two headers. */
function isOwnOrigin(request) {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const origin = request.headers.origin;
  if (origin === undefined) return site === "same-origin";
  return origin === `${request.protocol}://${request.headers.host}` || origin === house.ownOrigin();
}

const server = createServer(
  { maxHeaderSize: largestHead, requestTimeout: longestUpload, headersTimeout: 10_000 },
  app,
);
server.listen(port, host, () => {
  house.opened(`http://${host.includes(":") ? `[${host}]` : host}:${server.address().port}`);
});
server.on("error", (problem) => {
  console.error(problem.message);
  process.exit(1);
});

/** Reads the build and the settings and opens the database; whatever is wrong with them is told in words, and ends it. */
async function openHouse() {
  try {
    const workshop = process.env.NODE_ENV === "development" ? await openWorkshop() : null;
    const build = workshop ?? (await import(pathToFileURL(`${buildDirectory}/server/index.js`).href));
    const house = workshop ? (await workshop()).entry.module : build.entry.module;
    await house.open();
    return { workshop, build, house };
  } catch (problem) {
    if (problem?.code === "ERR_MODULE_NOT_FOUND" && String(problem.url ?? "").endsWith("/server/index.js"))
      console.error(`There is no build in ${buildDirectory}. Run npm run build, or set BUILD_DIRECTORY.`);
    else console.error(problem instanceof Error ? problem.message : problem);
    process.exit(1);
  }
}

/** While building: pages straight from the source, through Vite. */
async function openWorkshop() {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true } });
  const load = () => vite.ssrLoadModule("virtual:remix/server-build");
  return Object.assign(load, { middlewares: vite.middlewares });
}

/**
 * Takes no more visitors and begins nothing more by itself at once; finishes what is in hand, visitors' within seconds and a
 * letter within its own bounds, then closes the house.
 */
async function close() {
  if (closing) return;
  closing = true;
  setTimeout(() => process.exit(1), longestClosing).unref();
  house.closing();
  const lastAnswer = setTimeout(() => server.closeAllConnections(), longestAnswer);
  await new Promise((closed) => {
    server.close(closed);
    server.closeIdleConnections();
  });
  clearTimeout(lastAnswer);
  await house.close();
  process.exit(0);
}
process.on("SIGTERM", close);
process.on("SIGINT", close);
