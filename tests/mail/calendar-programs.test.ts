import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setLetter } from "~/mail/letters.server";
import { letterFacts, letterTo, settings } from "../support/letters";

/** The calendar files of a meeting's life, in programs that others have written: khal and Python's icalendar. */

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "traffpunkt-khal-"));
  mkdirSync(join(folder, "calendar"));
  writeFileSync(
    join(folder, "config"),
    `[calendars]
[[meetings]]
path = ${join(folder, "calendar")}
[sqlite]
path = ${join(folder, "khal.db")}
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const moved = Date.parse("2027-03-29T11:00Z");

/** What is sent when the meeting is called, moved across the change to summer time, and called off. */
const life = {
  created: setLetter(letterTo("notice"), settings).ics ?? "",
  moved:
    setLetter(
      letterTo("noticeChanged", {
        startsAt: moved,
        endsAt: moved + 9_000_000,
        before: letterFacts.noticeChanged.before,
      }),
      settings,
    ).ics ?? "",
  calledOff:
    setLetter(letterTo("calledOff", { startsAt: moved, endsAt: moved + 9_000_000 }), settings).ics ?? "",
};

function run(program: string, parameters: string[], input = ""): string {
  const done = spawnSync(program, parameters, {
    input,
    encoding: "utf8",
    env: {
      NODE_ENV: "test",
      HOME: folder,
      PATH: "/usr/bin:/bin",
      TZ: "Europe/Stockholm",
      LC_ALL: "C.UTF-8",
      LANG: "C.UTF-8",
    },
  });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

function take(ics: string): void {
  const file = join(folder, "meeting.ics");
  writeFileSync(file, ics);
  run("/usr/bin/khal", ["-c", join(folder, "config"), "import", "--batch", "-a", "meetings", file]);
}

/** Those entries of a year that are still to be held. */
const entries = () =>
  run("/usr/bin/khal", [
    "-c",
    join(folder, "config"),
    "list",
    "--format",
    "{start} {end-time} {status}{title}",
    "--day-format",
    "",
    "2027-01-01",
    "365d",
  ])
    .split("\n")
    .filter((line) => line.includes("möte 1 2027") && !/cancelled/i.test(line));

test("called, moved and called off leave one entry in khal, then none that is to be held", () => {
  take(life.created);
  expect(entries()).toHaveLength(1);
  expect(entries()[0]).toContain("2027-02-04 13:00 15:30");
  take(life.moved);
  expect(entries()).toHaveLength(1);
  expect(entries()[0]).toContain("2027-03-29 13:00 15:30");
  take(life.calledOff);
  expect(entries()).toEqual([]);
});

const script = `
import sys, json
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.read())
events = calendar.walk("VEVENT")
event = events[0]
print(json.dumps({
  "method": str(calendar["METHOD"]), "events": len(events), "uid": str(event["UID"]),
  "sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]),
  "starts": event["DTSTART"].dt.isoformat(), "organizer": str(event["ORGANIZER"]),
  "attendee": str(event["ATTENDEE"]), "summary": str(event["SUMMARY"]),
}))
`;

test.each([
  ["created", "REQUEST", 0, "CONFIRMED", "2027-02-04T12:00:00+00:00"],
  ["moved", "REQUEST", 1, "CONFIRMED", "2027-03-29T11:00:00+00:00"],
  ["calledOff", "CANCEL", 2, "CANCELLED", "2027-03-29T11:00:00+00:00"],
] as const)("python3-icalendar reads the file of a meeting %s", (step, method, sequence, status, starts) => {
  const read = JSON.parse(run("/usr/bin/python3", ["-c", script], life[step]));
  expect(read).toMatchObject({
    method,
    sequence,
    status,
    starts,
    events: 1,
    uid: "m1@traffpunkt.example.se",
    organizer: "mailto:traffpunkt@example.se",
    attendee: "mailto:helena.hansson@example.se",
  });
  expect(read.summary).toContain("Internationella nätverket, möte 1 2027");
});
