import type { ReactNode } from "react";
import { actionPath } from "~/addresses/actions";
import { lessonPath } from "~/addresses/lessons";
import { fundingTestPath, initiativePath, partnerPath, projectPath } from "~/addresses/register";
import type { KnownOfUnit, KnownProject } from "~/domain/followup/inputs-known.server";
import { dayInWords, kronor } from "~/i18n/format";
import { type Speech, useSpeech } from "~/i18n/language";
import { Facts } from "../facts";
import { Part } from "../page";

/** What the register knows of a unit's year: with links for readers who have signed in, as plain text for others. */
export function KnownPart({ known, year, linked }: { known: KnownOfUnit; year: number; linked: boolean }) {
  const speech = useSpeech();
  const { known: own } = speech.words.inputs;
  const verdicts = speech.words.terms.fundingVerdict;
  const kinds = speech.words.terms.contactKind;
  const sum = (of: (project: KnownProject) => number) =>
    known.projects.reduce((total, project) => total + of(project), 0);
  const paid = sum((project) => project.paid);
  const participants = sum((project) => project.participants);
  const say = (day: string) => dayInWords(day, speech, { year: false });
  const list = (rows: Row[]) => <Rows rows={rows} linked={linked} none={own.none} />;
  return (
    <Part id="registret" title={own.heading(year)} aside={own.aside}>
      <Facts
        facts={[
          [
            own.projects,
            list(
              known.projects.map((project) => ({
                id: project.id,
                to: projectPath(project.id),
                text: project.title,
                note: happenedTo(project, speech),
              })),
            ),
          ],
          [own.paid, paid === 0 ? null : kronor(paid, speech)],
          [own.participants, participants === 0 ? null : own.people(participants)],
          [
            own.lessons,
            list(known.lessons.map(({ id, title }) => ({ id, to: lessonPath(id), text: title }))),
          ],
          [
            own.contacts,
            list(
              known.contacts.map(({ id, partnerId, partnerName, kind, day, about }) => ({
                id,
                to: `${partnerPath(partnerId)}#tidslinje`,
                text: partnerName,
                note: `${kinds[kind].toLocaleLowerCase(speech.language)} ${say(day)}: ${about}`,
              })),
            ),
          ],
          [
            own.actionsDone,
            list(known.actionsDone.map(({ id, text }) => ({ id, to: actionPath(id), text }))),
          ],
          [
            own.actionsOpen,
            list(
              known.actionsOpen.map(({ id, text, dueDay }) => ({
                id,
                to: actionPath(id),
                text,
                note: own.due(dayInWords(dueDay, speech)),
              })),
            ),
          ],
          [
            own.tests,
            list(
              known.tests.map(({ id, initiativeId, title, verdict }) => ({
                id,
                to: fundingTestPath(initiativeId),
                text: title,
                note: verdicts[verdict].toLocaleLowerCase(speech.language),
              })),
            ),
          ],
          [
            own.untested,
            known.untested.length === 0
              ? null
              : list(
                  known.untested.map(({ id, title }) => ({
                    id,
                    to: initiativePath(id),
                    text: title,
                  })),
                ),
          ],
        ]}
      />
    </Part>
  );
}

type Row = { id: string; to: string; text: string; note?: string };

function Rows({ rows, linked, none }: { rows: Row[]; linked: boolean; none: string }): ReactNode {
  if (rows.length === 0) return <span className="note">{none}</span>;
  return (
    <ul className="dashes">
      {rows.map(({ id, to, text, note }) => (
        <li key={id}>
          {linked ? (
            <a href={to} lang="sv">
              {text}
            </a>
          ) : (
            <span lang="sv">{text}</span>
          )}
          {note ? <small>, {note}</small> : null}
        </li>
      ))}
    </ul>
  );
}

/** "ansökan lämnades in, startade, 250 000 kr" */
function happenedTo({ steps, ongoing, takesPart, paid }: KnownProject, speech: Speech): string {
  const { known: own } = speech.words.inputs;
  const told = steps.map((step) => own.steps[step]);
  if (ongoing && !steps.includes("started") && !steps.includes("ended")) told.push(own.ongoing);
  if (paid !== 0) told.push(kronor(paid, speech));
  if (takesPart) told.push(own.takesPart);
  return told.join(", ");
}
