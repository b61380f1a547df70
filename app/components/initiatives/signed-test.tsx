import type { SignedTest } from "~/domain/funding/funding-tests.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";

/** What a head signed: "Nej, därför att:", the reason, the programmes considered, who and when. */
export function SignedAnswer({ test, linked = true }: { test: SignedTest; linked?: boolean }) {
  const speech = useSpeech();
  const own = speech.words.initiatives.test;
  const say = (day: string) => dayInWords(day, speech);
  return (
    <div className="stack close">
      <p>
        <b>{own.because[test.verdict]}</b>
      </p>
      <blockquote className="comment" lang="sv">
        {test.reason}
      </blockquote>
      <p className="meta">
        {test.considered.length > 0 ? (
          <>
            {own.considered}:{" "}
            {test.considered.map((programme, place) => (
              <span key={programme.code}>
                {place > 0 ? ", " : null}
                {linked ? (
                  <a href={`/register/program/${programme.code}`}>{nameIn(programme, speech)}</a>
                ) : (
                  nameIn(programme, speech)
                )}
              </span>
            ))}
            .
          </>
        ) : (
          `${own.consideredNone}.`
        )}
      </p>
      <p className="meta">
        {own.signed(test.signedName, say(test.signedOn))}, {own.through[test.signedThrough]}.{" "}
        {test.nextLookOn ? own.nextLookOn(say(test.nextLookOn)) : null}
      </p>
    </div>
  );
}
