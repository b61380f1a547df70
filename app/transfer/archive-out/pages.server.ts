import { asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { OpenDatabase } from "#db/open.server";
import {
  archiveEntries,
  archiveTags,
  lessons,
  lessonThemes,
  meetings,
  minutes,
  people,
  themes,
  units,
} from "#db/schema.server";
import type { ArchiveKind } from "#db/words";
import { meetingPath } from "~/addresses/meetings";
import { type CalendarEvent, calendarFeed, meetingUid } from "~/calendar/ics";
import { dayOf } from "~/calendar/swedish-time";
import { foldOf } from "~/domain/archive/analyser";
import { meetingLabel } from "~/domain/meetings/meeting";
import { meetingById } from "~/domain/meetings/meetings.server";
import { meetingWithMinutes, readMinutes } from "~/domain/minutes/minutes.server";
import { sv } from "~/i18n/sv";
import { minutesPaper } from "../minutes-paper.server";
import { paperMarkdown } from "../paper-markdown.server";

/** A text for people to read, and where it stands in the archive's file. */
type Page = { path: string; text: string };

/**
 * The records as Markdown with their facts in front (YAML), and the meetings as a calendar. `base` is the product's
 * public address.
 */
export function* archivePages(db: OpenDatabase, base: string, now: number): Generator<Page> {
  yield* minutesPages(db, base);
  yield* lessonPages(db);
  yield* otherPages(db, base);
  yield calendar(db, base, now);
}

function* minutesPages(db: OpenDatabase, base: string): Generator<Page> {
  const begun = db
    .select({ id: minutes.meetingId })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(isNotNull(meetings.startsAt))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();
  for (const { id } of begun) {
    const found = meetingWithMinutes(db, id);
    if (!found) continue;
    const { meeting, asked } = found;
    const { text, sum } = readMinutes(db, meeting, asked);
    const day = dayOf(meeting.startsAt);
    yield {
      path: `moten/${day}-${nameOf(`${meeting.groupName} ${meeting.number}`)}.md`,
      text: page(
        {
          typ: "minnesanteckningar",
          id,
          titel: meetingLabel(meeting),
          dag: day,
          grupp: meeting.groupName,
          justerad: meeting.minutesSignedOffAt === null ? null : dayOf(meeting.minutesSignedOffAt),
          sha256: sum,
        },
        paperMarkdown(minutesPaper({ text, sum, isSent: meeting.minutesSentAt !== null }, base)),
      ),
    };
  }
}

function* lessonPages(db: OpenDatabase): Generator<Page> {
  const all = db
    .select({ lesson: lessons, unit: units.name, author: people.name })
    .from(lessons)
    .innerJoin(units, eq(units.id, lessons.unitId))
    .innerJoin(people, eq(people.id, lessons.authorId))
    .orderBy(asc(lessons.learnedOn), asc(lessons.id))
    .all();
  const named = db
    .select({ lessonId: lessonThemes.lessonId, name: themes.nameSv })
    .from(lessonThemes)
    .innerJoin(themes, eq(themes.id, lessonThemes.themeId))
    .orderBy(asc(themes.position), asc(themes.id))
    .all();
  const headings = sv.lessons.lesson;
  for (const { lesson, unit, author } of all) {
    const parts = [
      [headings.background, lesson.background],
      [headings.happened, lesson.happened],
      [headings.learned, lesson.learned],
      [headings.advice, lesson.advice.map((each) => `- ${each}`).join("\n")],
    ].filter(([, text]) => text);
    yield {
      path: `lardomar/${nameOf(lesson.title)}-${nameOf(lesson.id)}.md`,
      text: page(
        {
          typ: "lärdom",
          id: lesson.id,
          titel: lesson.title,
          dag: lesson.learnedOn,
          enhet: unit,
          "skriven av": author,
          fas: lesson.phase,
          program: lesson.programmeCode,
          teman: named.filter(({ lessonId }) => lessonId === lesson.id).map(({ name }) => name),
          nyckelord: lesson.keywords,
          synlighet: lesson.visibility,
        },
        [`# ${lesson.title}`, ...parts.map(([heading, text]) => `## ${heading}\n\n${text}`)].join("\n\n"),
      ),
    };
  }
}

const folders: Partial<Record<ArchiveKind, string>> = {
  project: "projekt",
  partner: "partner",
  programme: "program",
  call: "utlysningar",
  followup: "uppfoljningar",
  policy: "policyer",
  document: "dokument",
};

function* otherPages(db: OpenDatabase, base: string): Generator<Page> {
  const { id, kind, recordId, part } = archiveEntries;
  const kinds = Object.keys(folders) as ArchiveKind[];
  const rows = db
    .select({
      entry: archiveEntries,
      unit: units.name,
      person: people.name,
      tags: sql<string>`(select json_group_array(json_array(${archiveTags.sort}, ${archiveTags.value}))
        from ${archiveTags} where ${archiveTags.entryId} = ${id})`,
    })
    .from(archiveEntries)
    .leftJoin(units, eq(units.id, archiveEntries.unitId))
    .leftJoin(people, eq(people.id, archiveEntries.authorId))
    .where(inArray(kind, kinds))
    .orderBy(asc(kind), asc(recordId), asc(part), asc(id))
    .all();
  for (const { entry, unit, person, tags } of rows) {
    const tagged = JSON.parse(tags) as [string, string][];
    const of = (sort: string) => tagged.filter(([each]) => each === sort).map(([, value]) => value);
    const name = [entry.title, entry.recordId, entry.part].filter(Boolean).map(nameOf).join("-");
    yield {
      path: `${folders[entry.kind]}/${name}.md`,
      text: page(
        {
          typ: sv.terms.archiveKind[entry.kind].toLowerCase(),
          id: entry.recordId,
          del: entry.part || null,
          titel: entry.title,
          dag: entry.day,
          enhet: unit,
          person,
          program: of("programme"),
          länder: of("country"),
          teman: of("theme"),
          partner: of("partner"),
          synlighet: entry.visibility,
          adress: new URL(entry.path, base).href,
        },
        `# ${entry.title}\n\n${entry.body}`,
      ),
    };
  }
}

function calendar(db: OpenDatabase, base: string, now: number): Page {
  const ids = db
    .select({ id: meetings.id })
    .from(meetings)
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .all();
  const events = ids.flatMap(({ id }): CalendarEvent[] => {
    const meeting = meetingById(db, id);
    if (!meeting) return [];
    return [
      {
        uid: meetingUid(id, base),
        sequence: meeting.sequence,
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        title: [meetingLabel(meeting), meeting.theme].filter(Boolean).join(": "),
        place: meeting.place,
        description: meeting.noticeText,
        url: new URL(meetingPath(id), base).href,
        calledOff: meeting.calledOffAt !== null,
      },
    ];
  });
  return { path: "moten/moten.ics", text: calendarFeed(sv.common.product, events, now) };
}

type Facts = Record<string, string | number | readonly string[] | null>;

/**
 * Facts in front as YAML, where every text is in quotation marks (JSON is YAML), then the text. What is not known is
 * left out.
 */
function page(facts: Facts, text: string): string {
  const lines = Object.entries(facts)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${text.trim()}\n`;
}

/** A text as part of a file's name: letters without marks, digits and hyphens, at most 60. */
const nameOf = (text: string) =>
  foldOf(text.toLowerCase())
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "") || "x";
