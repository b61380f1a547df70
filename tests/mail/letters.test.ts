import ICAL from "ical.js";
import { expect, test } from "vitest";
import { digestibleKinds, type LetterKind, letterKinds } from "~/domain/outbox/facts";
import { letterOf, setLetter } from "~/mail/letters.server";
import { calendarEventOf } from "~/mail/meeting-words.server";
import { type MailSettings, withoutKeys } from "~/mail/settings";
import { letterFacts, letterTo, settings } from "../support/letters";

test("a notice tells in plain text all one needs to come", () => {
  const { subject, text } = setLetter(letterTo("notice"), settings);
  expect(subject).toBe("Kallelse: Internationella nätverket, möte 1 2027, torsdag 4 februari");
  expect(text).toBe(`Hej Helena!

Du är kallad till möte 1 2027 i Internationella nätverket.

Tema: Uppföljning av 2026 och ny mandatperiod
När: Torsdag 4 februari 2027 (vecka 5), 13.00–15.30
Var: Eksalen, kommunhuset, Stortorget 1
Digitalt: https://mote.example.se/rum/4711?kod=abc&x=1
Leder: Per Persson

Läs utkastet till uppföljning före mötet.

Vi bjuder på kaffe.

Svara på kallelsen:
https://traffpunkt.example.se/svar/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3

Svara senast torsdag den 21 januari. Du kan ändra ditt svar fram till mötet. Länken är din egen och kräver ingen inloggning, så skicka den inte vidare.

Mötet följer med som en kalenderfil. Svara med länken här ovanför: svar som du ger i kalendern räknas inte.

Dagordning

 1  13.00  Inledning och val av justerare
           Per Persson, 10 minuter
 2  13.10  Åtgärder från förra mötet
           Karin Karlsson, 15 minuter
 3  13.25  Utkast till uppföljning av 2026
10         Laget runt
           1 minut

Träffpunkt, Ekbacka kommun

Du får kallelsen för att du är kallad som kontaktperson för Destination Ekbacka AB i Internationella nätverket.
Stämmer det inte? Svara på mejlet, så når du Karin Karlsson.
`);
});

test("a notice in English is English throughout", () => {
  const { subject, text } = setLetter(letterTo("notice", {}, "en"), settings);
  expect(subject).toBe("Notice of meeting: Internationella nätverket, meeting 1 2027, Thursday 4 February");
  expect(text).toContain("When: Thursday 4 February 2027 (week 5), 13.00–15.30");
  expect(text).toContain("Please answer by Thursday 21 January.");
  expect(text).toContain("invited as contact person for Destination Ekbacka AB");
});

/** A code is typed, and whoever is informed has no account to open. */
const withoutButton = new Set<LetterKind>(["signInCode", "minutesForInformation"]);

test.each(letterKinds)("a letter of the kind %s is whole in both languages", (kind) => {
  for (const language of ["sv", "en"] as const) {
    const letter = setLetter(letterTo(kind, {}, language), settings);
    for (const part of [letter.subject, letter.text, letter.html]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object/);
      expect(part.trim()).not.toBe("");
    }
    expect(letter.text).toContain(language === "sv" ? "Hej Helena!" : "Hello Helena,");
    expect(letter.text).toContain("Ekbacka kommun");
    expect(letter.html).toContain(`<html lang="${language}">`);
    expect(letter.html.match(/border-radius/g)?.length ?? 0).toBe(
      withoutButton.has(kind) ? 0 : kind === "digest" ? digestibleKinds.length : 1,
    );
    expect(letter.html).not.toMatch(/<script|<img|<link|<style/);
  }
});

