import { lessonPath } from "~/addresses/lessons";
import type { Inquiry } from "~/domain/inquiries/inquiries.server";
import { useWords } from "~/i18n/language";
import { Moment } from "../moment";
import { type Mark, Status } from "../status";

/** What those who were asked have said, the answers first. */
export function Answers({ receivers }: { receivers: Inquiry["receivers"] }) {
  const { page } = useWords().archive.inquiry;
  return (
    <ul className="rows two">
      {receivers.map((receiver) => (
        <li key={receiver.personId}>
          <span className="meta">
            <Status mark={marks[receiver.state]}>{page.states[receiver.state]}</Status>
            {receiver.answeredAt === null ? null : (
              <>
                <br />
                <Moment at={receiver.answeredAt} />
              </>
            )}
          </span>
          <div className="stack close">
            <p lang="sv">
              <b>{receiver.name}</b>, {receiver.unitName}
            </p>
            {receiver.answer ? (
              <p className="typed" lang="sv">
                {receiver.answer}
              </p>
            ) : null}
            {receiver.lessonId ? (
              <p className="meta">
                <a href={lessonPath(receiver.lessonId)}>{page.lesson}</a>
              </p>
            ) : receiver.answer ? (
              <p className="meta">{page.draft}</p>
            ) : null}
            {receiver.passedByName ? <p className="meta">{page.passedBy(receiver.passedByName)}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const marks: Record<Inquiry["receivers"][number]["state"], Mark> = {
  waiting: "open",
  declined: "no",
  answered: "done",
};
