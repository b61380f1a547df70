import { makeWordTable } from "~/domain/archive/dictionary.server";

/** Part of `npm run build`: the table of Swedish words that the archive's search reads. */
makeWordTable();
