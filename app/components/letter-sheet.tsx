import { useId } from "react";
import { useWords } from "~/i18n/language";
import { Fact } from "./facts";

/** A letter as its receiver sees it, in their own language. */
export type ShownLetter = {
  name: string;
  address: string;
  language: "sv" | "en";
  subject: string;
  text: string;
  hasCalendar: boolean;
};

export function LetterSheet({ letter }: { letter: ShownLetter }) {
  const own = useWords().meeting.noticePage;
  const subject = useId();
  return (
    <article className="notice-letter" aria-labelledby={subject}>
      <dl className="facts">
        <Fact label={own.to}>
          {letter.name}{" "}
          {letter.address ? `<${letter.address}>` : `(${own.noAddress.toLocaleLowerCase("sv")})`}
        </Fact>
        <dt>{own.subject}</dt>
        <dd id={subject} lang={letter.language}>
          <b>{letter.subject}</b>
        </dd>
        {letter.hasCalendar ? <Fact label={own.attached}>{own.attachment}</Fact> : null}
      </dl>
      <div className="says" lang={letter.language}>
        {letter.text}
      </div>
    </article>
  );
}
