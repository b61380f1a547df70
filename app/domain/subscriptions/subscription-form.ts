import { z } from "zod";
import { languages } from "#db/words";
import { choice, ids, mailAddress, shownVersion, tick } from "~/http/fields";

const chosenTopics = {
  language: choice(languages, "wrongValue"),
  groups: ids(),
  themes: ids(),
  newsletter: tick(),
};

/** What somebody types who wants letters of what is published. */
export const subscribeForm = z.object({ email: mailAddress("subscriberAddressMissing"), ...chosenTopics });

/** What a subscriber chooses anew. */
export const topicsForm = z.object({ version: shownVersion(), ...chosenTopics });
