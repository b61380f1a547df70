/** Where a meeting is read and prepared. */
export const meetingPath = (id: string) => `/moten/${id}`;

/** Where its minutes are read. */
export const minutesPath = (meetingId: string) => `${meetingPath(meetingId)}/anteckningar`;
