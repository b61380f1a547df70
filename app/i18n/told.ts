import { clockOf, dayOf } from "~/calendar/swedish-time";
import { dayInWords, kronor } from "./format";
import type { Speech } from "./language";

/** The words for a deed; its key when there are none. */
export const deedInWords = ({ words }: Speech, deed: string): string =>
  Object.hasOwn(words.deeds, deed) ? words.deeds[deed as keyof typeof words.deeds] : deed;

/** The word for a field; its key when there is none. */
export const fieldInWords = ({ words }: Speech, field: string): string =>
  Object.hasOwn(words.office.fields, field) ? (words.office.fields[field] ?? field) : field;

/** What stood in a field, in words: instants as day and clock, words of closed lists, names for identifiers. */
export function valueInWords(
  speech: Speech,
  field: string,
  value: unknown,
  names: Record<string, string>,
): string {
  const { chronicle } = speech.words.office;
  if (value === null || value === undefined || value === "") return chronicle.nothing;
  if (value === true) return chronicle.yes;
  if (value === false) return chronicle.no;
  if (Array.isArray(value)) {
    return value.length === 0
      ? chronicle.nothing
      : value.map((each) => valueInWords(speech, field, each, names)).join(", ");
  }
  if (typeof value === "number" && moneyFields.has(field)) return kronor(value, speech);
  if (typeof value === "number")
    return /(?:At|Since|Until|^at|^since|^until)$/.test(field) && value > 1e11
      ? `${dayInWords(dayOf(value), speech)} ${clockOf(value)}`
      : String(value);
  if (typeof value === "object") return Object.values(value).filter(Boolean).join(", ");
  const text = String(value);
  return names[text] ?? termFor(speech, field, text) ?? text;
}

/** Whether what stood in a field are the words of whoever wrote them, and not the page's own. */
export function isWritten(
  speech: Speech,
  field: string,
  value: unknown,
  names: Record<string, string>,
): boolean {
  if (Array.isArray(value)) return value.some((each) => isWritten(speech, field, each, names));
  if (typeof value === "object") return value !== null;
  return typeof value === "string" && value !== "" && !(names[value] ?? termFor(speech, field, value));
}

/** Fields that hold öre. */
const moneyFields = new Set(["totalBudget", "ownBudget", "appliedGrant", "grant", "coFinancing", "cost"]);

/** The term for a word of a closed list, where the field is known to hold one. */
function termFor({ words: { terms, account } }: Speech, field: string, word: string): string | undefined {
  const lists: Record<string, Record<string, string>[]> = {
    language: [terms.language],
    mailRhythm: [terms.mailRhythm],
    quickKeys: [terms.quickKeys],
    roles: [terms.role],
    strongRoles: [terms.role],
    place: [terms.seatPlace],
    kind: [
      terms.unitKind,
      terms.groupKind,
      terms.itemKind,
      terms.decisionKind,
      terms.projectKind,
      terms.projectDutyKind,
      terms.informationKind,
    ],
    form: [terms.meetingForm],
    answer: [terms.answer],
    mode: [terms.attendanceMode],
    presenterRole: [terms.presenterRole],
    visibility: [terms.visibility],
    phase: [terms.phase],
    role: [terms.projectRole],
    status: [terms.projectStatus, terms.partnerStatus, terms.callStatus, terms.initiativeStatus],
    verdict: [terms.fundingVerdict],
    goalVerdict: [terms.goalVerdict],
    through: [terms.informationWay],
    way: [account.ways],
  };
  return lists[field]?.find((list) => Object.hasOwn(list, word))?.[word];
}
