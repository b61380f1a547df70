import { problems } from "../en";
import * as archive from "../en/archive";
import * as common from "../en/common";
import { terms } from "../en/terms";
import type { BrowserWords } from "./words";

/** What a page that sends scripts says, in English: the frame's words, and those of the one room that has such a page. */
export const en: BrowserWords = { terms, common: common.words, archive: archive.words, problems };
