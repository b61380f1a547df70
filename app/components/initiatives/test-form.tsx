import type { ReactNode } from "react";
import { fundingVerdicts } from "#db/words";
import type { Considered } from "~/domain/funding/funding-tests.server";
import type { ChangedInitiative } from "~/domain/funding/test-signing.server";
import { kronor, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { TriedBefore } from "../archive/tried";
import { Around } from "../around";
import { Actions } from "../buttons";
import { Checks, Choice } from "../choices";
import { Facts } from "../facts";
import { Field } from "../field";
import { Form, type FormAnswer, SavedNow } from "../form";
import { Day } from "../moment";

/** The head's answer: programmes considered, verdict, why, and when to look again. `children` follow on the button. */
export function TestForm({
  to,
  programmes,
  answer,
  signer,
  version,
  initiative,
  children,
}: {
  to: string;
  programmes: Considered[];
  answer: FormAnswer;
  /** In whose name it is signed. */
  signer: string;
  /** The initiative's version, as it is read above the form. */
  version: number;
  /** What is tested, to show what has been tried before that is like it; left out where nobody is signed in. */
  initiative?: { id: string; title: string; need: string };
  children?: ReactNode;
}) {
  const speech = useSpeech();
  const { initiatives, terms } = speech.words;
  const own = initiatives.test;
  const current = answer?.current as ChangedInitiative | null | undefined;
  return (
    <>
      <SavedNow answer={answer}>{current ? <Changed initiative={current} /> : null}</SavedNow>
      <Form answer={answer} action={to} version={version}>
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
        {initiative ? (
          <>
            <input type="hidden" name="text" value={`${initiative.title}\n${initiative.need}`} />
            <TriedBefore except={{ kind: "initiative", id: initiative.id }} />
          </>
        ) : null}
        <p className="meta">
          <Around passage={signer}>{own.signAs(signer)}</Around>
        </p>
        <Actions submit={own.sign}>{children}</Actions>
      </Form>
    </>
  );
}

/** The initiative as it stands now, when somebody has changed it since the head read it. */
function Changed({ initiative }: { initiative: ChangedInitiative }) {
  const speech = useSpeech();
  const { one } = speech.words.initiatives;
  return (
    <>
      <p lang="sv">
        <b>{initiative.title}</b>
      </p>
      <p className="comment" lang="sv">
        {initiative.need}
      </p>
      <Facts
        facts={[
          [one.starts, initiative.startsOn && <Day key="starts" day={initiative.startsOn} />],
          [one.cost, initiative.cost === null ? null : kronor(initiative.cost, speech)],
        ]}
      />
    </>
  );
}
