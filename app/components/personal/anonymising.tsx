import type { Hindrance } from "~/domain/personal/leaving.server";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Tick } from "../choices";
import { Form, type FormAnswer } from "../form";
import { Part } from "../page";

/** What anonymising takes away and what stays, what stands against it, and the confirmation. */
export function Anonymising({
  hindrances,
  answer,
  back,
}: {
  hindrances: readonly Hindrance[];
  answer: FormAnswer;
  back: string;
}) {
  const { personal, common } = useWords();
  const own = personal.anonymising;
  return (
    <>
      <Part id="tas-bort" title={own.goes}>
        <ul className="prose dashes">
          {own.going.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      <Part id="star-kvar" title={own.stays}>
        <ul className="prose dashes">
          {own.staying.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      {hindrances.length > 0 ? (
        <Part id="hinder" title={own.hindered}>
          <div className="stack">
            <ul className="prose dashes">
              {hindrances.map((each) => (
                <li key={each}>{own.hindrances[each]}</li>
              ))}
            </ul>
            <p className="actions">
              <a href={back}>{common.back}</a>
            </p>
          </div>
        </Part>
      ) : (
        <Part id="bekrafta" title={own.confirm}>
          <Form answer={answer}>
            <Tick name="sure" label={own.sure} />
            <Actions submit={own.submit}>
              <a href={back}>{common.cancel}</a>
            </Actions>
          </Form>
        </Part>
      )}
    </>
  );
}
