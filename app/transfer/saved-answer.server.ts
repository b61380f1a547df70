import { clockOf } from "~/calendar/swedish-time";
import type { Standing, Written } from "~/domain/minutes/writing.server";
import { isRefusal, type Refusal } from "~/domain/refusal";
import { proseHtml } from "./prose.server";
import { besideMine } from "./two-texts.server";

/**
 * What a page's own program is answered when it has saved a text of the minutes or of a follow-up. JSON: what stands
 * now; 409 with what stands when somebody else has changed the same paragraph; 422 with what is wrong; 410 when
 * nothing can be written any more.
 */
export function savedAnswer(written: Written | Refusal, mine: string, now: number): Response {
  if (!isRefusal(written)) {
    const { text, version, merged } = written;
    return Response.json({
      version,
      at: clockOf(now),
      merged: merged ? { text, html: proseHtml(text) } : null,
    });
  }
  if (written.refused === "changedMeanwhile") {
    const { both, writtenAt, ...current } = besideMine(mine, written.current as Standing);
    const at = writtenAt === null ? "" : clockOf(writtenAt);
    return Response.json(
      {
        current: { ...current, at, html: proseHtml(current.text) },
        both: { text: both, html: proseHtml(both) },
      },
      { status: 409 },
    );
  }
  const status =
    { notFound: 404, minutesLocked: 410, followupLocked: 410, meetingCalledOff: 410 }[written.refused] ?? 422;
  return Response.json({ problems: { [written.field ?? "form"]: written.refused } }, { status });
}
