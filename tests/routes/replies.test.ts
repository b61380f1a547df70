import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations } from "#db/schema.server";
import { fieldIn } from "../support/forms";
import { commonHouse } from "../support/fresh-house";
import { change, look } from "../support/look";
import { stateOf } from "../support/server";
import { signedIn, statementsOf, type Visitor } from "../support/visitor";

/** The coordinator reads in what a calendar program has answered, and confirms or dismisses it. */

let coordinator: Visitor;
const path = "/moten/m-2027-1/kalendersvar";
const helena = "m-2027-1-p-14";
const key = "saaasaaasaaasaaasaaasaaasaaasaaa";

const house = commonHouse(async (house) => {
  coordinator = await signedIn(house.address, "coordinator");
  change(house, "update invitations set link_key = ?, answer = null where id = ?", key, helena);
});

const reply = (parts: { partstat?: string; uid?: string; attendee?: string; organizer?: string } = {}) =>
  [
    "BEGIN:VCALENDAR",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${parts.uid ?? "m-2027-1@traffpunkt.example.se"}`,
    "SEQUENCE:0",
    `ORGANIZER:mailto:${parts.organizer ?? "svar@example.se"}`,
    `ATTENDEE;PARTSTAT=${parts.partstat ?? "ACCEPTED"}:mailto:${parts.attendee ?? "helena.hansson@example.se"}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

function upload(text: string | Uint8Array, visitor = coordinator) {
  const mark = "----answer";
  const head = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="svar.ics"\r\nContent-Type: text/calendar\r\n\r\n`;
  const body = `${head}${typeof text === "string" ? text : Buffer.from(text).toString("latin1")}\r\n--${mark}--\r\n`;
  return visitor.ask("POST", path, body, {
    "content-type": `multipart/form-data; boundary=${mark}`,
    origin: house.address,
    "sec-fetch-site": "same-origin",
  });
}

const answerOf = (id: string) =>
  look(house, (db) => db.select().from(invitations).where(eq(invitations.id, id)).get());

test("a file without a secret is a suggestion, seen on the meeting's page and the start page", async () => {
  const sent = await upload(reply());
  expect([sent.status, sent.location]).toEqual([302, path]);
  const page = await coordinator.follow(sent);
  expect(page.text).toContain("Svaret från Helena Hansson är inläst");
  expect(answerOf(helena)?.answer).toBeNull();
  const meeting = await coordinator.get("/moten/m-2027-1");
  expect(meeting.text).toContain("Svar att bekräfta");
  expect(statementsOf(meeting)).toBeLessThanOrEqual(12);
  expect((await coordinator.get("/")).text).toContain("Ett svar från en kalender på kallelsen till");
  const contact = await signedIn(house.address, "contact");
  expect((await contact.get("/moten/m-2027-1")).text).not.toContain("Svar att bekräfta");
  const suggestion = fieldIn(page.text, "suggestion");
  const done = await coordinator.post(`${path}/bekraftelse`, { suggestion });
  expect((await coordinator.follow(done)).text).toContain("Svaret är bekräftat: Helena Hansson kommer.");
  expect(answerOf(helena)).toMatchObject({ answer: "yes", answeredThrough: "calendar", answeredBy: "p-01" });
});

test("the same file again does nothing, and says so", async () => {
  const before = stateOf(house);
  const again = await upload(reply());
  expect([again.status, again.text.includes("Samma svar är redan inläst")]).toEqual([422, true]);
  expect(stateOf(house)).toBe(before);
});

test("a file that carries the invitee's own secret answers at once", async () => {
  const sent = await upload(reply({ partstat: "TENTATIVE", organizer: `svar+${key}@example.se` }));
  expect((await coordinator.follow(sent)).text).toContain("Helena Hansson kommer kanske");
  expect(answerOf(helena)).toMatchObject({ answer: "maybe", answeredBy: "p-14" });
});

test.each([
  ["", "Välj en kalenderfil"],
  ["Hej, jag kommer!", "Filen är ingen kalenderfil"],
  [reply({ uid: "m-2026-4@traffpunkt.example.se" }), "Svaret gäller ett annat möte"],
  [reply({ uid: "nothing@traffpunkt.example.se" }), "Svaret gäller inget möte"],
  [reply({ attendee: "stranger@example.org" }), "är inte kallad till mötet"],
  [reply({ partstat: "NEEDS-ACTION" }), "Det går inte att se vem som svarar vad"],
  [reply().replace("METHOD:REPLY", "METHOD:REQUEST"), "Filen är en kallelse"],
  [`${reply()}${"X".repeat(300_000)}`, "Filen är för stor för att vara ett svar"],
])("a file that is no answer changes no answer and says why (%#)", async (text, words) => {
  const before = JSON.stringify(answerOf(helena));
  const answer = await upload(text);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(words);
  expect(JSON.stringify(answerOf(helena))).toBe(before);
});

test("a file of 5 MB is refused by its size alone, on a page in the reader's language", async () => {
  const answer = await upload("X".repeat(5_000_000));
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("högst 1 MB");
});
