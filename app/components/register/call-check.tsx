import type { Call } from "~/domain/funding/calls.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Part } from "../page";
import { programmePeriod } from "./programme-period";

type Checked = Pick<Call, "programmeSv" | "programmeEn" | "checkedOn" | "web" | "firstYear" | "lastYear"> & {
  /** Whether somebody should check it again. */
  toCheck: boolean;
  /** Whether its last day lies outside the years of its programme. */
  outside: boolean;
};

/** When a call was checked with the funder, and where that is done; and whether its day lies outside its programme. */
export function CallCheck({ call }: { call: Checked }) {
  const speech = useSpeech();
  const { check } = speech.words.calls;
  const day = call.checkedOn && dayInWords(call.checkedOn, speech);
  const due = call.toCheck;
  const programme = nameIn({ nameSv: call.programmeSv, nameEn: call.programmeEn }, speech);
  return (
    <Part id="kontrollera" title={check.title}>
      <div className="stack">
        <p className={due ? "check-note" : undefined}>
          {!day ? check.never : due ? check.long(day) : check.checked(day)}
        </p>
        {call.outside ? (
          <p className="check-note">{check.outside(programme, programmePeriod(call, speech))}</p>
        ) : null}
        {call.web ? (
          <p>
            <a href={call.web} rel="noreferrer external">
              {check.link}
            </a>
          </p>
        ) : (
          <p className="note">{check.noLink}</p>
        )}
      </div>
    </Part>
  );
}
