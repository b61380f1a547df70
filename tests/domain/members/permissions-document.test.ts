import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { permissions } from "~/domain/members/permissions";
import { permissionsDocument } from "../../../scripts/permissions-document.server";

test("the document says what the table says", () => {
  const text = readFileSync("docs/permissions.md", "utf8");
  expect(text, "npm run permissions").toBe(permissionsDocument());
  for (const [right, { about }] of Object.entries(permissions))
    expect(text).toContain(`| \`${right}\` | ${about} |`);
  expect(text).toContain(
    "| `signOffMinutes` | Sign off minutes: only the adjusters named for the meeting, and only a text that has been sent for sign-off. | adjuster (when sent and unlocked) |",
  );
});
