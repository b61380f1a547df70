import { problems } from "../sv";
import * as archive from "../sv/archive";
import * as common from "../sv/common";
import { terms } from "../sv/terms";
import type { BrowserWords } from "./words";

/** What a page that sends scripts says, in Swedish: the frame's words, and those of the one room that has such a page. */
export const sv: BrowserWords = { terms, common: common.words, archive: archive.words, problems };
