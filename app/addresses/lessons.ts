/** Where a lesson is read. */
export const lessonPath = (id: string) => `/lardomar/${id}`;
