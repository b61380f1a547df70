import type { PublicationKind } from "#db/words";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { PublicLesson } from "~/domain/lessons/public.server";
import type { PublicMeeting } from "~/domain/meetings/public-meetings.server";
import type { PublicPartner } from "~/domain/partners/public.server";
import type { PublicProject } from "~/domain/projects/public.server";
import type { PublishedRow } from "~/domain/publishing/harvest.server";
import type { PublicMinutes } from "~/domain/publishing/minutes";
import { countryName } from "~/i18n/format";
import { sv } from "~/i18n/sv";
import { type Cell, csvText } from "../csv-lines.server";
import type { OpenAddresses } from "./addresses";

/** Lists as spreadsheets, a record to a line and in Swedish as what they tell of is. Longer texts stand in the JSON alone. */

type Column = keyof typeof sv.openData.columns;
/** The columns of a table, in order, each with what stands in it. */
type Columns<Row> = readonly (readonly [Column, (row: Row) => Cell])[];

const speech = { language: "sv", words: sv } as const;
const listed = (texts: readonly (string | null)[]) => texts.filter(Boolean).join(", ");
/** Kronor of an amount in öre. */
const kronorOf = (amount: number | null): Cell =>
  amount === null ? null : (amount / 100).toFixed(amount % 100 === 0 ? 0 : 2).replace(".", ",");

const ofLesson: Columns<PublicLesson> = [
  ["phase", ({ phase }) => phase && sv.terms.phase[phase]],
  ["programme", ({ programmeSv }) => programmeSv],
  ["project", ({ projectTitle }) => projectTitle],
];

const ofProject: Columns<PublicProject> = [
  ["status", ({ status }) => sv.terms.projectStatus[status]],
  ["role", ({ role }) => sv.terms.projectRole[role]],
  ["programme", ({ programmeSv }) => programmeSv],
  ["countries", ({ countries }) => listed(countries.map((code) => countryName(code, speech)))],
  ["partners", ({ partners }) => listed(partners.map(({ name }) => name))],
  ["startsOn", ({ startsOn }) => startsOn],
  ["endsOn", ({ endsOn }) => endsOn],
  ["totalBudget", ({ totalBudget }) => kronorOf(totalBudget)],
  ["grant", ({ grant }) => kronorOf(grant)],
];

const ofPartner: Columns<PublicPartner> = [
  ["kind", ({ kind }) => sv.terms.partnerKind[kind]],
  ["status", ({ status }) => sv.terms.partnerStatus[status]],
  ["country", ({ countryCode }) => countryName(countryCode, speech)],
  ["place", ({ place }) => place],
  ["sinceYear", ({ sinceYear }) => sinceYear],
  ["topics", ({ topics }) => listed(topics)],
  ["web", ({ web }) => web],
];

const ofMinutes: Columns<PublicMinutes> = [
  ["group", ({ group }) => group],
  ["number", ({ number }) => number],
  ["caseNumber", ({ caseNumber }) => caseNumber],
];

/** What a kind's table tells besides what every record has. */
const own: { [Kind in PublicationKind]?: Columns<never> } = {
  lesson: ofLesson,
  project: ofProject,
  partner: ofPartner,
  minutes: ofMinutes,
};

/** What is published of a kind; null for everything, with a column for the kind. */
export function publishedAsCsv(
  rows: readonly PublishedRow[],
  { kind, owner }: { kind: PublicationKind | null; owner: string },
  addresses: OpenAddresses,
): string {
  const itsOwn = (kind && own[kind]) ?? [];
  const ofKind: Columns<PublishedRow> = [["what", (row) => sv.publishing.kinds[row.kind]]];
  return asCsv(rows, [
    ["id", ({ id }) => id],
    ...(kind === null ? ofKind : []),
    ["title", ({ title }) => title],
    ["titleEn", ({ titleEn }) => titleEn],
    ["summary", ({ summary }) => summary],
    ["owner", ({ ownerName }) => ownerName ?? owner],
    ["year", ({ year }) => year],
    ["day", ({ day }) => day],
    ["themes", ({ themes }) => listed(themes)],
    ...itsOwn.map(
      ([column, tell]) => [column, ({ content }: PublishedRow) => tell(content as never)] as const,
    ),
    ["publishedOn", ({ publishedAt }) => dayOf(publishedAt)],
    ["changedOn", ({ changedAt }) => dayOf(changedAt)],
    ["address", (row) => addresses.record(row.kind, row.id)],
  ]);
}

/** The meetings ahead that groups show, in Swedish time. */
export const meetingsAsCsv = (meetings: readonly PublicMeeting[]): string =>
  asCsv(meetings, [
    ["id", ({ id }) => id],
    ["group", ({ groupName }) => groupName],
    ["number", ({ number }) => number],
    ["year", ({ year }) => year],
    ["theme", ({ theme }) => theme],
    ["day", ({ startsAt }) => dayOf(startsAt)],
    ["from", ({ startsAt }) => clockOf(startsAt)],
    ["until", ({ endsAt }) => clockOf(endsAt)],
    ["form", ({ form }) => sv.terms.meetingForm[form]],
    ["place", ({ place }) => place],
  ]);

const asCsv = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
  csvText([
    columns.map(([column]) => sv.openData.columns[column]),
    ...rows.map((row) => columns.map(([, tell]) => tell(row))),
  ]);
