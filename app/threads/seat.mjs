/**
 * Where a worker sits: learns to read TypeScript, fetches the module it was hired for, and answers what it is asked,
 * one thing at a time. See worker.server.ts.
 */
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { work } = await import(workerData.module);

parentPort.on("message", async ({ turn, input }) => {
  try {
    parentPort.postMessage({ turn, value: await work(input) });
  } catch (fault) {
    parentPort.postMessage({
      turn,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    });
  }
});
