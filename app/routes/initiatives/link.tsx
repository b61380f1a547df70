import { database } from "#db/client.server";
import { isKey, openedByKey, personalHeaders } from "~/auth/personal-key.server";
import { InitiativeFacts } from "~/components/initiatives/initiative-facts";
import { SignedAnswer } from "~/components/initiatives/signed-test";
import { TestForm } from "~/components/initiatives/test-form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { testForm } from "~/domain/funding/test-form";
import { testSheet } from "~/domain/funding/test-sheet.server";
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
  const shown = sheet.passedOn ? { ...sheet, earlier: [], programmes: [] } : sheet;
  return data(
    { path: `/prova/${params.key}`, ...shown },
    { status: sheet.passedOn ? 410 : 200, headers: personalHeaders },
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

const sheetOf = (key: string | undefined, context: LoaderFunctionArgs["context"]) =>
  openedByKey(isKey(key) ? testSheet(database(), key, now()) : null, { context });

export const headers = () => personalHeaders;

export const handle: PageHandle<typeof loader> = { title: (words) => words.initiatives.link.title };

export default function TestByLink() {
  const speech = useSpeech();
  const { test: own, link } = speech.words.initiatives;
  const { path, initiative, signed, passedOn, signer, earlier, programmes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (passedOn) return <Head small title={link.noLonger} lead={link.noLongerLead(initiative.unitName)} />;
  return (
    <>
      <Head
        small
        kicker={<span lang="sv">{initiative.unitName}</span>}
        title={<span lang="sv">{initiative.title}</span>}
        lead={
          signed ? link.signedLead(dayInWords(signed.signedOn, speech)) : own.linkLead(initiative.unitName)
        }
      />
      {signed ? (
        <Part id="signerat" title={own.answer}>
          <div className="stack">
            <SignedAnswer test={signed} linked={false} />
            <p className="note">{link.thanks}</p>
          </div>
        </Part>
      ) : null}
      <Part id="galler" title={own.about}>
        <div className="stack">
          <p className="comment" lang="sv">
            {initiative.need}
          </p>
          <InitiativeFacts initiative={initiative} linked={false} />
        </div>
      </Part>
      {earlier.length > 0 && !signed ? (
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
      {signed && !answer ? null : (
        <Part id="svar" title={own.answer}>
          <TestForm
            to={path}
            programmes={programmes}
            answer={answer}
            signer={signer}
            version={initiative.version}
          />
        </Part>
      )}
    </>
  );
}
