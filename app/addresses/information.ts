/** Where an entry of information is read. */
export const informationPath = (id: string) => `/information/${id}`;
