import { expect, test } from "vitest";
import { z } from "zod";
import { safePath } from "~/http/answers.server";
import { line, mailAddress, optionalNumber, prose } from "~/http/fields";
import { readForm, readTyped } from "~/http/form.server";
import { noteHeader, readNote } from "~/http/note.server";

const posted = (body: BodyInit, type = "application/x-www-form-urlencoded") =>
  new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } });

test("redirects stay on this site whatever they are asked", () => {
  expect(safePath("/moten?ar=2027#a")).toBe("/moten?ar=2027#a");
  for (const trap of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/a\nSet-Cookie: x",
    "/a\\b",
    "moten",
    "",
    null,
    7,
    `/${"a".repeat(1001)}`,
  ]) {
    expect(safePath(trap), String(trap)).toBe("/");
  }
});

test("a body that is no form is answered with 400, not with a fault", async () => {
  for (const request of [
    posted("{}", "application/json"),
    posted("hej", "text/plain"),
    posted("x", "multipart/form-data"),
    new Request("http://localhost/", { method: "POST" }),
  ]) {
    const answer = await readTyped(request).catch((thrown: unknown) => thrown);
    expect((answer as { init?: { status?: number } }).init?.status).toBe(400);
  }
});

test("what was typed comes back exactly, without what no text can hold", async () => {
  const typed = await readTyped(posted(new URLSearchParams({ a: "å\r\nb\u0000", "c[]": "1" })));
  expect(typed).toMatchObject({ a: "å\nb", c: ["1"] });
  expect(Object.getPrototypeOf(typed)).toBeNull();
});

test("every problem is a key beside its field", async () => {
  const form = z.object({
    title: line("titleMissing"),
    email: mailAddress("addressMissing"),
    text: prose(10),
  });
  const read = await readForm(
    posted(new URLSearchParams({ title: " ", email: "x@y", text: "a".repeat(11) })),
    form,
  );
  expect(read.ok ? null : read.problems).toEqual({
    title: "titleMissing",
    email: "addressWrong",
    text: "tooLong",
  });
});

test("å is å however it was typed, and a number may have its thousands apart", async () => {
  const form = z.object({ title: line("titleMissing"), number: optionalNumber(0, 100_000, "numberWrong") });
  const read = await readForm(
    posted(new URLSearchParams({ title: "A\u030aret  2027", number: "18\u00a0450" })),
    form,
  );
  expect(read.ok ? read.value : null).toEqual({ title: "Året 2027", number: 18450 });
});

test("an address with a line break in it is no address", async () => {
  const form = z.object({ email: mailAddress("addressMissing") });
  const read = await readForm(posted(new URLSearchParams({ email: "a@b.se\r\nBcc: c@d.se" })), form);
  expect(read.ok).toBe(false);
});

test("a note survives the way to the next page, and a forged one is no note", () => {
  const cookie = noteHeader("saved", ["Möte 1"]).split(";")[0] as string;
  const carrying = (line: string) => new Request("http://localhost/", { headers: { cookie: line } });
  expect(readNote(carrying(cookie))).toEqual({ key: "saved", parameters: ["Möte 1"] });
  expect(readNote(carrying("traffpunkt_note=%%%"))).toBeNull();
  expect(readNote(carrying(`traffpunkt_note=${Buffer.from('{"a":1}').toString("base64url")}`))).toBeNull();
});
