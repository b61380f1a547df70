import { meetingPath } from "~/addresses/meetings";
import type { NoticeCheck, VacantUnit } from "~/domain/meetings/notice";
import type { ReceiverLine } from "~/domain/meetings/notice-page.server";
import { useSpeech, useWords } from "~/i18n/language";
import { LetterSheet, type ShownLetter } from "../letter-sheet";
import { Part } from "../page";
import { type Mark, Status } from "../status";
import { Chooser } from "./chooser";

/** What deserves a second look before the notice goes, each in words with the way to mend it. */
export function NoticeChecks({ checks, meetingId }: { checks: NoticeCheck[]; meetingId: string }) {
  const own = useWords().meeting.noticePage;
  if (checks.length === 0) return null;
  const aboutAgenda = checks.some((check) =>
    ["noAgenda", "tooLong", "unplanned", "proposals"].includes(check.about),
  );
  const aboutMeeting = checks.some((check) =>
    ["noChair", "noSecretary", "noAdjuster", "noPlace", "noLink", "late"].includes(check.about),
  );
  return (
    <Part id="se-over" title={own.checks} aside={own.checksCount(checks.length)} printed={false}>
      <div className="stack">
        <ul className="checks">
          {checks.map((check) => (
            <li key={check.about}>
              <Status mark="need">{checkWords(check, own.check)}</Status>
            </li>
          ))}
        </ul>
        <p className="actions">
          {aboutAgenda ? <a href={`${meetingPath(meetingId)}/dagordning`}>{own.fixAgenda}</a> : null}
          {aboutMeeting ? <a href={`${meetingPath(meetingId)}/andra`}>{own.fixMeeting}</a> : null}
        </p>
      </div>
    </Part>
  );
}

function checkWords(
  check: NoticeCheck,
  words: ReturnType<typeof useWords>["meeting"]["noticePage"]["check"],
): string {
  switch (check.about) {
    case "tooLong":
      return words.tooLong(check.minutes);
    case "unplanned":
      return words.unplanned(check.count);
    case "proposals":
      return words.proposals(check.count);
    case "late":
      return words.late(check.days);
    default:
      return words[check.about];
  }
}

/** The letter as one receiver sees it in their own language, and the choice of whose letter to see. */
export function NoticeLetter({
  letter,
  receivers,
  path,
}: {
  letter: (ShownLetter & { key: string }) | null;
  receivers: ReceiverLine[];
  path: string;
}) {
  const words = useWords();
  const own = words.meeting.noticePage;
  return (
    <Part id="brev" title={own.letter} aside={own.letterAside} printed={false}>
      {letter ? (
        <>
          <Chooser
            action={`${path}#brev`}
            name="till"
            label={own.till}
            value={letter.key}
            submit={own.show}
            options={receivers.map((each) => ({
              value: each.key,
              label: [each.name, each.unitName ?? words.terms.capacity[each.capacity]].join(", "),
            }))}
          />
          <LetterSheet letter={letter} />
        </>
      ) : (
        <p className="note">{own.nobody}</p>
      )}
    </Part>
  );
}

const letterMarks: Record<ReceiverLine["letter"], Mark> = {
  waiting: "half",
  sent: "done",
  failed: "need",
  none: "none",
};

/** Everybody the notice goes to, with unit, role, language and address; missing addresses said in words. */
export function ReceiversTable({ receivers }: { receivers: ReceiverLine[] }) {
  const { words } = useSpeech();
  const own = words.meeting.noticePage;
  const letters = receivers.some((each) => each.letter !== "none");
  return (
    <table className="coming receivers fold">
      <caption className="vh">{own.receiversCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.name}</th>
          <th scope="col">{own.role}</th>
          <th scope="col">{own.address}</th>
          <th scope="col" className="no-print">
            {letters ? words.meeting.status : own.language}
          </th>
        </tr>
      </thead>
      <tbody>
        {receivers.map((each) => (
          <tr key={each.key}>
            <th scope="row">{each.name}</th>
            <td>
              {words.terms.capacity[each.capacity]}
              {each.unitName ? <small>{each.unitName}</small> : null}
            </td>
            <td>{each.address || <Status mark="need">{own.noAddress}</Status>}</td>
            <td className="no-print">
              {letters ? (
                <Status mark={letterMarks[each.letter]}>{own.sentState[each.letter]}</Status>
              ) : (
                words.terms.language[each.language]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The units with a vacant seat, named, and what that means for the notice. */
export function VacantSeats({ vacant }: { vacant: VacantUnit[] }) {
  const own = useWords().meeting.noticePage;
  if (vacant.length === 0) return null;
  return (
    <Part id="vakanta" title={own.vacant} printed={false}>
      <ul className="checks">
        {vacant.map((unit) => (
          <li key={unit.unitId}>
            {unit.contact && unit.deputy
              ? own.vacantBoth(unit.unitName)
              : unit.contact
                ? own.vacantContact(unit.unitName)
                : own.vacantDeputy(unit.unitName)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
