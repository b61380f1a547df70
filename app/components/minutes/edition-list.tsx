import { minutesPath } from "~/addresses/meetings";
import type { Edition } from "~/domain/minutes/editions.server";
import { dayInWords, listInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";
import { Status } from "../status";
import { Sum } from "./sign-part";

/** The editions of a meeting's minutes, the latest first: when, by whom, why, and what each changed. */
export function EditionList({ meetingId, editions }: { meetingId: string; editions: Edition[] }) {
  const speech = useSpeech();
  const own = speech.words.editions;
  const to = minutesPath(meetingId);
  return editions.map(({ edition, signedOff, why, sum }, place) => (
    <Part
      key={edition}
      id={`utgava-${edition}`}
      title={own.edition(edition)}
      aside={
        place === 0 ? (
          <Status mark="done">{own.list.stands}</Status>
        ) : (
          <Status mark="none">{own.list.replaced}</Status>
        )
      }
    >
      <div className="stack">
        {signedOff ? (
          <p>{own.list.signed(dayInWords(signedOff.day, speech), listInWords(signedOff.by, speech))}</p>
        ) : null}
        {why ? (
          <p>
            {own.correction.reason}: <bdi lang="sv">{why}</bdi>
          </p>
        ) : (
          <p className="note">{own.list.first}</p>
        )}
        <Sum sum={sum} />
        <p className="actions">
          <a href={place === 0 ? to : `${to}/utgavor/${edition}`}>{own.list.read(edition)}</a>
          {place < editions.length - 1 ? (
            <a href={`${to}/utgavor/${edition}/andringar`}>{own.list.compare(edition - 1)}</a>
          ) : null}
          <a href={`${to}/utgavor/${edition}/text.json`}>{own.list.file(edition)}</a>
        </p>
      </div>
    </Part>
  ));
}
