import { database } from "#db/client.server";
import { actionPath } from "~/addresses/actions";
import { minutesPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { ActionFacts } from "~/components/actions/action-facts";
import { ActionStatus } from "~/components/actions/action-status";
import { FinishForm } from "~/components/actions/finish-form";
import { AlikeLink } from "~/components/archive/alike-link";
import { ButtonForm } from "~/components/buttons";
import { TiedLine } from "~/components/goals/tied-goals";
import { History } from "~/components/history";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { statusOf } from "~/domain/actions/action";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { may } from "~/domain/members/permissions";
import { actionToSee } from "~/doors/actions.server";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One action: what, who, by when, where it comes from, how it stands, and how to report it. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, action, thing } = actionToSee(asking);
  const today = dayOf(now());
  const { startedAt, doneAt, ...shown } = action;
  return {
    action: {
      ...shown,
      startedDay: startedAt === null ? null : dayOf(startedAt),
      doneDay: doneAt === null ? null : dayOf(doneAt),
    },
    status: statusOf(action, today),
    today,
    /** In the archive, where this member finds it: once its minutes are signed, or given otherwise in a room of theirs. */
    stands:
      action.meetingId === null ? member.groupIds.includes(action.groupId) : action.signedOffAt !== null,
    goals: goalsOf(database(), "action", [action.id])[action.id] ?? [],
    mayReport: may(member, "reportAction", thing),
    mayChange: may(member, "changeAction", thing),
    history: may(member, "seeHistory", thing)
      ? historyOf(database(), "action", action.id).map(({ id, at, actorName, deed }) => ({
          id,
          at,
          actorName,
          deed,
        }))
      : [],
  };
}

export const handle: PageHandle<typeof loader> = { title: (_words, { action }) => action.text };

export default function Action() {
  const words = useWords();
  const own = words.actions.one;
  const { action, status, today, mayReport, mayChange, stands, history, goals } =
    useLoaderData<typeof loader>();
  const isSigned = action.meetingId === null || action.signedOffAt !== null;
  const change = isSigned
    ? `${actionPath(action.id)}/andra`
    : `${minutesPath(action.meetingId ?? "")}/atgarder/${action.id}`;
  return (
    <>
      <Head
        small
        crumbs={["actions"]}
        kicker={
          <>
            <span>{action.groupName}</span>
            <ActionStatus status={status} />
          </>
        }
        title={<span lang="sv">{action.text}</span>}
      />
      <Part id="fakta" title={own.what}>
        <div className="stack">
          <ActionFacts action={action} today={today} />
          <TiedLine
            goals={goals}
            tie={mayChange ? { subject: "action", id: action.id, title: action.text } : null}
          />
          {stands ? <AlikeLink kind="action" id={action.id} /> : null}
          {mayChange && status !== "done" ? (
            <p className="actions no-print">
              <a href={change}>{own.change}</a>
            </p>
          ) : null}
        </div>
      </Part>
      <Part id="rapport" title={own.report} printed={false}>
        {mayReport ? (
          <div className="stack">
            <p className="note">{own.reportHelp}</p>
            {status === "done" ? (
              <>
                <ButtonForm action={`${actionPath(action.id)}/oppna-igen`} label={own.reopen} kind="plain" />
                <p className="note">{own.reopenHelp}</p>
              </>
            ) : (
              <>
                {action.startedDay === null ? (
                  <div className="actions">
                    <ButtonForm action={`${actionPath(action.id)}/paborjad`} label={own.start} kind="plain" />
                  </div>
                ) : null}
                <FinishForm to={`${actionPath(action.id)}/klar`} version={action.version} />
              </>
            )}
          </div>
        ) : (
          <p className="note">{own.noReport(action.responsibleName ?? action.unitName ?? "")}</p>
        )}
      </Part>
      {history.length > 0 ? (
        <Part id="historik" title={own.history} printed={false}>
          <History lines={history} />
        </Part>
      ) : null}
    </>
  );
}
