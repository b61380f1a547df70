import { afterEach, expect, vi } from "vitest";

/** A test during which something complained on the console has failed, whatever else it found. */
const complaints = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];

afterEach(() => {
  const said = complaints.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(" ")));
  for (const spy of complaints) spy.mockClear();
  expect(said, "unexpected words on the console").toEqual([]);
});
