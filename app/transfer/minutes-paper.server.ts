import type { Presence } from "#db/words";
import { instantOf } from "~/calendar/swedish-time";
import { type MinutesText, representedIn, type Stay } from "~/domain/minutes/canonical";
import type { Edition } from "~/domain/minutes/editions.server";
import { capital, dayInWords, listInWords, sumInGroups, titleInSentence } from "~/i18n/format";
import { sv } from "~/i18n/sv";
import { blocksOf } from "./markdown-blocks.server";
import { type Block, type Paper, plain, printable, type Run, type Section } from "./paper";

/** Minutes are a Swedish document, whoever fetches them. */
const speech = { language: "sv", words: sv } as const;
const own = sv.minutes.text;
const paper = sv.minutes.paper;

/** Minutes with the sum of their text, and whether they have been sent for sign-off. */
export type MinutesToFile = {
  text: MinutesText;
  sum: string;
  isSent: boolean;
  /** The editions that have come after this one, the latest first. */
  later?: Edition[];
};

/**
 * Minutes as a document to be filed, in the order in which they are printed: the meeting, the summary, the items with
 * their decisions, the actions, who came, why the text is as it is, who signed off. The same minutes always give the
 * same document. An edition that has been replaced says so on every page, and begins with why. `base` is the
 * product's public address.
 */
export function minutesPaper({ text: written, sum, isSent, later = [] }: MinutesToFile, base: string): Paper {
  const text = clean(written);
  const meeting = sv.minutes.groupMeeting(text.group, text.number, text.year);
  const warning = warningOf(text, later);
  return {
    language: "sv-SE",
    title: `${sv.minutes.title}, ${meeting}`,
    author: text.municipality,
    madeAt: madeAt(text),
    margins: {
      topLeft: [text.municipality, text.group],
      topRight: [
        `${sv.minutes.title} ${text.day}`,
        ...(text.caseNumber ? [sv.minutes.sign.caseNumber(text.caseNumber)] : []),
        ...(warning ? [warning] : []),
      ],
      bottomLeft: text.signedOff
        ? [sv.minutes.sign.printSum(text.signedOff.day), sumInGroups(sum)]
        : warning
          ? [warning]
          : [],
    },
    pageOf: paper.pageOf,
    lackingSigns: paper.lackingSigns,
    kicker: sv.minutes.title,
    heading: meeting,
    warning,
    facts: factsOf(text),
    sections: [
      ...replacedBecause(later),
      ...(text.summary ? [section(own.summary, [{ ...paragraph(text.summary), tone: "lead" }])] : []),
      ...text.items.map((item) => itemSection(item, base)),
      ...actionsOf(text),
      section(own.attendance, attendanceOf(text)),
      ...reasonsOf(text),
      section(sv.minutes.sign.title, signingOf(text, sum, isSent)),
    ],
  };
}

/**
 * What a file of minutes is called, without its ending: "Minnesanteckningar 2026-4 Internationella nätverket", and
 * "Minnesanteckningar 2026-4 utgåva 1 Internationella nätverket" once that edition is replaced.
 */
