import type { ReactNode } from "react";
import { useWords } from "~/i18n/language";
import { Actions } from "../buttons";
import { Form, type FormAnswer } from "../form";

/**
 * A form that is answered by a passkey (app/browser/passkey.ts). Without scripts it stays hidden, and the page says what works
 * instead.
 */
export function PasskeyForm({
  kind,
  action,
  answer,
  submit,
  submitKind,
  children,
}: {
  /** Sign in with a key, or make a new one. */
  kind: "enter" | "new";
  action: string;
  answer?: FormAnswer;
  submit: ReactNode;
  submitKind?: "main" | "plain";
  children?: ReactNode;
}) {
  const { passkeys: words } = useWords();
  return (
    <>
      <Form
        answer={answer}
        action={action}
        id={`passkey-${kind}`}
        program={{
          "data-passkey": kind,
          "data-ask": `${kind === "new" ? "/min-sida/nycklar" : "/logga-in/nyckel"}/fraga`,
          "data-waits": words.waits,
          "data-stopped": words.stopped,
          "data-known": words.known,
          "data-missing": words.missing,
        }}
      >
        {children}
        <input type="hidden" name="answer" defaultValue="" />
        <Actions submit={submit} kind={submitKind} />
        <p className="note" role="status" />
      </Form>
      <noscript>
        <p className="note">{words.needsScripts}</p>
      </noscript>
    </>
  );
}
