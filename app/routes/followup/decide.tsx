import { z } from "zod";
import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { wayPath } from "~/components/followup/address";
import { assignmentLines, DecideForm } from "~/components/followup/stage-forms";
import { WayFrame } from "~/components/followup/way-frame";
import { SavedNow } from "~/components/form";
import type { PageHandle } from "~/components/page-handle";
import { draftAt } from "~/domain/followup/draft.server";
import { stageOf } from "~/domain/followup/stage";
import { type Assignment, decideFollowup, recordedIn } from "~/domain/followup/stages.server";
import { personChoices } from "~/domain/members/people.server";
import { unitChoices } from "~/domain/members/units.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { day, line, prose, shownVersion } from "~/http/fields";
import { checkTyped, formAgain, type Problems, readTyped, refusedForm, type Typed } from "~/http/form.server";
import { responsible } from "~/http/responsible-field";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "~/remix.server";

const decisionForm = z.object({
  day: day(),
  paragraph: line("paragraphMissing", 20),
  decision: prose(4000).pipe(z.string().min(1, "boardDecisionMissing")),
  version: shownVersion(),
});
const assignmentForm = z.object({
  text: line("actionMissing", 300),
  responsible: responsible(),
  due: day(),
});

/** What the board decided on a follow-up, and whom it gave what to do. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const stage = stageOf(draft);
  const isOpen = stage === "sent" || stage === "decided";
  if (!isOpen && request.method === "GET") throw redirect(wayPath(draft.year));
  return {
    year: draft.year,
    stage,
    version: draft.version,
    recorded: recordedIn(draft),
    choices: { people: personChoices(database()), units: unitChoices(database(), dayOf(now())) },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "freezeFollowup");
  const draft = found(draftAt(database(), params.year));
  const typed = await readTyped(request);
  const form = checkTyped(decisionForm, typed);
  const { assignments, problems } = assignmentsIn(typed);
  if (!form.ok || Object.keys(problems).length > 0)
    return formAgain({ ...(form.ok ? {} : form.problems), ...problems }, typed);
  const { version, ...decision } = form.value;
  const decided = decideFollowup(database(), member, draft.id, { decision, assignments, version }, now());
  if (isRefusal(decided)) return refusedForm(decided, typed);
  return redirectWithNote(wayPath(draft.year), "followupDecided", String(decided.number));
}

/** The lines that something is written on; an empty one is no assignment. */
function assignmentsIn(typed: Typed): { assignments: Assignment[]; problems: Problems } {
  const problems: Problems = {};
  const assignments = assignmentLines.flatMap((field): Assignment[] => {
    const of = (name: string) => String(typed[`${name}-${field}`] ?? "");
    const fields = { text: of("text"), responsible: of("responsible"), due: of("due") };
    if (Object.values(fields).every((each) => each.trim() === "")) return [];
    const read = checkTyped(assignmentForm, fields);
    if (!read.ok) {
      for (const [name, key] of Object.entries(read.problems)) problems[`${name}-${field}`] = key;
      return [];
    }
    const { text, responsible: who, due: dueDay } = read.value;
    return [{ text, ...who, dueDay, field }];
  });
  return { assignments, problems };
}

export const handle: PageHandle<typeof loader> = {
  title: ({ followupDesk: own }, { year }) => `${own.decide.title}, ${own.way.title(year)}`,
};

export default function Decide() {
  const own = useWords().followupDesk;
  const { year, stage, version, recorded, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = answer?.current as { boardParagraph?: string; boardDecision?: string } | null | undefined;
  return (
    <WayFrame year={year} stage={stage} title={recorded ? own.decide.correctTitle : own.decide.title}>
      <SavedNow answer={answer}>
        <p className="typed" lang="sv">
          {[saved?.boardParagraph, saved?.boardDecision].filter(Boolean).join(" ")}
        </p>
      </SavedNow>
      <DecideForm year={year} answer={answer} version={version} decision={recorded} choices={choices} />
    </WayFrame>
  );
}
