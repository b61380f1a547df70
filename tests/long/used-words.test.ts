import { beforeAll, expect, test } from "vitest";
import { readProject, unusedMessages, wordsInMarkup } from "../support/used-words";

let program: ReturnType<typeof readProject>;

beforeAll(() => {
  program = readProject();
});

test("there is no message that nobody asks for", { timeout: 600_000 }, () => {
  expect(unusedMessages(program)).toEqual([]);
});

test("no word of a page stands in its markup: only commands, file names and an example that are the same in both languages", () => {
  expect(wordsInMarkup(program).sort()).toEqual([
    "\nEva Ek;eva.ek@kommunen.se;Utvecklare;0123-456 78;",
    "?modified_since=2026-11-01",
    "Linux:",
    "SHA256",
    "Windows:",
    "certutil -hashfile",
    "macOS:",
    "mote.ics",
    "sha256sum",
    "shasum -a 256",
  ]);
});
