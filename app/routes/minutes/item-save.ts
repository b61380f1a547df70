import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember, requireRight } from "~/auth/visit.server";
import { clockOf } from "~/calendar/swedish-time";
import { asIfOpen, longestText } from "~/domain/minutes/minutes";
import { meetingWithMinutes } from "~/domain/minutes/minutes.server";
import { type Standing, writeItem } from "~/domain/minutes/writing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { optionalText, prose, shownVersion, tick } from "~/http/fields";
import { readForm } from "~/http/form.server";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";
import { besideMine } from "~/transfer/two-texts.server";

const saveForm = z.object({
  text: prose(longestText),
  version: shownVersion(),
  base: optionalText(),
  byHand: tick(),
});

/** Only posted to; whoever comes by the address is taken to the item. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeMeetings");
  return redirect(
    `/moten/${encodeURIComponent(params.id ?? "")}/anteckningar/punkter/${encodeURIComponent(params.itemId ?? "")}`,
  );
}

/**
 * Saves the text under an item while somebody writes, for the page's own program: the same fields and the same
 * right as the form. Answers JSON: what stands now; 409 with what stands when somebody else has changed the same
 * paragraph; 422 with what is wrong; 410 when nothing can be written any more.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const { meeting, thing } = found(meetingWithMinutes(database(), params.id ?? ""));
  requireRight(member, "writeMinutes", asIfOpen(thing));
  const form = await readForm(request, saveForm);
  if (!form.ok) return Response.json({ problems: form.problems }, { status: 422 });
  const { byHand, ...writing } = form.value;
  const item = { meetingId: meeting.id, itemId: params.itemId ?? "" };
  const written = writeItem(database(), member, item, { ...writing, quietly: !byHand }, now());
  if (!isRefusal(written)) {
    const { text, version, merged } = written;
    return Response.json({
      version,
      at: clockOf(now()),
      merged: merged ? { text, html: proseHtml(text) } : null,
    });
  }
  if (written.refused === "changedMeanwhile") {
    const { both, writtenAt, ...current } = besideMine(writing.text, written.current as Standing);
    return Response.json(
      {
        current: {
          ...current,
          at: writtenAt === null ? "" : clockOf(writtenAt),
          html: proseHtml(current.text),
        },
        both: { text: both, html: proseHtml(both) },
      },
      { status: 409 },
    );
  }
  const status = { notFound: 404, minutesLocked: 410, meetingCalledOff: 410 }[written.refused] ?? 422;
  return Response.json({ problems: { [written.field ?? "form"]: written.refused } }, { status });
}
