import { threadId } from "node:worker_threads";
import { newId } from "#db/ids.server";
import { freeName } from "~/domain/attachments/attachment";

/** Work of every sort, for the tests of those who have it done. */
export type Hard = {
  what: "name" | "spin" | "heap" | "buffers" | "throw" | "leave" | "leaveLater" | "wait";
  ms?: number;
};

export async function work({ what, ms = 0 }: Hard) {
  if (what === "throw") throw new Error("What nobody can read.");
  if (what === "leave") process.exit(3);
  if (what === "leaveLater") setImmediate(() => setImmediate(() => process.exit(3)));
  if (what === "spin") for (;;) newId();
  if (what === "heap") for (const all: string[][] = []; ; ) all.push(Array(100_000).fill("plan"));
  if (what === "buffers") for (const all: Buffer[] = []; ; ) all.push(Buffer.alloc(4_000_000, 1));
  if (what === "wait") await new Promise((resolve) => setTimeout(resolve, ms));
  return { name: freeName("plan.pdf", ["plan.pdf"]), thread: threadId };
}
