import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** Work that takes long is done on a thread of its own, so that whoever asks for a page meanwhile does not wait. */

/** How much one piece of work may take: milliseconds, and megabytes. */
export type WorkLimits = {
  longest: number;
  /** Of the thread's own objects. */
  heap: number;
  /** Of the whole process, beyond what it held when the work began. */
  growth: number;
};

/** What came of a piece of work: its value, or why there is none. `broken` tells what was thrown, for the log. */
type Outcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; reason: "tooSlow" | "tooLarge" | "ended"; fault: null }
  | { ok: false; reason: "broken"; fault: string };

export type Hired<Input, Value> = {
  /** Has a piece of work done, after those asked for before. Never throws. `longest` in place of the worker's own limit. */
  ask: (input: Input, longest?: number) => Promise<Outcome<Value>>;
  /** Ends the thread; what is in hand and what waits comes to `ended`. Safe to call twice; nothing is done afterwards. */
  end: () => Promise<void>;
};

type Turn = {
  input: unknown;
  longest: number;
  answer: (outcome: Outcome<never>) => void;
};

type Answer = { turn: number; value?: never; fault?: string };

/** How often it is looked how much the process holds, in milliseconds. */
const lookEvery = 50;

/**
 * Hires a worker for the function `work` of a module, a path from the project's folder. The thread starts with the
 * first piece of work and lives on between them. One that takes too long or too much ends it, and the next starts
 * another; its start (half a second) counts as time. It keeps the process alive only while it works. What goes in and
 * out is copied (structured clone).
 */
export function hire<Work extends (input: never) => unknown>(
  module: string,
  limits: WorkLimits,
): Hired<Parameters<Work>[0], Awaited<ReturnType<Work>>> {
  const waiting: Turn[] = [];
  let worker: Worker | null = null;
  let turns = 0;
  let inHand: Promise<void> | null = null;
  let stop: (() => void) | null = null;
  let ended = false;

  async function workOff(): Promise<void> {
    for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
      turn.answer(ended ? { ok: false, reason: "ended", fault: null } : await take(turn));
    }
    inHand = null;
  }

  function take({ input, longest }: Turn): Promise<Outcome<never>> {
    turns += 1;
    const turn = turns;
    worker ??= sit(module, limits).once("exit", () => {
      worker = null;
    });
    const own = worker;
    own.ref();
    return new Promise((settle) => {
      const finish = (outcome: Outcome<never>, lives: boolean) => {
        clearTimeout(late);
        clearInterval(look);
        for (const [event, told] of Object.entries(news)) own.off(event, told as () => void);
        stop = null;
        if (lives) own.unref();
        else worker = null;
        // Nothing begins before the thread is gone, so that no two ever stand side by side.
        if (lives) settle(outcome);
        else void own.terminate().then(() => settle(outcome));
      };
      const fail = (reason: "tooSlow" | "tooLarge" | "ended") =>
        finish({ ok: false, reason, fault: null }, false);
      const breakOff = (fault: string) => finish({ ok: false, reason: "broken", fault }, false);
      const news = {
        message: (answer: Answer) => {
          if (answer.turn !== turn) return;
          const { fault, value } = answer;
          if (fault === undefined) finish({ ok: true, value: value as never }, true);
          else finish({ ok: false, reason: "broken", fault }, true);
        },
        error: (fault: Error & { code?: string }) => {
          if (fault.code === "ERR_WORKER_OUT_OF_MEMORY") fail("tooLarge");
          else breakOff(fault.stack ?? String(fault));
        },
        messageerror: (fault: Error) => breakOff(String(fault)),
        exit: (code: number) => breakOff(`The thread ended (${code}).`),
      };
      for (const [event, told] of Object.entries(news)) own.on(event, told as () => void);
      const late = setTimeout(() => fail("tooSlow"), longest);
      const most = process.memoryUsage.rss() + limits.growth * 1_048_576;
      const look = setInterval(() => process.memoryUsage.rss() > most && fail("tooLarge"), lookEvery);
      stop = () => fail("ended");
      own.postMessage({ turn, input });
    });
  }

  return {
    ask: (input, longest = limits.longest) =>
      new Promise((answer) => {
        waiting.push({ input, longest, answer: answer as Turn["answer"] });
        inHand ??= workOff();
      }),
    end: async () => {
      ended = true;
      stop?.();
      await inHand;
      await worker?.terminate();
      worker = null;
    },
  };
}

/** A thread in its seat. It takes none of the flags that this process was started with. */
function sit(module: string, limits: WorkLimits): Worker {
  const worker = new Worker(pathToFileURL(resolve("app/threads/seat.mjs")), {
    execArgv: [],
    workerData: { module: pathToFileURL(resolve(module)).href },
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
  // One that fails while nobody waits is missed by nobody: the next piece finds it gone and starts another.
  return worker.on("error", () => undefined);
}
