import type { PublicMinutes } from "~/domain/publishing/minutes";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Part } from "../page";
import { Prose } from "../prose";

/** Signed minutes as outsiders read them. Texts are sanitised HTML; names that are left out are null. */
export function PublicMinutesParts({ minutes }: { minutes: PublicMinutes }) {
  const speech = useSpeech();
  const { outside, minutes: texts, terms } = speech.words;
  const there = minutes.units.filter(({ presence }) => presence === "present" || presence === "deputy");
  const names = (people: (string | null)[]) => people.filter(Boolean).join(", ");
  return (
    <>
      <Part id="sammanfattning" title={outside.summary}>
        {minutes.summary ? (
          <Prose html={minutes.summary} lang="sv" />
        ) : (
          <p className="note">{outside.noNote}</p>
        )}
      </Part>
      <Part id="fakta" title={outside.meeting}>
        <Facts
          facts={[
            [outside.day, `${dayInWords(minutes.day, speech)}, ${minutes.from}–${minutes.until}`],
            [
              outside.place,
              minutes.place ? (
                <span key="place" lang="sv">
                  {minutes.place}
                </span>
              ) : (
                terms.meetingForm[minutes.meetingForm]
              ),
            ],
            [outside.chair, minutes.chair],
            [outside.secretary, minutes.secretary],
            [outside.adjusters, names(minutes.adjusters)],
            [
              outside.represented,
              minutes.units.length > 0 && outside.representedOf(there.length, minutes.units.length),
            ],
            [
              outside.members,
              names(
                minutes.members
                  .filter(({ presence }) => presence === "present" || presence === "deputy")
                  .map(({ name }) => name),
              ),
            ],
            [outside.others, names(minutes.others.map(({ name }) => name))],
            [outside.caseNumber, minutes.caseNumber],
            [outside.signedOff, minutes.signedOffOn && dayInWords(minutes.signedOffOn, speech)],
          ]}
        />
      </Part>
      {minutes.items.map((item) => (
        <Part
          key={item.id}
          id={`punkt-${item.number}`}
          title={
            <>
              {item.number}. <span lang="sv">{item.title}</span>
            </>
          }
        >
          <div className="stack">
            {item.notReached ? <p className="note">{outside.notReached}</p> : null}
            {item.text ? <Prose html={item.text} lang="sv" /> : null}
            {item.decisions.map((decision) => (
              <div key={`${decision.kind} ${decision.number} ${decision.text}`} className="decision">
                <h3>
                  {decision.number === null || decision.year === null
                    ? terms.decisionKind[decision.kind]
                    : `${terms.decisionKind[decision.kind]} ${decision.year}:${decision.number}`}
                </h3>
                <p lang="sv">{decision.text}</p>
                {decision.responsible ? (
                  <p className="meta">{outside.responsible(decision.responsible)}</p>
                ) : null}
              </div>
            ))}
            {item.actions.length > 0 ? (
              <ul lang="sv">
                {item.actions.map((action) => (
                  <li key={`${action.due} ${action.text}`}>
                    {action.text}{" "}
                    <span className="meta" lang={speech.language}>
                      {outside.action(
                        names([action.responsible, action.unit]),
                        dayInWords(action.due, speech),
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        </Part>
      ))}
      <p className="meta">{texts.title ? outside.sum(minutes.edition, minutes.signedSum) : null}</p>
    </>
  );
}
