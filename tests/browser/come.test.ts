import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, scriptsTried } from "../support/browser";
import { change, value, values } from "../support/look";
import { type House, openHouse } from "../support/server";

/** From a date that suits to a meeting that people come to, or are told in time not to come to. */
describe.each(scriptsTried)("with scripts: %s", (javaScript) => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });

  afterAll(() => house.close());

  test("a poll becomes a meeting; its notice is answered without sign-in, the deputy is called, all hear of moving and calling off", async () => {
    const coordinator = await openPage(house, "coordinator", { javaScript });
    await coordinator.goto("/moten/datum/ny?grupp=grp-natverk");
    await coordinator.getByLabel("Rubrik").fill("Vårens möte 2028");
    await coordinator.getByRole("radio", { name: "På plats", exact: true }).check();
    await coordinator.getByRole("textbox", { name: "Plats" }).fill("Eksalen");
    await coordinator.getByLabel("Svara senast").fill("2026-12-10");
    for (const [place, day] of ["2028-03-14", "2028-03-16"].entries()) {
      const row = coordinator.getByRole("group", { name: `Tid ${place + 1}`, exact: true });
      await row.getByLabel("Datum").fill(day);
      await row.getByLabel("Börjar").fill("13.00");
      await row.getByLabel("Slutar").fill("15.00");
    }
    await coordinator.getByRole("button", { name: "Spara utkastet" }).click();
    await coordinator.getByRole("button", { name: /^Skicka till \d+ personer$/ }).click();
    await said(coordinator, "Datumförfrågan går till");
    const poll = new URL(coordinator.url()).pathname;

    const invitee = await openPage(house, null, { javaScript, width: 375 });
    await invitee.goto(`/datum/${keyOf(house, "poll_invitees", "p-14")}`);
    const [first, second] = ["14 mars 2028", "16 mars 2028"].map((day) =>
      invitee.getByRole("group", { name: new RegExp(day) }),
    );
    await first?.getByRole("radio", { name: "Nej" }).check();
    await second?.getByRole("radio", { name: "Ja" }).check();
    await invitee.getByRole("button", { name: "Skicka svaret" }).click();
    await said(invitee, "Tack, ditt svar är sparat.");

    await coordinator.goto(poll);
    await coordinator.getByRole("checkbox", { name: /16 mars 2028/ }).check();
    await coordinator.getByRole("button", { name: "Gör möten av de valda tiderna" }).click();
    const agreed = coordinator.getByRole("checkbox", { name: /ändå|Jag har sett/ });
    if ((await agreed.count()) > 0) {
      await agreed.check();
      await coordinator.getByRole("button", { name: "Gör möten av de valda tiderna" }).click();
    }
    await said(coordinator, "Ett möte är tillagt i planen.");
    await coordinator.getByRole("link", { name: /^Skicka kallelsen/ }).click();
    await coordinator.getByRole("button", { name: /^Skicka kallelse till \d+ personer$/ }).click();
    await said(coordinator, "Fram till dess kan du ångra dig.");
    const meetingId = String(value(house, "select meeting_id from poll_slots where meeting_id is not null"));
    expect(
      values(house, "select distinct capacity from invitations where meeting_id = ?", meetingId),
      "deputies are not called from the start",
    ).not.toContain("deputy");
    postLeaves(house);

    await invitee.goto(`/svar/${keyOf(house, "invitations", "p-14")}`);
    await invitee.getByRole("radio", { name: "Nej" }).check();
    await invitee.getByLabel("Kommentar").fill("Jag är på mässa.");
    await invitee.getByRole("button", { name: "Skicka svar" }).click();
    await said(invitee, "Helena Hansson kommer inte.");
    const deputy = value(
      house,
      `select person_id from invitations as deputy where meeting_id = ? and capacity = 'deputy' and unit_id =
         (select unit_id from invitations where meeting_id = deputy.meeting_id and person_id = 'p-14')`,
      meetingId,
    );
    expect(lettersTo(house, meetingId, deputy)).toEqual(["notice"]);
    postLeaves(house);
    await invitee.goto(`/svar/${keyOf(house, "invitations", deputy)}`);
    await invitee.getByRole("radio", { name: "Ja" }).check();
    await invitee.getByRole("button", { name: "Skicka svar" }).click();
    await said(invitee, "kommer.");

    await coordinator.goto(`/moten/${meetingId}/andra`);
    await coordinator.getByLabel("Datum", { exact: true }).fill("2028-03-21");
    await coordinator.getByLabel("Varför flyttas mötet?").fill("Salen är upptagen.");
    await coordinator.getByRole("button", { name: "Spara", exact: true }).click();
    const sure = coordinator.getByRole("checkbox", { name: /ändå|Jag har sett/ });
    if ((await sure.count()) > 0) {
      await sure.check();
      await coordinator.getByRole("button", { name: "Spara", exact: true }).click();
    }
    await coordinator.waitForURL(`**/moten/${meetingId}`);
    expect(value(house, "select sequence from meetings where id = ?", meetingId)).toBe(1);
    expect(lettersTo(house, meetingId, deputy)).toEqual(["notice", "noticeChanged"]);
    postLeaves(house);
    await invitee.reload();
    expect(await invitee.getByRole("main").textContent()).toContain("21 mars 2028");

    await coordinator.goto(`/moten/${meetingId}/installning`);
    await coordinator.getByLabel("Varför ställs mötet in?").fill("För få kan komma.");
    await coordinator.getByRole("button", { name: "Ställ in mötet" }).click();
    await coordinator.waitForURL(`**/moten/${meetingId}`);
    expect(lettersTo(house, meetingId, deputy)).toEqual(["notice", "noticeChanged", "calledOff"]);
    await invitee.goto(`/svar/${keyOf(house, "invitations", deputy)}`);
    await invitee.getByText("Mötet är inställt, så du behöver inte svara.").waitFor();
    expect(await invitee.getByRole("radio").count()).toBe(0);
  });
});

/** Waits until the note after a save says so. */
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** The secret of somebody's own link, as it stands in their letter. */
const keyOf = (house: House, table: "poll_invitees" | "invitations", personId: unknown) =>
  value(house, `select link_key from ${table} where person_id = ? order by rowid desc limit 1`, personId);

/** The kinds of letters about a meeting to one person, in the order they were written. */
const lettersTo = (house: House, meetingId: string, personId: unknown) =>
  values(
    house,
    "select kind from outbox where about_id = ? and person_id = ? and withdrawn_at is null order by rowid",
    meetingId,
    personId,
  );

/** The post has been: every letter that waited has left. */
function postLeaves(house: House): void {
  change(house, "update outbox set sent_at = leaves_at where sent_at is null and withdrawn_at is null");
}
