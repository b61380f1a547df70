import type { agreementState } from "~/domain/partners/agreement";
import type { Agreement } from "~/domain/partners/agreements.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Regarding } from "../around";
import { Status } from "../status";

/** What has been agreed with a partner, with how each stands today. `to` is where one is changed. */
export function PartnerAgreements({
  agreements,
  to,
}: {
  agreements: (Agreement & { state: ReturnType<typeof agreementState> })[];
  to: string | null;
}) {
  const speech = useSpeech();
  const own = speech.words.contacts.agreements;
  return (
    <ul className="stack">
      {agreements.map(({ id, title, signedOn, endsOn, decidedBy, caseNumber, state }) => {
        return (
          <li key={id}>
            <p>
              <span lang="sv">{title}</span>
              {to ? (
                <>
                  {" "}
                  <a className="no-print" href={`${to}/${id}/andra`}>
                    {own.change}
                    <Regarding passage={title} />
                  </a>
                </>
              ) : null}
            </p>
            <p className="meta">
              {[
                signedOn && own.signed(dayInWords(signedOn, speech)),
                endsOn ? own.until(dayInWords(endsOn, speech)) : own.withoutEnd,
              ]
                .filter(Boolean)
                .join(", ")}{" "}
              {state === "runs" ? null : (
                <span className="quiet-note">
                  <Status mark={state === "ended" ? "none" : "need"}>{own.states[state]}</Status>
                </span>
              )}
            </p>
            {decidedBy || caseNumber ? (
              <p className="meta" lang="sv">
                {[decidedBy, caseNumber].filter(Boolean).join(", ")}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
