import { database } from "#db/client.server";
import { fundingTestPath, initiativePath, initiativesPath } from "~/addresses/register";
import { requireMember, requireRight } from "~/auth/visit.server";
import { Around } from "~/components/around";
import { InitiativeFacts } from "~/components/initiatives/initiative-facts";
import { SignedAnswer } from "~/components/initiatives/signed-test";
import { TestForm } from "~/components/initiatives/test-form";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { programmesToConsider, testsOf } from "~/domain/funding/funding-tests.server";
import { initiativeById } from "~/domain/funding/initiatives.server";
import { testForm } from "~/domain/funding/test-form";
import { signAsHead } from "~/domain/funding/test-signing.server";
import { viewerOf } from "~/domain/members/member";
import { isRefusal } from "~/domain/refusal";
import { now } from "~/env.server";
import { found, redirectWithNote } from "~/http/answers.server";
import { formAgain, readForm, refusedForm } from "~/http/form.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** A unit's head tests external funding for one of its initiatives, and signs. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, initiative } = initiativeToTest(asking);
  return {
    initiative,
    earlier: testsOf(database(), initiative.id).signed.slice(0, 3),
    programmes: programmesToConsider(database(), now()),
    signer: [member.name, member.title].filter(Boolean).join(", "),
  };
}

export async function action(asking: ActionFunctionArgs) {
  const { member, initiative } = initiativeToTest(asking);
  const form = await readForm(asking.request, testForm);
  if (!form.ok) return formAgain(form.problems, form.typed);
  const { version, ...answer } = form.value;
  const signed = signAsHead(database(), member, initiative.id, answer, version, now());
  if (isRefusal(signed)) return refusedForm(signed, form.typed);
  return redirectWithNote(fundingTestPath(initiative.id), "fundingSigned");
}

function initiativeToTest({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const initiative = found(initiativeById(database(), viewerOf(member), params.id ?? ""));
  requireRight(member, "signFundingTest", { unitId: initiative.unitId });
  return { member, initiative };
}

export const handle: PageHandle<typeof loader> = {
  title: (words, { initiative }) => `${words.initiatives.test.formTitle}: ${initiative.title}`,
  ownScripts: ["/tried.js"],
};

export default function TestInitiative() {
  const { initiatives, common } = useWords();
  const own = initiatives.test;
  const { initiative, earlier, programmes, signer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = initiativePath(initiative.id);
  return (
    <>
      <Head
        small
        crumbs={[
          "register",
          { to: initiativesPath, label: initiatives.title },
          { to: here, label: initiative.title, lang: "sv" },
        ]}
        title={own.formTitle}
        lead={<Around passage={initiative.title}>{own.formLead(initiative.title)}</Around>}
      />
      <Part id="galler" title={own.about}>
        <div className="stack">
          <p className="comment" lang="sv">
            {initiative.need}
          </p>
          <InitiativeFacts initiative={initiative} linked />
        </div>
      </Part>
      {earlier.length > 0 ? (
        <Part id="tidigare" title={own.earlier}>
          <ul className="rows">
            {earlier.map((test) => (
              <li key={test.id}>
                <SignedAnswer test={test} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part id="svar" title={own.answer}>
        <TestForm
          to={`${here}/provning`}
          programmes={programmes}
          answer={answer}
          signer={signer}
          version={initiative.version}
          initiative={initiative}
        >
          <a href={here}>{common.cancel}</a>
          <a href="/register/program">{own.moreAbout}</a>
        </TestForm>
      </Part>
    </>
  );
}
