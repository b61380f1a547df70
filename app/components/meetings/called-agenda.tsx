import { clockOf } from "~/calendar/swedish-time";
import type { AgendaLine } from "~/domain/outbox/facts";
import { useSpeech } from "~/i18n/language";

/** The agenda as the notice tells it, for those who are called. */
export function CalledAgenda({ agenda, caption }: { agenda: AgendaLine[]; caption: string }) {
  const { words, language } = useSpeech();
  const own = words.meeting;
  return (
    <table className="agenda fold">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.time}</th>
          <th scope="col">{own.item}</th>
          <th scope="col">{own.presenter}</th>
          <th scope="col">{own.kind}</th>
          <th scope="col" className="num">
            {own.minutes}
          </th>
        </tr>
      </thead>
      <tbody>
        {agenda.map((item) => (
          <tr key={item.number}>
            <td className="dated">{item.startsAt === null ? "" : clockOf(item.startsAt)}</td>
            <th scope="row" className="title" lang="sv">{`${item.number}. ${item.title}`}</th>
            <td>{item.presenterName ?? ""}</td>
            <td>{words.terms.itemKind[item.kind].toLocaleLowerCase(language)}</td>
            <td
              className="num"
              data-unit={item.minutes === null ? undefined : own.minutes.toLocaleLowerCase(language)}
            >
              {item.minutes ?? ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
