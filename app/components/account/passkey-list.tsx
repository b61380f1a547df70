import { useWords } from "~/i18n/language";
import { Actions, ButtonForm, RowDeeds } from "../buttons";
import { Field } from "../field";
import { Form } from "../form";
import { Moment } from "../moment";

type Passkey = {
  id: string;
  name: string;
  device: "single" | "multi";
  createdAt: number;
  lastUsedAt: number | null;
};

/** A person's own keys, with what can be done with each. */
export function PasskeyList({ passkeys, mayRemove }: { passkeys: Passkey[]; mayRemove: boolean }) {
  const { passkeys: words, common } = useWords();
  return (
    <ul className="rows two">
      {passkeys.map((key) => (
        <li key={key.id}>
          <span className="meta">{words.device[key.device]}</span>
          <div>
            <p>{key.name}</p>
            <p className="meta">
              {words.made} <Moment at={key.createdAt} />.{" "}
              {key.lastUsedAt ? (
                <>
                  {words.lastUsed} <Moment at={key.lastUsedAt} />.
                </>
              ) : (
                words.neverUsed
              )}
            </p>
            <RowDeeds label={words.deeds(key.name)}>
              <Form action="/min-sida/nycklar/namn" values={{ name: key.name }} id={`namn-${key.createdAt}`}>
                <input type="hidden" name="passkey" value={key.id} />
                <Field name="name" label={words.name} width="half" maxLength={60} required />
                <Actions submit={common.save} kind="plain" />
              </Form>
              {mayRemove ? (
                <ButtonForm
                  action="/min-sida/nycklar/borttagning"
                  fields={{ passkey: key.id }}
                  label={words.remove(key.name)}
                />
              ) : null}
            </RowDeeds>
          </div>
        </li>
      ))}
    </ul>
  );
}
