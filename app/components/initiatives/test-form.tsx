import type { ReactNode } from "react";
import { fundingVerdicts } from "#db/words";
import type { Considered } from "~/domain/funding/funding-tests.server";
import { nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { Actions } from "../buttons";
import { Checks, Choice } from "../choices";
import { Field } from "../field";
import { Form, type FormAnswer } from "../form";

/** The head's answer: programmes considered, verdict, why, and when to look again. `children` follow on the button. */
export function TestForm({
  to,
  programmes,
  answer,
  signer,
  children,
}: {
  to: string;
  programmes: Considered[];
  answer: FormAnswer;
  /** In whose name it is signed. */
  signer: string;
  children?: ReactNode;
}) {
  const speech = useSpeech();
  const { initiatives, terms } = speech.words;
  const own = initiatives.test;
  return (
    <Form answer={answer} action={to}>
      <Choice
        name="verdict"
        legend={own.verdict}
        options={fundingVerdicts.map((value) => ({ value, label: terms.fundingVerdict[value] }))}
      />
      <Field name="reason" label={own.reason} help={own.reasonHelp} rows={4} required />
      <Field name="nextLookOn" label={own.nextLook} help={own.nextLookHelp} type="date" width="day" />
      <Checks
        name="programmeCodes"
        legend={own.programmes}
        help={own.programmesHelp}
        columns
        options={programmes.map((programme) => ({
          value: programme.code,
          label: nameIn(programme, speech),
        }))}
      />
      <p className="meta">{own.signAs(signer)}</p>
      <Actions submit={own.sign}>{children}</Actions>
    </Form>
  );
}
