import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { dayOf } from "~/calendar/swedish-time";
import { ActionFacts } from "~/components/actions/action-facts";
import { ActionStatus } from "~/components/actions/action-status";
import { FinishForm } from "~/components/actions/finish-form";
import { ButtonForm } from "~/components/buttons";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { statusOf } from "~/domain/actions/action";
import { finishForm } from "~/domain/actions/finish-form";
import { actionByKey, reporterOf } from "~/domain/actions/link.server";
import { finishAction } from "~/domain/actions/report.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** One action by the link of its letter, without sign-in: how it stands, and how to report it. Opening it changes nothing. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { startedAt, doneAt, ...action } = await actionOf(params.key, context);
  const today = dayOf(now());
  return data(
    {
      path: `/atgard/${params.key}`,
      action: {
        ...action,
        startedDay: startedAt === null ? null : dayOf(startedAt),
        doneDay: doneAt === null ? null : dayOf(doneAt),
      },
      status: statusOf({ ...action, startedAt, doneAt }, today),
      today,
    },
    { headers: personalHeaders },
  );
}

/** Reports it done. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const reported = await actionOf(params.key, context);
  const form = await readForm(request, finishForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { note, version } = form.value;
  const refused = finishAction(database(), reporterOf(reported), reported.id, note, version, now());
  if (isRefusal(refused)) return refusedForm(refused, form.typed);
  return redirectWithNote(`/atgard/${params.key}`, "actionFinished");
}

const actionOf = (key: string | undefined, context: LoaderFunctionArgs["context"]) =>
  openedByKey(isKey(key) ? actionByKey(database(), key) : null, { context });

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = { title: (words) => words.actions.link.title };

export default function ActionByLink() {
  const words = useWords();
  const own = words.actions.one;
  const { path, action: shown, status, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        kicker={
          <>
            <span>{shown.groupName}</span>
            <ActionStatus status={status} />
          </>
        }
        title={<span lang="sv">{shown.text}</span>}
      />
      <Part id="fakta" title={own.what}>
        <ActionFacts action={shown} today={today} />
      </Part>
      <Part id="rapport" title={own.report} printed={false}>
        <div className="stack">
          {status === "done" && !answer ? (
            <p className="note">{words.actions.link.done}</p>
          ) : (
            <>
              <p className="note">{own.reportHelp}</p>
              {shown.startedDay === null && status !== "done" ? (
                <div className="actions">
                  <ButtonForm action={`${path}/paborjad`} label={own.start} kind="plain" />
                </div>
              ) : null}
              <FinishForm to={path} version={shown.version} answer={answer} />
            </>
          )}
        </div>
      </Part>
    </>
  );
}
