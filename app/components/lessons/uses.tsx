import { lessonPath } from "~/addresses/lessons";
import { useWords } from "~/i18n/language";
import { Actions, ButtonForm } from "../buttons";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";
import { Moment } from "../moment";

type UseRow = {
  personId: string;
  name: string;
  unit: string | null;
  usedAt: number;
  purpose: string;
  /** Whether it is the reader's own. */
  mine: boolean;
};

/** Who has used a lesson and what for; whoever reads it says so here, and takes it back. */
export function Uses({ lessonId, uses, mayUse }: { lessonId: string; uses: UseRow[]; mayUse: boolean }) {
  const { uses: words } = useWords().lessons;
  return (
    <>
      {uses.length === 0 ? <p className="note">{words.none}</p> : null}
      {uses.length > 0 ? (
        <ul className="rows two">
          {uses.map((use) => (
            <li key={use.personId}>
              <span className="meta">
                <Moment at={use.usedAt} />
              </span>
              <div className="stack close">
                {use.purpose ? <p lang="sv">{use.purpose}</p> : null}
                <p className="meta">{[use.name, use.unit].filter(Boolean).join(", ")}</p>
                {use.mine && mayUse ? (
                  <ButtonForm
                    action={`${lessonPath(lessonId)}/anvandning/borttagning`}
                    label={words.takeBack}
                    kind="link"
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {mayUse && !uses.some((use) => use.mine) ? <UseForm lessonId={lessonId} /> : null}
    </>
  );
}

/** The form in which somebody says that they have used a lesson. */
export function UseForm({
  lessonId,
  purpose = "",
  answer,
}: {
  lessonId: string;
  purpose?: string;
  answer?: FormAnswer;
}) {
  const { uses: words } = useWords().lessons;
  return (
    <Form action={`${lessonPath(lessonId)}/anvandning`} values={{ purpose }} answer={answer}>
      <Field name="purpose" label={words.purpose} help={words.purposeHelp} maxLength={200} />
      <Actions submit={words.submit} kind="plain" />
    </Form>
  );
}
