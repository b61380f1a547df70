import type { Happening } from "~/domain/projects/happenings";

/** What `under` in the register's address says happened in the year. */
export const happeningInAddress: Record<Happening, string> = {
  ongoing: "pagick",
  applied: "soktes",
  decided: "besked",
  granted: "beviljades",
  paid: "utbetalades",
  participants: "deltagare",
};

/** The list of the projects to which something happened in a year. */
export const projectsOfYear = (year: number, during: Happening) =>
  during === "ongoing" ? `/register?ar=${year}` : `/register?ar=${year}&under=${happeningInAddress[during]}`;
