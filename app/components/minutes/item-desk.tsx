import type { ReactNode } from "react";
import { clockOf, dayOf } from "~/calendar/swedish-time";
import type { DeskItem } from "~/domain/minutes/desk.server";
import { momentDay } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Prose } from "../prose";
import { ActionsTable } from "./actions-table";
import { DecisionBox } from "./decision-box";
import { FormattingHelp } from "./formatting-help";

/** One item on the desk: its text, and below it what was decided and what is to be done. */
export function ItemDesk({
  meetingId,
  item,
  html,
  next,
  today,
  answer,
  children,
}: {
  meetingId: string;
  item: DeskItem;
  /** The saved text as it will be shown. */
  html: string;
  /** The number of the item after this one; null for the last. */
  next: number | null;
  today: string;
  answer: FormAnswer;
  /** What to have before one's eyes while writing. */
  children?: ReactNode;
}) {
  const words = useWords();
  const own = words.minutes.item;
  const to = `/moten/${meetingId}/anteckningar/punkter/${item.id}`;
  const current = answer?.current as { text?: string } | undefined;
  return (
    <div className="stack desk-item">
      <div className={answer?.problems?.form === "changedMeanwhile" ? "two-texts" : undefined}>
        <SavedNow answer={answer}>
          <p className="typed" lang="sv">
            {current?.text}
          </p>
        </SavedNow>
        <Form
          action={to}
          answer={answer}
          values={{ text: item.text }}
          version={item.version}
          className="form writing"
        >
          <Field name="text" label={own.text} help={own.textHelp} rows={9} />
          <p className="saved">
            <Saved item={item} today={today} />
          </p>
          <div className="actions">
            <button type="submit" className="btn main">
              {own.save}
            </button>
            <button type="submit" className="btn" name="onward" value="next">
              {next === null ? own.saveEnd : own.saveNext(next)}
            </button>
          </div>
          <fieldset className="actions">
            <legend className="vh">{own.saveAnd}</legend>
            <span aria-hidden="true">{own.saveAnd}</span>
            {(
              [
                ["decision", own.saveDecision],
                ["deferral", own.saveDeferral],
                ["information", own.saveInformation],
                ["action", own.saveAction],
              ] as const
            ).map(([value, label]) => (
              <button key={value} type="submit" className="btn low" name="onward" value={value}>
                {label}
              </button>
            ))}
          </fieldset>
        </Form>
      </div>
      <FormattingHelp />
      {children}
      {html ? (
        <details>
          <summary>{own.preview}</summary>
          <Prose html={html} lang="sv" />
        </details>
      ) : null}
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

function Saved({ item, today }: { item: DeskItem; today: string }) {
  const speech = useSpeech();
  const own = speech.words.minutes.item;
  if (item.writtenAt === null) return own.notSaved;
  const clock = clockOf(item.writtenAt);
  const moment = dayOf(item.writtenAt) === today ? clock : `${momentDay(item.writtenAt, speech)} ${clock}`;
  return own.savedAt(moment, item.writerName);
}

function Decisions({ meetingId, item }: { meetingId: string; item: DeskItem }) {
  const words = useWords();
  const own = words.minutes.item;
  if (item.decisions.length === 0) return null;
  return (
    <section aria-labelledby="beslut-rubrik" id="beslut">
      <h2 id="beslut-rubrik">{own.decisions}</h2>
      {item.decisions.map((decision) => {
        const to = `/moten/${meetingId}/anteckningar/beslut/${decision.id}`;
        return (
          <DecisionBox key={decision.id} decision={decision}>
            <div className="actions">
              <a href={to}>{words.minutes.decision.of[decision.kind].change}</a>
              <ButtonForm
                action={`${to}/borttagning`}
                label={<Named word={own.remove} what={own.removeNamed(decision.text)} />}
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
  const own = words.minutes.item;
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
            const to = `/moten/${meetingId}/anteckningar/atgarder/${id}`;
            return (
              <div className="actions close">
                <a href={to}>
                  <Named word={own.changeAction} what={own.changeNamed(text)} />
                </a>
                <ButtonForm
                  action={`${to}/borttagning`}
                  label={<Named word={own.remove} what={own.removeNamed(text)} />}
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
function Named({ word, what }: { word: string; what: string }) {
  return (
    <>
      <span aria-hidden="true">{word}</span>
      <span className="vh">{what}</span>
    </>
  );
}
