import { useSpeech, useWords } from "~/i18n/language";
import type { StandingBeside, Stretch } from "~/transfer/two-texts.server";
import { momentOf } from "./saved";

/**
 * Two people's versions of the same paragraph side by side, and what to do with them. Hidden until there are two:
 * without scripts the answer to the form shows them, with scripts the program on the page does.
 */
export function TwoTexts({ standing, today }: { standing: StandingBeside | null; today: string }) {
  const speech = useSpeech();
  const own = speech.words.writing.twoTexts;
  const moment = standing?.writtenAt ? momentOf(standing.writtenAt, today, speech) : "";
  const { mine, theirs, isMarked } = standing?.beside ?? { mine: [], theirs: [], isMarked: true };
  return (
    <section
      className="example versions"
      data-two-texts
      hidden={standing === null}
      aria-labelledby="two-texts"
    >
      <h2 id="two-texts" tabIndex={-1}>
        {own.title}
      </h2>
      <p className="note">
        {own.explain}{" "}
        <span data-marked hidden={!isMarked}>
          {own.marked}
        </span>
        <span data-unmarked hidden={isMarked}>
          {own.unmarked}
        </span>
      </p>
      <div className="version-pair">
        <div className="version">
          <h3 id="version-mine">{own.mine}</h3>
          <Version side="mine" stretches={mine} />
          <button type="submit" className="btn" data-choose="mine">
            {own.keepMine}
          </button>
        </div>
        <div className="version">
          <h3 id="version-theirs" data-by>
            {standing ? own.theirs(standing.writerName ?? own.somebody, moment) : own.somebody}
          </h3>
          <Version side="theirs" stretches={theirs} />
          <button type="submit" className="btn" name="choice" value="theirs" data-choose="theirs">
            {own.takeTheirs}
          </button>
        </div>
      </div>
      <button type="submit" className="btn" name="choice" value="both" data-choose="both">
        {own.takeBoth}
      </button>
      <template data-differing>
        <Differing text="" />
      </template>
    </section>
  );
}

/** One of the texts, which scrolls by itself when it is long, so that the choice below stays near. */
function Version({ side, stretches }: { side: "mine" | "theirs"; stretches: Stretch[] }) {
  const own = useWords().writing.twoTexts;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="version-text" tabIndex={0} aria-labelledby={`version-${side}`}>
      <p className="typed" lang="sv" dir="auto" data-side={side} data-empty={own.empty}>
        {stretches.map(({ text, differs }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the words never change place
          differs ? <Differing key={place} text={text} /> : text,
        )}
      </p>
    </section>
  );
}

/** Words that the other text lacks: underlined, and said to be so to whoever hears them. */
function Differing({ text }: { text: string }) {
  const own = useWords().writing.twoTexts;
  return (
    <mark>
      <bdi className="vh">{own.differs} </bdi>
      <span data-words>{text}</span>
      <bdi className="vh"> {own.end}</bdi>
    </mark>
  );
}
