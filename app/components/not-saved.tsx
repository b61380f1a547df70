import type { Typed } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { Actions } from "./buttons";
import { Form } from "./form";
import { KeptTexts } from "./kept-texts";

/** What was typed in a form that could not be saved through no fault of its own, and the same form once more. */
export function NotSaved({ typed }: { typed: Typed }) {
  const { notSaved } = useWords().common.errors;
  const fields = Object.entries(typed);
  const texts = fields.flatMap(([, value]) => value).filter((text) => /\s/.test(text.trim()));
  return (
    <>
      <Form>
        {fields.map(([name, value]) =>
          typeof value === "string" ? (
            <input key={name} type="hidden" name={name} value={value} />
          ) : (
            value.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same value may stand twice, and nothing moves
              <input key={`${name} ${at}`} type="hidden" name={`${name}[]`} value={each} />
            ))
          ),
        )}
        <Actions submit={notSaved.again} />
      </Form>
      <KeptTexts texts={[...new Set(texts)]} headings={{ typed: notSaved.typed, unsent: "" }} />
    </>
  );
}
