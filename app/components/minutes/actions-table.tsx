import type { ReactNode } from "react";
import { actionPath } from "~/addresses/actions";
import type { ActionStatus as Status } from "~/domain/actions/action";
import type { ActionText } from "~/domain/minutes/canonical";
import { useWords } from "~/i18n/language";
import { ActionStatus } from "../actions/action-status";

/** The actions of a meeting as they were agreed, with how they are today; that is not for paper. */
export function ActionsTable({
  actions,
  statuses,
  caption,
  doing,
}: {
  actions: (ActionText & { item?: number })[];
  statuses?: Record<string, Status>;
  caption?: string;
  /** What can be done with an action, in a last column. */
  doing?: { heading: string; cell: (action: ActionText) => ReactNode };
}) {
  const own = useWords().minutes.text;
  const byItem = actions.some((action) => action.item !== undefined);
  return (
    <table className="fold">
      <caption className="vh">{caption ?? own.actionsCaption}</caption>
      <thead>
        <tr>
          {byItem ? <th scope="col">{own.item}</th> : null}
          <th scope="col">{own.action}</th>
          <th scope="col">{own.responsibleHead}</th>
          <th scope="col">{own.due}</th>
          {statuses ? (
            <th scope="col" className="no-print">
              {own.statusToday}
            </th>
          ) : null}
          {doing ? <th scope="col">{doing.heading}</th> : null}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => {
          const status = statuses?.[action.id];
          return (
            <tr key={action.id}>
              {byItem ? <td data-l={own.item}>{action.item}</td> : null}
              <th scope="row" lang="sv">
                {statuses ? <a href={actionPath(action.id)}>{action.text}</a> : action.text}
              </th>
              <td>{[action.responsible, action.unit].filter(Boolean).join(", ")}</td>
              <td className="dated" data-l={own.due}>
                <time className="nw" dateTime={action.due}>
                  {action.due}
                </time>
              </td>
              {statuses ? (
                <td className="no-print">{status ? <ActionStatus status={status} /> : null}</td>
              ) : null}
              {doing ? <td>{doing.cell(action)}</td> : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
