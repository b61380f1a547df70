import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { MatterTurn } from "~/components/minutes/matter-turn";
import { Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { statusOf } from "~/domain/actions/action";
import { matterOf } from "~/domain/minutes/matter.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** Everything that has been said of a matter, at all meetings of all groups that the reader may read of. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeMeetings");
  const itemId = params.itemId ?? "";
  const { turns, standing } = found(matterOf(database(), member, itemId));
  const today = dayOf(now());
  const been = turns.filter((turn) => turn.state !== "ahead");
  return {
    itemId,
    title: turns.find((turn) => turn.itemId === itemId)?.title ?? "",
    times: been.length,
    since: been.length > 0 ? Math.min(...been.map((turn) => yearOf(dayOf(turn.meeting.startsAt)))) : null,
    turns: turns.map((turn) => ({ ...turn, html: turn.text ? proseHtml(turn.text) : "" })),
    statuses: Object.fromEntries(standing.map((action) => [action.id, statusOf(action, today)])),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { title }) => `${words.matter.title}: ${title}`,
};

export default function Matter() {
  const words = useWords();
  const { itemId, title, times, since, turns, statuses } = useLoaderData<typeof loader>();
  return (
    <>
      <Head
        crumbs={["meetings"]}
        kicker={words.matter.title}
        title={<span lang="sv">{title}</span>}
        lead={since === null ? words.matter.leadAhead : words.matter.lead(times, since)}
      />
      {turns.map((turn) => (
        <MatterTurn key={turn.itemId} turn={turn} statuses={statuses} isHere={turn.itemId === itemId} />
      ))}
    </>
  );
}
