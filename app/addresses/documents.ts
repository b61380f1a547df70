/** Where old papers are read in, a batch at a time. */
export const importPath = "/dokument/inlasning";

/** Where a batch of papers is looked through. */
export const batchPath = (id: string) => `${importPath}/${id}`;

/** Where a document of the archive is read. */
export const documentPath = (id: string) => `/dokument/${id}`;
