import { type AddressInfo, connect as connectTo, createServer, type Server } from "node:net";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { barriers, openPage, openWindow } from "../support/browser";
import { value, values } from "../support/look";
import { type House, openHouse } from "../support/server";
import { cast, signedIn, Visitor } from "../support/visitor";

/** Passkeys in a real browser, with a device that Chromium plays: made, used, refused, lost. */

let house: House;
let atFirst: Buffer;

beforeAll(async () => {
  house = await openHouse({ publicUrl: (port) => `http://localhost:${port}` });
  atFirst = house.keep();
});

beforeEach(() => house.layBack(atFirst));
afterAll(() => house.close());

/** Puts a device beside a page; its owner is known by their finger unless told. */
async function deviceAt(page: Page, isUserVerified = true): Promise<{ cdp: CDPSession; device: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, device: authenticatorId };
}

async function makeKey(page: Page, name = "Jobbdatorn"): Promise<void> {
  await page.goto("/min-sida/nycklar");
  await page.locator("#passkey-new-name").fill(name);
  await page.getByRole("button", { name: "Skapa nyckeln" }).click();
  await page.getByText(`Nyckeln ${name} är klar.`).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/min-sida");
  await page.getByRole("button", { name: "Logga ut", exact: true }).click();
  await page.waitForURL("**/logga-in");
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/logga-in?till=%2Fmin-sida");
  await page.getByRole("button", { name: "Logga in med nyckeln" }).click();
}

test("somebody makes a key, signs in with it, is told when it was used, renames it and removes it", async () => {
  const page = await openPage(house, "contact");
  await deviceAt(page);
  await makeKey(page);
  await signOut(page);
  await signIn(page);
  await page.waitForURL("**/min-sida");
  expect(value(house, "select way from sessions order by created_at desc limit 1")).toBe("passkey");
  expect(await page.getByText("Nyckel.").count()).toBeGreaterThan(0);
  await page.goto("/min-sida/nycklar");
  expect(await barriers(page)).toEqual([]);
  await page.getByText("Ändra Jobbdatorn").click();
  await page.getByLabel("Vad ska nyckeln heta?").first().fill("Telefonen");
  await page.getByRole("button", { name: "Spara" }).click();
  await page.getByText("Ändra Telefonen").click();
  await page.getByRole("button", { name: "Ta bort Telefonen" }).click();
  await page.getByText("Nyckeln är borttagen").waitFor();
  await signOut(page);
  await signIn(page);
  await page.getByText("Nyckeln stämde inte").waitFor();
});

test("an answer that is sent once more, and one for another address, open nothing", async () => {
  const window = await openWindow(house, "contact");
  const { page } = window;
  await deviceAt(page);
  await makeKey(page);
  await signOut(page);
  let sent = "";
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/logga-in/nyckel?"))
      sent = request.postData() ?? "";
  });
  await signIn(page);
  await page.waitForURL("**/min-sida");
  const answer = new URLSearchParams(sent).get("answer") ?? "";
  expect(answer).toContain("clientDataJSON");
  const thief = new Visitor(house.address);
  expect((await thief.post("/logga-in/nyckel", { answer })).status).toBe(422);

  // The same host by another port, as if another site of the machine stood in between: the browser signs for that address.
  const [door, other] = await doorTo(house);
  await page.goto(`http://localhost:${other}/logga-in`);
  await page.getByRole("button", { name: "Logga in med nyckeln" }).click();
  await page.getByText("Nyckeln stämde inte").waitFor();
  door.close();
  await window.close();
});

test("a device that does not make sure who holds it opens nothing, whatever the page asks of it", async () => {
  const window = await openWindow(house, "contact");
  const { page } = window;
  const { cdp, device } = await deviceAt(page);
  await makeKey(page);
  await signOut(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: false });
  await page.goto("/logga-in");
  const answer = await page.evaluate(async () => {
    const asked = await fetch("/logga-in/nyckel/fraga", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "",
    });
    const { challenge, rpId } = await asked.json();
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const text = (buffer: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
    const key = (await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId, userVerification: "discouraged" },
    })) as PublicKeyCredential;
    const { clientDataJSON, authenticatorData, signature } = key.response as AuthenticatorAssertionResponse;
    const response = {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
    };
    return JSON.stringify({
      id: key.id,
      rawId: key.id,
      type: key.type,
      clientExtensionResults: {},
      response,
    });
  });
  expect((await new Visitor(house.address).post("/logga-in/nyckel", { answer })).status).toBe(422);
  await window.close();
});

test("whoever has lost the only key comes in by a link from an administrator, and makes another", async () => {
  const window = await openWindow(house, "contact");
  const { page } = window;
  const { cdp, device } = await deviceAt(page);
  await makeKey(page);
  await signOut(page);
  await cdp.send("WebAuthn.clearCredentials", { authenticatorId: device });
  const administrator = await signedIn(house.address, "administrator");
  const id = value(house, "select id from people where email = ?", cast.contact) as string;
  const shown = await administrator.post(`/personer/${id}/lank`);
  const link = /\/logga-in\/lank\/[a-z0-9]{32}/.exec(shown.text)?.[0] ?? "";
  expect(link).not.toBe("");
  await page.goto(link);
  await page.getByRole("button", { name: "Logga in" }).click();
  await makeKey(page, "Nya datorn");
  await signOut(page);
  await signIn(page);
  await page.waitForURL("**/min-sida");
  const letters = values(
    house,
    "select facts ->> 'kind' from outbox where kind = 'accessChanged' order by rowid",
  );
  expect(letters).toEqual(["passkeyAdded", "enteredByLink", "passkeyAdded"]);
  await window.close();
});

test("without scripts the button is not there, and the code works", async () => {
  const page = await openPage(house, null, { javaScript: false });
  await page.goto("/logga-in");
  expect(await page.getByRole("button", { name: "Logga in med nyckeln" }).isVisible()).toBe(false);
  expect(await page.locator("noscript").textContent()).toContain("Nycklar fungerar bara");
  await page.getByLabel("Din e-postadress i arbetet").fill(cast.contact);
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await page.getByLabel("Koden i mejlet").fill((await page.locator(".example strong").textContent()) ?? "");
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL(`${house.address}/`);
});

/** Another port of this machine behind which the house stands. */
function doorTo({ address }: House): Promise<[Server, number]> {
  const { port } = new URL(address);
  const door = createServer((from) => {
    const to = connectTo(Number(port), "localhost");
    from.pipe(to).pipe(from);
    for (const end of [from, to]) end.on("error", () => end.destroy());
  });
  return new Promise((resolve) =>
    door.listen(0, "localhost", () => resolve([door, (door.address() as AddressInfo).port])),
  );
}
