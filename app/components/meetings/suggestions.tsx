import { meetingPath } from "~/addresses/meetings";
import type { Suggestion } from "~/domain/meetings/replies.server";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Moment } from "../moment";
import { Named } from "./agenda-rows";
import { AnswerStatus } from "./coming";

/** Answers from calendar programs that wait for the coordinator, each with who it says it is from. */
export function Suggestions({ suggestions, meetingId }: { suggestions: Suggestion[]; meetingId: string }) {
  const words = useWords();
  const own = words.link.replies;
  const path = `${meetingPath(meetingId)}/kalendersvar`;
  return (
    <ul className="rows three">
      {suggestions.map((each) => (
        <li key={each.id}>
          <AnswerStatus answer={each.answer} />
          <div>
            <h3>{each.name}</h3>
            <p className="meta">
              {own.from(each.fromAddress)} · <Moment at={each.receivedAt} />
            </p>
            {each.sameAddress ? null : <p className="meta">{own.otherAddress}</p>}
            {each.comment ? (
              <p className="said-text" lang="sv">
                {each.comment}
              </p>
            ) : null}
          </div>
          <div className="actions">
            <ButtonForm
              action={`${path}/bekraftelse`}
              fields={{ suggestion: each.id }}
              label={<Named short={own.confirm} full={own.confirmOf(each.name)} />}
            />
            <ButtonForm
              action={`${path}/avvisning`}
              fields={{ suggestion: each.id }}
              label={<Named short={own.dismiss} full={own.dismissOf(each.name)} />}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
