import type { ComponentProps, ReactNode } from "react";
import { minutesPath } from "~/addresses/meetings";
import type { DeskItem } from "~/domain/minutes/desk.server";
import { useWords } from "~/i18n/language";
import { Around } from "../around";
import { ButtonForm } from "../buttons";
import { ActionsTable } from "./actions-table";
import { DecisionBox } from "./decision-box";
import { WritingForm } from "./writing-form";

/** One item on the desk: its text, and below it what was decided and what is to be done. */
export function ItemDesk({
  meetingId,
  item,
  children,
  ...writing
}: ComponentProps<typeof WritingForm> & {
  /** What to have before one's eyes while writing. */
  children?: ReactNode;
}) {
  const words = useWords();
  const own = words.writing;
  const to = `${minutesPath(meetingId)}/punkter/${item.id}`;
  return (
    <div className="stack desk-item">
      <WritingForm meetingId={meetingId} item={item} {...writing} />
      {children}
      <Decisions meetingId={meetingId} item={item} />
      <Actions meetingId={meetingId} item={item} />
      <div id="hann">
        <ButtonForm
          action={`${to}/hann-inte`}
          fields={{ notReached: item.notReached ? "0" : "1" }}
          label={item.notReached ? own.reached : own.notReached}
          kind="plain"
          describedBy="hann-help"
        />
        <p className="note" id="hann-help">
          {item.notReached ? words.minutes.text.notReached : own.notReachedHelp}
        </p>
      </div>
    </div>
  );
}

function Decisions({ meetingId, item }: { meetingId: string; item: DeskItem }) {
  const words = useWords();
  const own = words.writing;
  if (item.decisions.length === 0) return null;
  return (
    <section aria-labelledby="beslut-rubrik" id="beslut">
      <h2 id="beslut-rubrik">{own.decisions}</h2>
      {item.decisions.map((decision) => {
        const to = `${minutesPath(meetingId)}/beslut/${decision.id}`;
        return (
          <DecisionBox key={decision.id} decision={decision}>
            <div className="actions">
              <a href={to}>{words.minutes.decision.of[decision.kind].change}</a>
              <ButtonForm
                action={`${to}/borttagning`}
                label={
                  <Named word={own.remove} what={own.removeNamed(decision.text)} passage={decision.text} />
                }
                kind="link"
              />
            </div>
          </DecisionBox>
        );
      })}
    </section>
  );
}

function Actions({ meetingId, item }: { meetingId: string; item: DeskItem }) {
  const words = useWords();
  const own = words.writing;
  if (item.actions.length === 0) return null;
  return (
    <section aria-labelledby="atgarder-rubrik" id="atgarder">
      <h2 id="atgarder-rubrik">{own.actions}</h2>
      <ActionsTable
        actions={item.actions}
        caption={own.actions}
        doing={{
          heading: words.common.change,
          cell: ({ id, text }) => {
            const to = `${minutesPath(meetingId)}/atgarder/${id}`;
            return (
              <div className="actions close">
                <a href={to}>
                  <Named word={own.changeAction} what={own.changeNamed(text)} passage={text} />
                </a>
                <ButtonForm
                  action={`${to}/borttagning`}
                  label={<Named word={own.remove} what={own.removeNamed(text)} passage={text} />}
                  kind="link"
                />
              </div>
            );
          },
        }}
      />
    </section>
  );
}

/** A short word in sight, and what it is about for those who hear it alone. */
function Named({ word, what, passage }: { word: string; what: string; passage: string }) {
  return (
    <>
      <span aria-hidden="true">{word}</span>
      <span className="vh">
        <Around passage={passage}>{what}</Around>
      </span>
    </>
  );
}
