/** Where an action is read and reported. */
export const actionPath = (id: string) => `/atgarder/${id}`;
