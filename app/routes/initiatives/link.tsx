import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { type FormAnswer, problemText } from "~/components/form";
import { InitiativeFacts } from "~/components/initiatives/initiative-facts";
import { SignedAnswer } from "~/components/initiatives/signed-test";
import { TestForm } from "~/components/initiatives/test-form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { testForm } from "~/domain/funding/test-form";
import { type TestSheet, testSheet } from "~/domain/funding/test-sheet.server";
import { signByKey } from "~/domain/funding/test-signing.server";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { dayInWords } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/**
 * A head tests external funding by the link of a letter, without sign-in. Opening it changes nothing. Once signed it shows
 * what was signed; when somebody else heads the unit it says so, and answers 410.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const sheet = await sheetOf(params.key, context);
  return data(
    { path: `/prova/${params.key}`, ...sheet },
    { status: sheet.state === "passedOn" ? 410 : 200, headers: personalHeaders },
  );
}

/** Signs. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await sheetOf(params.key, context);
  const form = await readForm(request, testForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...answer } = form.value;
  const signed = signByKey(database(), params.key ?? "", answer, version, now());
  if (isRefusal(signed)) return refusedForm(signed, form.typed);
  return redirectWithNote(`/prova/${params.key}`, "fundingSigned");
}

async function sheetOf(key: string | undefined, context: LoaderFunctionArgs["context"]) {
  const sheet = await openedByKey(isKey(key) ? testSheet(database(), key, now()) : null, { context });
  if (sheet.state === "ended") throw data({ key: "linkUnknown" }, { status: 410 });
  return sheet;
}

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = { title: (words) => words.initiatives.link.title };

export default function TestByLink() {
  const { link } = useSpeech().words.initiatives;
  const sheet = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (sheet.state === "passedOn")
    return <Head small title={link.noLonger} lead={link.noLongerLead(sheet.unitName)} />;
  return sheet.state === "signed" ? (
    <Signed {...sheet} answer={answer} />
  ) : (
    <Open {...sheet} answer={answer} />
  );
}

/** What was signed, and why nothing else can be, for who tries to. */
function Signed({
  title,
  unitName,
  signed,
  answer,
}: Extract<TestSheet, { state: "signed" }> & { answer: FormAnswer }) {
  const speech = useSpeech();
  const { test: own, link } = speech.words.initiatives;
  return (
    <>
      <Head
        small
        kicker={<span lang="sv">{unitName}</span>}
        title={<span lang="sv">{title}</span>}
        lead={link.signedLead(dayInWords(signed.signedOn, speech))}
      />
      {answer ? (
        <div className="summary" role="alert">
          <p>{problemText(speech.words, answer.problems?.form ?? "fundingSignedAlready")}</p>
          <p lang="sv">{answer.typed?.reason}</p>
        </div>
      ) : null}
      <Part id="signerat" title={own.answer}>
        <div className="stack">
          <SignedAnswer test={signed} linked={false} />
          <p className="note">{link.thanks}</p>
        </div>
      </Part>
    </>
  );
}

/** What is asked about, and the form. */
function Open({
  path,
  initiative,
  signer,
  earlier,
  programmes,
  answer,
}: Extract<TestSheet, { state: "open" }> & { path: string; answer: FormAnswer }) {
  const { test: own } = useSpeech().words.initiatives;
  return (
    <>
      <Head
        small
        kicker={<span lang="sv">{initiative.unitName}</span>}
        title={<span lang="sv">{initiative.title}</span>}
        lead={own.linkLead(initiative.unitName)}
      />
      <Part id="galler" title={own.about}>
        <div className="stack">
          <p className="comment" lang="sv">
            {initiative.need}
          </p>
          <InitiativeFacts initiative={initiative} linked={false} />
        </div>
      </Part>
      {earlier.length > 0 ? (
        <Part id="tidigare" title={own.earlier}>
          <ul className="rows">
            {earlier.map((test) => (
              <li key={test.id}>
                <SignedAnswer test={test} linked={false} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="svar" title={own.answer}>
        <TestForm
          to={path}
          programmes={programmes}
          answer={answer}
          signer={signer}
          version={initiative.version}
        />
      </Part>
    </>
  );
}
