/** What can stand in a person's name and must pass to somebody else when they leave. */
export const dutyKinds = [
  "action",
  "project",
  "partner",
  "initiative",
  "fundingTest",
  "call",
  "groupChair",
  "groupSecretary",
  "groupAdjuster",
  "meetingChair",
  "meetingSecretary",
  "meetingAdjuster",
  "meetingSecondAdjuster",
  "signOff",
  "presenter",
  "yearTask",
  "inquiry",
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Something that somebody answers for now. */
export type Duty = {
  kind: DutyKind;
  /** The record whose column names the person. */
  id: string;
  /** What the record is called. */
  label: string;
  /** The unit that it is for, where it is one's. */
  unitId: string | null;
  /** The day it is due or held, where it has one. */
  day: string | null;
  /** Where it is read. */
  path: string;
};

/** The name of the field in which a duty's heir is chosen, also its key. */
export const dutyKey = ({ kind, id }: Pick<Duty, "kind" | "id">) => `heir-${kind}-${id}`;
