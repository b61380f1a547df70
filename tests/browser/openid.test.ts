import { expect, test } from "vitest";
import { openWindow } from "../support/browser";
import { IdentityProvider } from "../support/provider";
import { openHouse } from "../support/server";
import { cast } from "../support/visitor";

test("a browser lets the form lead to the provider and back, and the way out too", async () => {
  const idp = await IdentityProvider.open();
  const house = await openHouse({
    publicUrl: (port) => `http://localhost:${port}`,
    env: {
      OPENID_ISSUER: idp.issuer,
      OPENID_CLIENT_ID: "traffpunkt",
      OPENID_CLIENT_SECRET: "a-secret-of-the-test",
    },
  });
  try {
    await idp.know(house);
    idp.people.set("helena", { email: cast.contact, email_verified: true });
    const { page, complaints, close } = await openWindow(house, null);
    await page.goto("/logga-in?till=%2Fmin-sida");
    await page.getByRole("button", { name: "Logga in hos kommunen" }).click();
    await page.waitForURL(`${idp.issuer}/**`);
    await page.locator("input[name=login]").fill("helena");
    await page.locator("input[name=password]").fill("any");
    await page.locator("button[type=submit]").click();
    await page.locator("button[type=submit]").click();
    await page.waitForURL(`${house.address}/min-sida`);
    await page.getByRole("button", { name: "Logga ut", exact: true }).click();
    await page.waitForURL(`${idp.issuer}/session/end**`);
    await page.locator("button[value=yes]").click();
    await page.waitForURL(`${house.address}/logga-in**`);
    expect(await page.getByRole("button", { name: "Logga in hos kommunen" }).isVisible()).toBe(true);
    await close();
    // The provider's own pages want a font from elsewhere.
    expect(complaints.filter((each) => !each.includes("fonts.googleapis.com"))).toEqual([]);
  } finally {
    await house.close();
    idp.close();
  }
});
