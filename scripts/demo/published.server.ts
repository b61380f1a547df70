import { asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Database } from "#db/open.server";
import {
  lessons,
  minutes,
  newsletters,
  partners,
  people,
  projects,
  receivers,
  subscribers,
  subscriptions,
} from "#db/schema.server";
import { sure } from "#db/seed/facts.server";
import type { PublicationKind } from "#db/words";
import { dayOf, instantOf } from "~/calendar/swedish-time";
import { shelveProject } from "~/domain/archive/shelve-register.server";
import { expectedFor, noteReceived, receiverKey } from "~/domain/circulation/circulation.server";
import { barredBy, choicesAt, gateOf } from "~/domain/publishing/gate.server";
import { publish } from "~/domain/publishing/publishing.server";
import { isRefusal } from "~/domain/refusal";

/**
 * Publishes what the demo shows outsiders, as its coordinator would: lessons and projects for everyone, partners, and the minutes
 * that are signed off. Names are shown; mail addresses and telephone numbers are left out. Two lessons and the latest minutes
 * are left for whoever tries the gate.
 */
export function publishDemo(db: Database, demoNow: number): void {
  const actor = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.id, "p-01"))
    .get();
  if (!actor) return;
  const at = sure(instantOf);
  const out = (kind: PublicationKind, id: string, day: string | null) => {
    const gate = gateOf(db, kind, id);
    if (!gate || gate.draft.notYet || barredBy(gate)) return;
    const choices = choicesAt(gate, ({ dataKind }) => (dataKind === "name" ? "show" : "hide"));
    const answer = publish(db, actor, kind, id, { choices, sum: gate.sum }, at(day ?? "2026-03-19", "17.00"));
    if (isRefusal(answer)) throw new Error(`The demo's ${kind} ${id} is not published: ${answer.refused}.`);
  };
  const signed = db
    .select({ id: minutes.meetingId, at: minutes.signedOffAt })
    .from(minutes)
    .where(isNotNull(minutes.canonical))
    .orderBy(asc(minutes.signedOffAt), asc(minutes.meetingId))
    .all();
  for (const { id } of signed.slice(0, -1)) out("minutes", id, dayAfter(db, id));
  const open = db
    .select({ id: lessons.id, day: lessons.learnedOn })
    .from(lessons)
    .where(eq(lessons.visibility, "public"))
    .orderBy(asc(lessons.learnedOn), asc(lessons.id))
    .all();
  for (const { id, day } of open.slice(0, -2)) out("lesson", id, day);
  openProjects(db, demoNow);
  const shown = db
    .select({ id: projects.id, day: projects.startsOn })
    .from(projects)
    .where(eq(projects.visibility, "public"))
    .orderBy(asc(projects.id))
    .all();
  for (const { id, day } of shown) out("project", id, earlier(day));
  const known = db
    .select({ id: partners.id })
    .from(partners)
    .where(ne(partners.kind, "contact"))
    .orderBy(asc(partners.id))
    .all();
  for (const { id } of known) out("partner", id, null);
  out("followup", "2025", "2026-03-19");
  writeNewsletters(db, at("2026-09-25", "09.00"), demoNow);
  out("newsletter", "brev-1", "2026-09-25");
  subscribe(db, at("2026-04-02", "09.00"), demoNow);
  circulate(db, actor, at("2026-04-02", "10.00"));
}

/**
 * Whom results are passed on to, and who has received the follow-up: one company is left, for whoever looks for who
 * is missing.
 */
