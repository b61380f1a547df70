import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

/**
 * At the foot of every open page: who owns the information, and when it last changed. `changedOn` is null where nothing is
 * published.
 */
export function PageFacts({ owner, changedOn }: { owner: string; changedOn: string | null }) {
  const speech = useSpeech();
  const { open } = speech.words;
  return (
    <p className="meta">
      {owner ? (
        <>
          {open.owner} <span lang="sv">{owner}</span>.{" "}
        </>
      ) : null}
      {changedOn ? open.changed(dayInWords(changedOn, speech)) : null}
    </p>
  );
}
