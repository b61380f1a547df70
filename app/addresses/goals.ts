/** Where a governing document is read. */
export const policyPath = (id: string) => `/mal/styrdokument/${id}`;

/** Where a goal is read, with what was done for it. */
export const goalPath = (id: string) => `/mal/${id}`;

/** Where a record is tied to goals. */
export const tiePath = (subject: string, id: string) => `/mal/koppling/${subject}/${id}`;
