import { database } from "#db/client.server";
import { languageOf, requireMember } from "~/auth/visit.server";
import { draftAt } from "~/domain/followup/draft.server";
import { editionOfYear, editionsOfYear } from "~/domain/followup/editions.server";
import { isLocked } from "~/domain/followup/stage";
import { draftText } from "~/domain/followup/text.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { en } from "~/i18n/en";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { memoFileName, memoPaper } from "~/transfer/memo-paper.server";
import { paperFile } from "~/transfer/paper-file.server";

/**
 * The memo to the board as a file, in the form that the address ends with: of the edition that the address names, else of
 * the latest that the reader may read, or of the draft for whoever writes it.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(request, context);
  return handOut(language, async () => {
    const member = requireMember({ request, context }, "seeFollowup");
    const db = database();
    const viewer = viewerOf(member);
    const draft = found(draftAt(db, params.year));
    const writes = may(member, "writeFollowup") && !isLocked(draft) && !params.number;
    const number = params.number ?? editionsOfYear(db, viewer, draft.year)[0]?.number;
    const edition = writes ? null : found(editionOfYear(db, viewer, draft.year, Number(number)));
    const toFile = edition
      ? { text: edition.text, sum: edition.sum, madeAt: edition.frozenAt }
      : { text: draftText(db, draft, now()), sum: null, madeAt: now() };
    const speech = { language, words: language === "en" ? en : sv };
    const name = memoFileName(toFile.text, speech);
    return found(await paperFile(request, () => memoPaper(toFile, speech, env.publicUrl), name));
  });
}
