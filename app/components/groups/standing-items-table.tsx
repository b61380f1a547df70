import type { ReactNode } from "react";
import type { StandingItem } from "~/domain/members/standing-items.server";
import { useWords } from "~/i18n/language";

/** A group's standing items in their order; `tools` puts what can be done with each last in its row. */
export function StandingItemsTable({
  items,
  caption,
  tools,
}: {
  items: (StandingItem & { id: string })[];
  caption: string;
  tools?: (item: StandingItem & { id: string }, place: number) => ReactNode;
}) {
  const words = useWords();
  const own = words.groups;
  return (
    <table className="fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.item}</th>
          <th scope="col">{own.kind}</th>
          <th scope="col">{own.presenter}</th>
          <th scope="col" className="num">
            {own.minutes}
          </th>
          {tools ? (
            <th scope="col">
              <span className="vh">{words.common.change}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {items.map((item, place) => (
          <tr key={item.id}>
            <th scope="row" lang="sv">
              {item.title}
            </th>
            <td>{words.terms.itemKind[item.kind]}</td>
            <td>
              {item.presenterRole ? words.terms.presenterRole[item.presenterRole] : own.standingItem.anyone}
            </td>
            <td className="num" data-l={item.minutes === null ? undefined : `${own.minutes}:`}>
              {item.minutes}
            </td>
            {tools ? <td className="tools-cell">{tools(item, place)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
