import { minutesPath } from "~/addresses/meetings";
import type { DeskItem } from "~/domain/minutes/desk.server";
import { type Speech, useWords } from "~/i18n/language";
import type { FormAnswer } from "../form";
import { shown } from "./editor-bar";
import { SaveButton, WritingFrame } from "./writing-frame";

/** The text under one item, where it is written, and the keys for it. */
export function WritingForm({
  meetingId,
  personId,
  most,
  item,
  html,
  next,
  today,
  answer,
}: {
  meetingId: string;
  personId: string;
  /** How long the text may be, in characters. */
  most: number;
  item: DeskItem;
  /** The saved text as it will be shown. */
  html: string;
  next: { id: string; number: number } | null;
  today: string;
  answer: FormAnswer;
}) {
  const own = useWords().writing;
  const desk = minutesPath(meetingId);
  const to = `${desk}/punkter/${item.id}`;
  return (
    <WritingFrame
      to={to}
      personId={personId}
      most={most}
      html={html}
      today={today}
      answer={answer}
      written={item}
      rows={9}
      after={<Shortcuts />}
      words={{ text: own.text, textHelp: own.textHelp, saved: own.preview }}
    >
      <div className="actions">
        <SaveButton main keys="Control+S" label={own.save} />
        <SaveButton
          onward="next"
          keys="Alt+Shift+N"
          to={next ? `${desk}/punkter/${next.id}` : `${desk}/skriv`}
          label={next === null ? own.saveEnd : own.saveNext(next.number)}
        />
      </div>
      <fieldset className="actions">
        <legend className="vh">{own.saveAnd}</legend>
        <span aria-hidden="true">{own.saveAnd}</span>
        {adding(own).map(({ onward, label, place, keys }) => (
          <SaveButton key={onward} onward={onward} keys={keys} to={`${to}/${place}`} label={label} />
        ))}
      </fieldset>
    </WritingFrame>
  );
}

/** What can be added under an item, where, and the keys for it. */
const adding = (own: Speech["words"]["writing"]) => [
  { onward: "decision", label: own.add.decision, place: "beslut", keys: "Alt+Shift+D" },
  { onward: "deferral", label: own.add.deferral, place: "bordlaggning", keys: "Alt+Shift+U" },
  { onward: "information", label: own.add.information, place: "information", keys: "Alt+Shift+K" },
  { onward: "action", label: own.add.action, place: "atgarder", keys: "Alt+Shift+G" },
];

/** Which keys do what; in sight only where the program that listens to them runs. */
function Shortcuts() {
  const own = useWords().writing;
  const rows: [string, string][] = [
    ["Control+S", own.shortcuts.save],
    ["Alt+Shift+N", own.shortcuts.next],
    ...adding(own).map(({ keys, label }): [string, string] => [keys, own.shortcuts.add(label)]),
    ["Control+B", own.bar.bold],
    ["Control+I", own.bar.italic],
    ["Control+K", own.bar.link],
    ["Control+Shift+1", own.bar.heading],
    ["Control+Shift+2", own.bar.subheading],
    ["Control+Shift+8", own.bar.bulletList],
    ["Control+Shift+7", own.bar.orderedList],
    ["Control+Shift+B", own.bar.blockquote],
    ["Control+Z", own.bar.undo],
    ["Control+Y", own.bar.redo],
    ["Esc", own.shortcuts.leave],
  ];
  return (
    <details className="no-print" data-with-program hidden>
      <summary>{own.shortcuts.title}</summary>
      <table>
        <caption className="vh">{own.shortcuts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{own.shortcuts.keys}</th>
            <th scope="col">{own.shortcuts.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <td>
                <kbd>{shown(keys)}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
