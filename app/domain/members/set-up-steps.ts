/** What is told about a new installation after the first form, in the order it is asked for. */
export const setUpSteps = ["coordinator", "group", "units"] as const;
export type SetUpStep = (typeof setUpSteps)[number];
