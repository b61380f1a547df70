import { emptyDatabase } from "./database";
import { layGoals } from "./ten-years/goals";
import { layInitiatives } from "./ten-years/initiatives";
import { layLessons } from "./ten-years/lessons";
import { making } from "./ten-years/making";
import { layMeetings } from "./ten-years/meetings";
import { layProjects } from "./ten-years/projects";
import { layTown } from "./ten-years/town";

export { tenYears } from "./ten-years/making";

/**
 * Ten years of a municipality that never was, thousands of rows with all that makes counting hard: drafts, what lacks days,
 * units that have closed, meetings called off, minutes not signed, places told twice, and much that happens about midnight on
 * New Year's Eve.
 */
export function tenYearsDatabase(seed: number) {
  const db = emptyDatabase();
  const made = making(db, seed);
  const town = layTown(made);
  layProjects(made, town);
  layMeetings(made, town);
  layLessons(made, town);
  layInitiatives(made, town);
  layGoals(made);
  return db;
}
