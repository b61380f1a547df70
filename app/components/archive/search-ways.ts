import type { Question } from "~/domain/archive/query.server";
import { addressOf, archivePath } from "./address";

/** Where what has been searched for is noted, and forgotten. */
export const madePath = `${archivePath}/sokningar`;
export const clearPath = `${archivePath}/sokningar/rensning`;

/** Where what was searched for in vain is told. */
export const vainPath = `${archivePath}/forgaves`;

/** Where questions to the network stand, and where what was searched for is put to it. */
export const inquiriesPath = `${archivePath}/fragor`;
export const askPath = (text: string) =>
  text ? `${inquiriesPath}/ny?${new URLSearchParams({ fraga: text })}` : `${inquiriesPath}/ny`;

/** Where a search is saved under a name: its question goes along in the address. */
export const savePath = (question: Question) =>
  addressOf({ ...question, page: 1 }).replace(archivePath, `${archivePath}/sparade/ny`);

/** Where a saved search is made, changed and removed. */
export const savedPath = (id: string) => `${archivePath}/sparade/${id}`;
