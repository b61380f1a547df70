/** Where a person is shown. */
export const personPath = (id: string) => `/personer/${id}`;

/** Where a unit is shown, with those who hold its seats. */
export const unitPath = (id: string) => `/enheter/${id}`;

/** Where a group is shown, with its members. */
export const groupPath = (id: string) => `/grupper/${id}`;
