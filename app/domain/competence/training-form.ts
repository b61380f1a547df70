import { z } from "zod";
import { trainingKinds } from "#db/words";
import { choice, chosenId, ids, line, optionalDay, optionalLine, prose, shownVersion } from "~/http/fields";
import { type Subject, subjectOf } from "./competence";

const subjects = () =>
  ids(60).transform((keys) => keys.map(subjectOf).filter((subject): subject is Subject => subject !== null));

/** What a person may type of a training. The boxes of each kind of subject are a group of their own. */
export const trainingForm = z
  .object({
    kind: choice(trainingKinds, "wrongValue"),
    title: line("titleMissing"),
    organiser: optionalLine(),
    startsOn: optionalDay(),
    endsOn: optionalDay(),
    heldOn: optionalDay(),
    note: prose(2_000).transform((text) => text || null),
    programme: subjects(),
    theme: subjects(),
    country: subjects(),
    language: subjects(),
    people: ids(300),
    version: shownVersion(),
  })
  .transform(({ programme, theme, country, language, ...typed }) => ({
    ...typed,
    subjects: [...programme, ...theme, ...country, ...language],
  }));

/** What a member tells of themselves: one subject, and of what sort. */
export const ownForm = z.object({ subject: chosenId("subjectMissing"), note: prose(300) });
