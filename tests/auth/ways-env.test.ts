import { expect, test } from "vitest";
import { readEnv } from "~/env.server";
import { readWaysIn } from "~/env-ways";

const whole = {
  OPENID_ISSUER: "https://login.example.se/kommunen/v2.0",
  OPENID_CLIENT_ID: "traffpunkt",
  OPENID_CLIENT_SECRET: "hemligt",
};

test("codes and passkeys are offered, and the provider once it is set", () => {
  expect(readWaysIn({})).toEqual({ ways: ["code", "passkey"], openId: null, faults: [] });
  expect(readWaysIn(whole)).toMatchObject({ ways: ["code", "passkey", "openid"], faults: [] });
  expect(readWaysIn({ ...whole, SIGN_IN_WAYS: "openid" }).ways).toEqual(["openid"]);
  expect(readWaysIn({ ...whole, SIGN_IN_WAYS: "code, passkey" }).openId).toBeNull();
});

test("groups give roles; a group's name may hold any sign but those that part the list", () => {
  expect(readWaysIn({ ...whole, OPENID_ROLES: "a=b=coordinator, 7f1c=administrator" }).openId?.roles).toEqual(
    [
      ["a=b", "coordinator"],
      ["7f1c", "administrator"],
    ],
  );
});

test("every fault is listed at once, and stops the start", () => {
  const wrong = {
    OPENID_ISSUER: "http://login.example.se/?a",
    OPENID_ROLES: "eu-team=boss",
    OPENID_NEW_ACCOUNTS: "yes",
    SIGN_IN_WAYS: "password",
  };
  const { faults } = readWaysIn(wrong);
  expect(faults.map((each) => each.split(":")[0])).toEqual([
    "OPENID_ISSUER",
    "OPENID_CLIENT_ID",
    "OPENID_CLIENT_SECRET",
    "SIGN_IN_WAYS",
    "OPENID_ROLES",
    "OPENID_NEW_ACCOUNTS",
  ]);
  expect(() => readEnv({ NODE_ENV: "test", ...wrong })).toThrow(/OPENID_ISSUER.*OPENID_NEW_ACCOUNTS/s);
  expect(readWaysIn({ SIGN_IN_WAYS: "openid" }).faults).toHaveLength(1);
});
