import { type CompetenceKind, competenceKinds, type TrainingKind } from "#db/words";

/** Something that one can have experience of: a programme's code, a theme's id, an ISO 3166 country or an ISO 639 language. */
export type Subject = { kind: CompetenceKind; value: string };

/** A subject as one field of a form or address: "programme:ERASMUS-SKOLA". */
export const subjectKey = ({ kind, value }: Subject) => `${kind}:${value}`;

/** The subject that a key names; null for a text that is none. */
export function subjectOf(key: string): Subject | null {
  const at = key.indexOf(":");
  const kind = competenceKinds.find((each) => each === key.slice(0, Math.max(at, 0)));
  const value = key.slice(at + 1);
  return kind && value && value.length <= 80 ? { kind, value } : null;
}

/** The languages to choose among: the Nordic ones, Europe's larger ones and those that many in Sweden speak. ISO 639. */
export const languageCodes = [
  ...["sv", "en", "fi", "no", "da", "is", "se", "de", "fr", "es", "it", "pt", "pl", "nl", "et", "lv", "lt"],
  ...["cs", "sk", "hu", "ro", "bg", "el", "hr", "sr", "bs", "sl", "sq", "uk", "ru", "tr", "ar", "fa", "ku"],
  ...["so", "sw", "ti", "am", "zh", "ja", "vi", "th", "hi", "ur", "he", "rom"],
];

/** A training as somebody has written it in. */
export type TrainingContent = {
  kind: TrainingKind;
  title: string;
  organiser: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** Set once it has been held. */
  heldOn: string | null;
  note: string | null;
};

/** How something shows that a person has experience of a subject. */
export const ways = ["project", "lesson", "contact", "training", "own"] as const;
export type Way = (typeof ways)[number];
