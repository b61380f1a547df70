import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env.server";

/**
 * The log: one JSON line per event on standard output, no personal data. Mail addresses are taken out of
 * errors too, and with them what a failed query was about to write.
 */
export const log = logTo(pino.destination({ fd: 1, sync: true }), env.logLevel);

/** The same log somewhere else, for tests. */
export function logTo(destination: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ["email", "*.email", "toAddress", "*.toAddress", "cookie", "*.cookie"], remove: true },
      serializers: { err: fault },
    },
    destination,
  );
}

type Fault = { type: string; message: string; code?: unknown; stack?: string; cause?: Fault };

/** Only what tells where a fault came from: an error's other fields may hold anything. */
function fault(problem: unknown, depth = 0): Fault {
  if (!(problem instanceof Error)) return { type: typeof problem, message: withoutPeople(String(problem)) };
  const { code, cause } = problem as Error & { code?: unknown };
  return {
    type: problem.name,
    message: withoutPeople(problem.message),
    ...(code === undefined ? {} : { code }),
    stack: withoutPeople(problem.stack ?? ""),
    ...(cause === undefined || depth > 3 ? {} : { cause: fault(cause, depth + 1) }),
  };
}

/** drizzle writes a failed query's values into its message, after the word "params". */
const withoutPeople = (text: string) =>
  text.replaceAll(/^params: .*$/gm, "params: …").replaceAll(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g, "…@…");
