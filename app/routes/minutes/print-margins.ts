import { database } from "#db/client.server";
import { languageOf } from "~/auth/visit.server";
import { stateRead } from "~/domain/minutes/minutes";
import { readMinutes } from "~/domain/minutes/minutes.server";
import { minutesTo } from "~/doors/minutes.server";
import { en } from "~/i18n/en";
import { sumInGroups } from "~/i18n/format";
import { sv } from "~/i18n/sv";
import type { LoaderFunctionArgs } from "~/remix.server";
import { handOut } from "~/transfer/hand-out.server";
import { marginBoxes } from "~/transfer/print-margins";

/**
 * The margins of the printed minutes: what they are and their case number at the top, when they were signed off
 * and their sum at the bottom. A style sheet of its own, since pages carry no styles of their own.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return handOut(languageOf(request, context), () => {
    const { meeting, asked } = minutesTo({ request, context, params }, "readMinutes");
    const words = (languageOf(request, context) === "en" ? en : sv).minutes;
    const { text, sum } = readMinutes(database(), meeting, asked);
    const css = marginBoxes({
      topLeft: [text.municipality, text.group],
      topRight: [
        `${words.title} ${text.day}`,
        ...(text.caseNumber ? [words.sign.caseNumber(text.caseNumber)] : []),
      ],
      bottomLeft: text.signedOff
        ? [words.sign.printSum(text.signedOff.day), sumInGroups(sum)]
        : [words.sign.print(words.state[stateRead(meeting)])],
    });
    return new Response(css, {
      headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  });
}