function circulate(db: Database, actor: { id: string; name: string }, now: number): void {
  const known = { contactName: null, email: null, address: null, language: "sv" as const, createdAt: now };
  db.insert(receivers)
    .values([
      {
        ...known,
        id: "rec-1",
        kind: "organisation",
        name: "Ekbacka Företagare",
        email: "info@foretagarna.example",
      },
      {
        ...known,
        id: "rec-2",
        kind: "list",
        name: "Regionens EU-nätverk",
        email: "eu-natverk@region.example",
      },
      {
        ...known,
        id: "rec-3",
        kind: "page",
        name: "Regionens EU-sida",
        address: "https://eu.region.example",
      },
    ])
    .run();
  const record = { kind: "followup" as const, recordId: "2025" };
  const expected = expectedFor(db, "followup").filter(({ receiver }) => receiver !== "site");
  const lastCompany = expected.findLast(({ receiver }) => receiver === "unit");
  for (const each of expected) {
    if (each === lastCompany) continue;
    const way = each.receiver === "board" ? "meeting" : each.receiverId === "rec-3" ? "page" : "letter";
    const noted = { receiver: receiverKey(each), way, day: dayOf(now), note: null } as const;
    const refused = noteReceived(db, actor, record, noted, now);
    if (refused) throw new Error(`The demo's follow-up is not passed on: ${refused.refused}.`);
  }
}

/** Somebody outside who follows the network's notes and the newsletter, and has been told all that is out. */
function subscribe(db: Database, confirmedAt: number, demoNow: number): void {
  const subscriberId = "sub-1";
  db.insert(subscribers)
    .values({
      id: subscriberId,
      email: "berit.berg@foretagarna.example",
      language: "sv" as const,
      linkKey: "sbscr1bersbscr1bersbscr1bersbscr",
      createdAt: confirmedAt,
      askedAt: confirmedAt,
      confirmedAt,
      toldUntil: demoNow,
    })
    .run();
  db.insert(subscriptions)
    .values([
      { subscriberId, topic: "group", topicId: "grp-natverk" },
      { subscriberId, topic: "newsletter", topicId: "" },
    ])
    .run();
}

/** The autumn's newsletter, which was sent, and the next, which is being written. */
function writeNewsletters(db: Database, sentAt: number, demoNow: number): void {
  const items = [
    { kind: "followup", recordId: "2025", comment: "Nu kan alla läsa vad året gav." },
    { kind: "minutes", recordId: "m-2026-4", comment: "" },
    { kind: "lesson", recordId: "l-02", comment: "Läs den innan du skriver nästa ansökan." },
  ] as const;
  const written = { createdBy: "p-01", createdAt: sentAt, changedAt: sentAt };
  db.insert(newsletters)
    .values([
      {
        ...written,
        id: "brev-1",
        number: 1,
        title: "Sedan sist: sommaren och hösten",
        opening: "Hösten har börjat med fullt program. Här är det som har publicerats sedan i våras.",
        closing: "Har din enhet något att berätta? Hör av dig.",
        items: [...items],
        sentAt,
        sentBy: "p-01",
      },
      {
        ...written,
        id: "brev-2",
        title: "Sedan sist",
        items: [{ kind: "lesson", recordId: "l-09", comment: "" }],
        createdAt: demoNow,
        changedAt: demoNow,
      },
    ])
    .run();
}

/** The demo's data says of no project that everyone may read it: those that have got their money are opened. */
function openProjects(db: Database, demoNow: number): void {
  const funded = db
    .select({ id: projects.id })
    .from(projects)
    .where(inArray(projects.status, ["ongoing", "finalReport", "completed"]))
    .orderBy(asc(projects.id))
    .all();
  for (const { id } of funded) {
    db.update(projects).set({ visibility: "public" }).where(eq(projects.id, id)).run();
    shelveProject(db, id, demoNow);
  }
}

/** What has not begun on the demo's day was published when the rest was. */
const earlier = (day: string | null) => (day !== null && day < "2026-11-01" ? day : null);

function dayAfter(db: Database, meetingId: string): string | null {
  const row = db
    .select({ canonical: minutes.canonical })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
    .get();
  const text = JSON.parse(row?.canonical ?? "{}") as { signedOff?: { day?: string } };
  return text.signedOff?.day ?? null;
}
