import pino from "pino";
import { env } from "./env.server";

/** The log: one JSON line per event on standard output, no personal data. */
export const log = pino({
  level: env.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["email", "*.email", "toAddress", "*.toAddress", "cookie", "*.cookie"], remove: true },
});
