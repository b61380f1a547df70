/** What can happen to a project in a year; the rules stand at `happened` in projects.server. */
export const happenings = ["ongoing", "applied", "decided", "granted", "paid", "participants"] as const;
export type Happening = (typeof happenings)[number];
