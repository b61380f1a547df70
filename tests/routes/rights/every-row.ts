import { accountRows } from "./account";
import { actionsRows } from "./actions";
import { attachmentsRows } from "./attachments";
import { competenceRows } from "./competence";
import { documentsRows } from "./documents";
import { followupRows } from "./followup";
import { goalsRows } from "./goals";
import { groupsRows } from "./groups";
import { guidesRows } from "./guides";
import { informationRows } from "./information";
import { initiativesRows } from "./initiatives";
import { inputsRows } from "./inputs";
import { lessonsRows } from "./lessons";
import { meetingsRows } from "./meetings";
import { minutesRows } from "./minutes";
import { newslettersRows } from "./newsletters";
import { officeRows } from "./office";
import { openRows } from "./open";
import { peopleRows } from "./people";
import { personalRows } from "./personal";
import { pollsRows } from "./polls";
import { publishingRows } from "./publishing";
import { registerRows } from "./register";
import { roundsRows } from "./rounds";
import type { Row } from "./row";

/** Every address of the sitemap, room by room. */
export const rows: Row[] = [
  ...guidesRows,
  ...accountRows,
  ...personalRows,
  ...officeRows,
  ...peopleRows,
  ...groupsRows,
  ...meetingsRows,
  ...roundsRows,
  ...pollsRows,
  ...minutesRows,
  ...actionsRows,
  ...lessonsRows,
  ...registerRows,
  ...initiativesRows,
  ...informationRows,
  ...attachmentsRows,
  ...documentsRows,
  ...goalsRows,
  ...competenceRows,
  ...newslettersRows,
  ...publishingRows,
  ...inputsRows,
  ...followupRows,
  ...openRows,
];
