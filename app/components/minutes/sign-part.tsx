import { minutesPath } from "~/addresses/meetings";
import type { MinutesText } from "~/domain/minutes/canonical";
import type { MinutesState } from "~/domain/minutes/minutes";
import { dayInWords, listInWords, sumInGroups } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { Part } from "../page";

/** Who signed off and when, with the sum of the locked text; before that, whom it waits for. */
export function SignPart({
  text,
  state,
  sum,
  signOffBy,
  file = `${minutesPath(text.meetingId)}/text.json`,
}: {
  text: MinutesText;
  state: MinutesState;
  sum: string;
  signOffBy: string | null;
  /** Where the canonical form is handed out. */
  file?: string;
}) {
  const speech = useSpeech();
  const own = speech.words.minutes.sign;
  const leaders = [
    text.chair ? own.chair(text.chair) : null,
    text.secretary ? own.secretary(text.secretary) : null,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <Part id="justering" title={own.title}>
      <div className="sign">
        {text.signedOff ? (
          <>
            <p>
              <b>{own.signed(dayInWords(text.signedOff.day, speech))}</b>{" "}
              {own.by(listInWords(text.signedOff.by, speech))} {leaders}
            </p>
            <p className="meta">{own.locked}</p>
            <Sum sum={sum} />
            <p className="meta no-print">
              <a href={file}>{own.proof}</a>. {own.proofHelp}
            </p>
            <Verifying text={text} />
          </>
        ) : state === "awaiting" ? (
          <p>
            {own.awaiting(listInWords(text.adjusters, speech))}{" "}
            {signOffBy ? own.lastDay(dayInWords(signOffBy, speech)) : null} {leaders}
          </p>
        ) : (
          <p>
            {own.draft} {leaders}
          </p>
        )}
      </div>
    </Part>
  );
}

/** How anybody can make the sum anew, without this program. */
function Verifying({ text: { year, number, edition } }: { text: MinutesText }) {
  const own = useWords().minutes.sign.verify;
  const file = `minutes-${year}-${number}${edition > 1 ? `-${edition}` : ""}.json`;
  return (
    <details className="no-print">
      <summary>{own.title}</summary>
      <ol className="steps">
        <li>{own.fetch(file)}</li>
        <li>
          {own.make}
          <ul>
            <li>
              Windows: <code>certutil -hashfile {file} SHA256</code>
            </li>
            <li>
              macOS: <code>shasum -a 256 {file}</code>
            </li>
            <li>
              Linux: <code>sha256sum {file}</code>
            </li>
          </ul>
        </li>
        <li>{own.compare}</li>
      </ol>
    </details>
  );
}

/** A sum in eight groups of eight, as people read it to each other. */
export function Sum({ sum }: { sum: string }) {
  return <p className="sum">{sumInGroups(sum)}</p>;
}