test.each(letterKinds)("what HTML says in a letter of the kind %s, plain text says too", (kind) => {
  const { html, text } = setLetter(letterTo(kind), settings);
  const body = html
    .slice(html.indexOf("<body"))
    .replaceAll(/<(br|\/p|\/td|\/th|\/li|\/h2|\/tr)[^>]*>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&");
  const headings = ["Punkt", "Tid", "Rubrik"];
  for (const line of body.split("\n").map((each) => each.trim())) {
    if (!headings.includes(line)) expect(text).toContain(line);
  }
});

test("every letter but a code says why it came and whom an answer reaches, who is its Reply-To", () => {
  const gathered: readonly string[] = digestibleKinds;
  for (const kind of letterKinds.filter((each) => each !== "signInCode" && each !== "digest")) {
    for (const language of ["sv", "en"] as const) {
      const { text, replyTo } = setLetter(letterTo(kind, {}, language), settings);
      const [why, where, ...more] = (text.split("Ekbacka kommun\n\n").at(-1) ?? "").trim().split("\n");
      expect(why).toMatch(language === "sv" ? /^Du får .* för att / : /^You get this .* because /);
      expect(replyTo?.address).toMatch(/@example\.se$/);
      expect(where).toContain(replyTo?.name);
      const choice = expect.stringContaining("https://traffpunkt.example.se/min-sida");
      const wayOut = expect.stringContaining("https://traffpunkt.example.se/bevakning/");
      const own = (path: string) =>
        expect.stringMatching(new RegExp(`https://traffpunkt.example.se/bevaka/[a-z0-9]{32}${path}$`));
      const ways: Partial<Record<LetterKind, unknown[]>> = {
        watchNews: [wayOut],
        subscriptionNews: [own(""), own("/avslut")],
        newsletter: [own(""), own("/avslut")],
      };
      expect(more, kind).toEqual(gathered.includes(kind) ? [choice] : (ways[kind] ?? []));
    }
  }
  expect(setLetter(letterTo("signInCode"), settings).replyTo).toBeNull();
});

test("whoever may end letters by themselves can do it by one click in their mail program (RFC 8058)", () => {
  for (const kind of letterKinds) {
    const { oneClick, unsubscribe } = setLetter(letterTo(kind, {}, "sv"), settings);
    expect(oneClick, kind).toBe(unsubscribe !== null);
    if (oneClick) expect(unsubscribe).toMatch(/^https:[^?]+\/bevak(a|ning)\/[a-z0-9]{32}\/avslut$/);
  }
  expect(setLetter(letterTo("watchNews", {}, "sv"), settings).oneClick).toBe(true);
});

test("a digest tells all that its letters would have told, each under its own subject, and whom to ask", () => {
  for (const language of ["sv", "en"] as const) {
    const digest = setLetter(letterTo("digest", {}, language), settings);
    for (const kind of digestibleKinds) {
      const alone = setLetter(letterTo(kind, {}, language), settings);
      expect(digest.text).toContain(`\n${alone.subject}\n---`);
      expect(digest.html).toContain(`>${alone.subject}</h2>`);
      expect(digest.text).toContain(`${alone.replyTo?.name}, ${alone.replyTo?.address}.`);
      const body = alone.text.split("\n\n").slice(1, -2);
      for (const part of body) expect(digest.text).toContain(part);
    }
    expect(digest.text).toContain("https://traffpunkt.example.se/min-sida");
    expect(digest.replyTo).toBeNull();
  }
});

test("a letter that was queued before its sender was told still leaves", () => {
  const { text, replyTo } = setLetter(letterTo("actionAssigned", { assignedBy: undefined }), settings);
  expect(text).toContain("för att du är ansvarig för åtgärden.\n");
  expect(replyTo).toBeNull();
});

test("the calendar file of a notice, a change and a calling off is the same event", () => {
  const read = (kind: "notice" | "noticeChanged" | "calledOff") => {
    const { ics, icsMethod } = setLetter(letterTo(kind), settings);
    const calendar = new ICAL.Component(ICAL.parse(ics ?? ""));
    expect(calendar.getFirstPropertyValue("method")).toBe(icsMethod);
    const event = calendar.getFirstSubcomponent("vevent");
    return (name: string) => String(event?.getFirstPropertyValue(name));
  };
  const [called, moved, off] = [read("notice"), read("noticeChanged"), read("calledOff")];
  for (const each of [called, moved, off]) {
    expect(each("uid")).toBe("m1@traffpunkt.example.se");
    expect(each("organizer")).toBe("mailto:traffpunkt@example.se");
    expect(each("attendee")).toBe("mailto:helena.hansson@example.se");
    expect(each("dtstart")).toBe("2027-02-04T12:00:00Z");
    expect(each("dtstamp")).toBe("2026-11-20T09:15:30Z");
    expect(each("url")).toBe("https://traffpunkt.example.se/moten/m1");
  }
  expect([called("sequence"), moved("sequence"), off("sequence")]).toEqual(["0", "1", "2"]);
  expect([called("status"), moved("status"), off("status")]).toEqual(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
  expect(called("summary")).toBe(
    "Internationella nätverket, möte 1 2027: Uppföljning av 2026 och ny mandatperiod",
  );
  expect(off("summary")).toMatch(/^Inställt: /);
  expect(called("description")).toContain("1. Inledning och val av justerare (13.00)");
  expect(called("description")).toContain("Digitalt: https://mote.example.se/rum/4711?kod=abc&x=1");
});

test("the link to the online meeting is told only when there is one to go to", () => {
  const onSite = setLetter(letterTo("notice", { form: "onSite" }), settings);
  expect(onSite.text + onSite.html + onSite.ics).not.toContain("mote.example.se");
  const online = setLetter(letterTo("notice", { form: "online", place: "Eksalen" }), settings);
  expect(online.text).not.toContain("Eksalen");
  expect(
    calendarEventOf({ ...letterFacts.notice, form: "online", place: null }, "sv", "https://a.se").place,
  ).toBe("https://mote.example.se/rum/4711?kod=abc&x=1");
  const noLink = setLetter(letterTo("notice", { form: "online", link: null }), settings);
  expect(noLink.text).toContain("Var: Digitalt\n");
});

test("a guest answers by a link too, which is the only way from the calendar as well", () => {
  const guest = letterTo("notice", { meetingPath: null, invitee: { capacity: "guest", unitName: null } });
  const { text, ics } = setLetter(guest, settings);
  expect(text).toContain("https://traffpunkt.example.se/svar/k3y");
  expect(text).not.toContain("/moten/");
  expect(unfolded(ics)).toContain("URL:https://traffpunkt.example.se/svar/k3y");
});

test("the calendar of whoever has an account leads to the meeting's page, and not to their own link", () => {
  const { ics } = setLetter(letterTo("notice"), settings);
  expect(unfolded(ics)).toContain("URL:https://traffpunkt.example.se/moten/m1");
  expect(unfolded(ics)).not.toContain("k3y");
});

test("a guest whose link is revoked answers by mail", () => {
  const guest = letterTo("notice", {
    path: null,
    meetingPath: null,
    linkKey: null,
    invitee: { capacity: "guest", unitName: null },
  });
  const { text, html, ics, replyTo } = setLetter(guest, settings);
  expect(text + html + ics).not.toContain("traffpunkt.example.se/");
  expect(text).toContain(
    "svara på det här mejlet senast torsdag den 21 januari. Svaret går till Karin Karlsson.",
  );
  expect(replyTo).toEqual({ name: "Karin Karlsson", address: "karin.karlsson@example.se" });
});

test("where a mailbox reads answers, the organizer's address carries the receiver's own secret", () => {
  const own = { ...settings, replyAddress: "svar@example.se" };
  for (const kind of ["notice", "noticeChanged", "calledOff", "uninvited"] as const) {
    const { ics } = setLetter(letterTo(kind), own);
    expect(unfolded(ics), kind).toContain(
      'ORGANIZER;CN="Internationella nätverket":mailto:svar+k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3@example.se',
    );
  }
  expect(setLetter(letterTo("notice"), own).text).toContain("eller direkt i din kalender");
  expect(unfolded(setLetter(letterTo("notice", { linkKey: null }), own).ics)).toContain(
    "mailto:traffpunkt@example.se",
  );
});

test("others than the receiver read a letter without its secrets, also where a calendar's line is folded", () => {
  const own = { ...settings, replyAddress: "svar-pa-kallelser-till-moten@example.se" };
  const { text, ics } = setLetter(letterTo("notice"), own);
  for (const part of [text, ics ?? ""]) expect(withoutKeys(part)).not.toMatch(/k3y/);
  expect(withoutKeys(text)).toContain("https://traffpunkt.example.se/svar/…");
  expect(withoutKeys("Ring 0123+45 eller 1+1")).toBe("Ring 0123+45 eller 1+1");
});

test("a deputy is told whose place it is, and whoever is let go has the meeting taken out of the calendar", () => {
  const called = letterTo("notice", {
    standsInFor: "Sara Lund",
    invitee: { capacity: "deputy", unitName: "Skolförvaltningen" },
  });
  expect(setLetter(called, settings).text).toContain(
    "Sara Lund, kontaktperson för Skolförvaltningen, kan inte komma. Du är ersättare: kan du komma i stället?",
  );
  const letGo = setLetter(letterTo("uninvited"), settings);
  expect(letGo.icsMethod).toBe("CANCEL");
  expect(unfolded(letGo.ics)).toMatch(/METHOD:CANCEL[\s\S]+ATTENDEE[^\n]+helena[\s\S]+STATUS:CANCELLED/);
  expect(unfolded(letGo.ics).match(/ATTENDEE/g)).toHaveLength(1);
  expect(unfolded(letGo.ics)).not.toContain("Inställt");
  expect(setLetter(letterTo("uninvited", { contactName: null }), settings).text).toContain(
    "Du är inte längre kallad till möte 1 2027",
  );
});

test("a letter with only what must be there leaves no gaps", () => {
  const bare = letterTo("notice", {
    theme: null,
    form: "onSite",
    place: null,
    link: null,
    answerBy: null,
    noticeText: "  ",
    chairName: null,
    agenda: [],
    invitee: { capacity: "coordinator", unitName: null },
  });
  const { text } = setLetter(bare, settings);
  expect(text).toContain("När: Torsdag 4 februari 2027 (vecka 5), 13.00–15.30\n\nSvara på kallelsen:");
  expect(text).not.toContain("Dagordning");
  expect(text).not.toMatch(/\n\n\n/);
  expect(text).toContain("kallad som EU-samordnare i Internationella nätverket.");
});

test("an agenda without times or minutes is a numbered list", () => {
  const agenda = ["Ett", "Två"].map((title, at) => ({
    ...(letterFacts.notice.agenda[0] as (typeof letterFacts.notice.agenda)[number]),
    number: at + 1,
    startsAt: null,
    title,
    presenterName: null,
    minutes: null,
  }));
  expect(setLetter(letterTo("notice", { agenda }), settings).text).toContain(
    "Dagordning\n\n1  Ett\n2  Två\n\n",
  );
});

const hostile = "<script>alert(1)</script>\"'&\r\nBcc: x@example.se\u0000\u2028";

test.each(letterKinds)(
  "no text of a letter of the kind %s becomes markup, header or calendar line",
  (kind) => {
    const letter = {
      ...letterTo(kind),
      facts: spoiled(letterFacts[kind]),
      toName: hostile,
    } as ReturnType<typeof letterTo<LetterKind>>;
    const { subject, html, text, ics } = setLetter(letter, { ...settings, municipality: hostile });
    expect(subject).not.toMatch(/[\p{Cc}\u2028]/u);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(html).not.toContain("<script");
    // A newsletter's own words lead where its writer says, also to a bare address.
    const leads = kind === "newsletter" ? html.replaceAll('href="mailto:x@example.se"', "") : html;
    expect(leads).not.toMatch(/href="(?!https:\/\/traffpunkt\.example\.se\/)/);
    expect(text + html).not.toMatch(/[^\P{Cc}\n\t]/u);
    if (ics) {
      const calendar = new ICAL.Component(ICAL.parse(ics));
      const event = calendar.getFirstSubcomponent("vevent");
      expect(calendar.getAllSubcomponents()).toHaveLength(1);
      expect(event?.getAllProperties("attendee")).toHaveLength(1);
    }
  },
);

test("10,000 characters in every text still make a letter, with a short subject", () => {
  const long = "å".repeat(10_000);
  const { subject, text, ics } = setLetter(
    letterTo("notice", { groupName: long, theme: long, noticeText: long, place: long }),
    settings,
  );
  expect(subject.length).toBeLessThanOrEqual(150);
  expect(text).toContain(long);
  expect(ics?.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("a path that leads away from the product becomes the start page", () => {
  for (const path of [
    "https://evil.example.se/x",
    "//evil.example.se",
    "/\\evil.example.se",
    "javascript:x",
  ]) {
    const { text, html } = setLetter(letterTo("lessonComment", { path }), settings);
    expect(text).toContain("Läs och svara:\nhttps://traffpunkt.example.se/\n");
    expect(html).not.toContain("evil");
  }
});

test("a receiver known only by address is not greeted by it", () => {
  const letter = { ...letterTo("signInCode"), toName: "helena.hansson@example.se" };
  expect(setLetter(letter, settings).text).toMatch(/^Hej!\n/);
});

test("a row of the outbox is a letter, unless its kind is unknown or its secret is gone", () => {
  const row = { ...letterTo("signInCode"), kind: "signInCode" } as unknown as Parameters<typeof letterOf>[0];
  expect(letterOf(row)).toMatchObject({ kind: "signInCode", facts: { code: "K7M2QX" } });
  expect(letterOf({ ...row, facts: {} })).toBeNull();
  expect(letterOf({ ...row, kind: "constructor" })).toBeNull();
});

/** The same facts with every text replaced; words of closed lists and days stay. */
function spoiled(facts: unknown, key = ""): unknown {
  if (Array.isArray(facts)) return facts.map((each) => spoiled(each));
  if (facts && typeof facts === "object") {
    return Object.fromEntries(Object.entries(facts).map(([name, each]) => [name, spoiled(each, name)]));
  }
  const closed = ["form", "kind", "rhythm", "capacity", "answerBy", "signOffBy", "due"];
  return typeof facts === "string" && !closed.includes(key) && !(key === "place" && isSeat(facts))
    ? hostile
    : facts;
}

const isSeat = (text: string) => ["contact", "deputy", "head"].includes(text);

const unfolded = (ics: string | null) => (ics ?? "").replaceAll("\r\n ", "");

test.each([
  [["code"], ["kod i ett mejl"]],
  [["openid"], ["kommunens inloggning"]],
  [["passkey"], ["en länk för att komma in", "en nyckel"]],
  [
    ["openid", "code", "passkey"],
    ["kommunens inloggning", "kod i ett mejl", "en nyckel"],
  ],
] as [MailSettings["waysIn"], string[]][])(
  "a welcome where %j is offered tells of nothing else",
  (waysIn, told) => {
    const text = setLetter(letterTo("invitationToSystem"), { ...settings, waysIn }).text.replaceAll(
      /\s+/g,
      " ",
    );
    const ways = ["kommunens inloggning", "kod i ett mejl", "en länk för att komma in", "en nyckel"];
    expect(ways.filter((way) => text.includes(way))).toEqual(told);
  },
);