export const minutesFileName = ({ year, number, edition, group }: MinutesText, isReplaced = false) =>
  printable(
    [sv.minutes.title, `${year}-${number}`, isReplaced && paper.fileOf(edition), group]
      .filter(Boolean)
      .join(" "),
  )
    .replaceAll(/[\\/:*?"<>|\n\t]+/g, " ")
    .slice(0, 120)
    .trim();

/** Everything people have written, without signs that documents cannot hold. */
const clean = (text: MinutesText): MinutesText =>
  JSON.parse(JSON.stringify(text), (_key, value) => (typeof value === "string" ? printable(value) : value));

const madeAt = ({ signedOff, day, until }: MinutesText): number =>
  (signedOff ? instantOf(signedOff.day, signedOff.clock) : instantOf(day, until)) ?? 0;

function warningOf({ signedOff, edition }: MinutesText, later: Edition[]): string | null {
  if (!signedOff) return sv.minutes.sign.print(sv.minutes.state.draft);
  return later[0] ? paper.replaced(edition, later[0].edition) : null;
}

/** Why and when each later edition came, in order. */
function replacedBecause(later: Edition[]): Section[] {
  if (later.length === 0) return [];
  const said = later.map(({ edition, signedOff, why }) =>
    labelled(
      paper.signedOn(edition, signedOff ? dayInWords(signedOff.day, speech) : ""),
      printable(why ?? ""),
    ),
  );
  return [section(paper.whyReplaced, said.reverse())];
}

function factsOf(text: MinutesText): [string, string][] {
  const day = dayInWords(text.day, speech, { weekday: true });
  return [
    [own.when, `${capital(day)}, ${text.from}–${text.until}`],
    [own.where, placeOf(text)],
    ...(text.theme ? [[own.theme, text.theme] satisfies [string, string]] : []),
    ...(text.caseNumber ? [[own.caseNumber, text.caseNumber] satisfies [string, string]] : []),
  ];
}

function placeOf({ meetingForm, place }: MinutesText): string {
  if (meetingForm === "online" || !place) return sv.terms.meetingForm[meetingForm];
  return meetingForm === "hybrid" ? own.andOnline(place) : place;
}

function reasonsOf({ correctionWhy, noOutcomeWhy, edition }: MinutesText): Section[] {
  const said: [string, string][] = [];
  if (correctionWhy) said.push([own.correction(edition), correctionWhy]);
  if (noOutcomeWhy) said.push([own.noOutcome, noOutcomeWhy]);
  if (said.length === 0) return [];
  return [
    section(
      own.about,
      said.map(([why, words]) => labelled(why, words)),
    ),
  ];
}

function itemSection(item: MinutesText["items"][number], base: string): Section {
  const blocks = blocksOf(item.text, base);
  if (blocks.length === 0 && item.decisions.length === 0 && !item.notReached) blocks.push(note(own.empty));
  if (item.notReached) blocks.push(note(own.notReached));
  for (const { kind, year, number, text, responsible } of item.decisions) {
    const isNoted = kind === "information";
    const heading = kind === "deferral" ? own.deferral : own.decision;
    blocks.push({
      kind: "box",
      title: isNoted ? sv.terms.decisionKind.information : heading(year, number),
      runs: plain(text),
      note: responsible ? own.responsible(responsible) : null,
      heavy: !isNoted,
    });
  }
  return { title: item.title, mark: paper.item(item.number), blocks };
}

function actionsOf(text: MinutesText): Section[] {
  const rows = text.items.flatMap((item) =>
    item.actions.map(({ text: what, responsible, unit, due }) =>
      [paper.item(item.number), what, [responsible, unit].filter(Boolean).join(", "), due].map(plain),
    ),
  );
  if (rows.length === 0) return [];
  const head = [own.item, own.action, own.responsibleHead, own.due].map(plain);
  return [
    section(own.actions, [{ kind: "table", table: { head, rows, rowHead: 1, shares: [9, 45, 28, 18] } }]),
  ];
}

function attendanceOf(text: MinutesText): Block[] {
  const { units, members, others } = text;
  if (units.length + members.length + others.length === 0) return [note(own.noAttendance)];
  return [
    paragraph(whoCame(text)),
    ...(["department", "company"] as const).flatMap((kind) =>
      presenceTable(
        [sv.terms.unitKind[kind], own.person, own.presence],
        units
          .filter((unit) => unit.kind === kind)
          .map((unit) => [unit.unit, personOf(unit), presenceOf(unit)]),
      ),
    ),
    ...presenceTable(
      [own.member, own.presence],
      members.map((member) => [member.name, presenceOf(member)]),
    ),
  ];
}

/** "11 av 13 enheter var företrädda. Dessutom deltog Per Persson, mötesordförande." */
function whoCame({ units, members, others }: MinutesText): string {
  const { represented, of } = representedIn(units);
  const present = members.filter((member) => member.presence === "present").length;
  const also = others.map(({ name, title, capacity, from, until }) => {
    const said = own.asCapacity[capacity as keyof typeof own.asCapacity] ?? own.asCapacity.guest;
    const who = [name, capacity === "guest" && title ? titleInSentence(title) : null, said]
      .filter(Boolean)
      .join(", ");
    return [who, own.stay(from, until)].filter(Boolean).join(" ");
  });
  return [
    of > 0 ? own.represented(represented, of) : null,
    members.length > 0 ? own.membersPresent(present, members.length) : null,
    also.length > 0 ? own.others(listInWords(also, speech)) : null,
  ]
    .filter(Boolean)
    .join(" ");
}

const personOf = ({ person, standsInFor }: MinutesText["units"][number]) =>
  [person ?? own.nobody, standsInFor && own.standsInFor(standsInFor)].filter(Boolean).join(" ");

const presenceOf = ({ presence, from, until }: Stay & { presence: Presence }) =>
  [sv.terms.presence[presence], own.stay(from, until)].filter(Boolean).join(", ");

const presenceTable = (head: string[], rows: string[][]): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: "table",
          table: {
            head: head.map(plain),
            rows: rows.map((row) => row.map(plain)),
            rowHead: 0,
            shares: head.length === 3 ? [40, 36, 24] : [60, 40],
          },
        },
      ];

function signingOf(text: MinutesText, sum: string, isSent: boolean): Block[] {
  const sign = sv.minutes.sign;
  const leaders = [text.chair && sign.chair(text.chair), text.secretary && sign.secretary(text.secretary)];
  const led = leaders.filter(Boolean).join(" ");
  if (!text.signedOff) {
    const waits = isSent && text.adjusters.length > 0;
    const said = waits ? sign.awaiting(listInWords(text.adjusters, speech)) : sign.draft;
    return [paragraph([said, led].filter(Boolean).join(" "))];
  }
  const { day, clock, by } = text.signedOff;
  return [
    {
      kind: "paragraph",
      runs: [
        { text: sign.signed(`${dayInWords(day, speech)}, ${clock}`), bold: true },
        { text: ` ${[sign.by(listInWords(by, speech)), led].filter(Boolean).join(" ")}` },
      ],
    },
    note(`${paper.edition(text.edition)} ${sign.locked}`),
    { kind: "paragraph", tone: "sum", runs: plain(sumInGroups(sum)) },
  ];
}

const section = (title: string, blocks: Block[]): Section => ({ title, mark: null, blocks });
const paragraph = (text: string) => ({ kind: "paragraph", runs: plain(text) }) satisfies Block;
const note = (text: string): Block => ({ kind: "paragraph", runs: plain(text), tone: "note" });
const labelled = (label: string, text: string): Block => ({
  kind: "paragraph",
  runs: [{ text: `${label}: `, bold: true }, { text }] satisfies Run[],
});
