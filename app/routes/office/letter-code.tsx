import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { letterById } from "~/domain/outbox/outbox.server";
import { readCode } from "~/domain/outbox/tending.server";
import { env, now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "~/remix.server";

/** The code in a waiting letter, where there is no mail server to carry it. Only the button shows it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requireMember({ request, context }, "readCodes");
  const letter = found(env.smtpUrl === null ? letterById(database(), params.id ?? "") : null);
  return { id: letter.id, toName: letter.toName };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = requireMember({ request, context }, "readCodes");
  found(env.smtpUrl === null ? member : null);
  const code = readCode(database(), member, params.id ?? "", now());
  return data({ code }, { status: code === null ? 410 : 200, headers: { "Cache-Control": "no-store" } });
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.letter.showCode };

export default function LetterCode() {
  const words = useWords();
  const own = words.office.letter;
  const { id, toName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Head
        small
        title={toName}
        kicker={words.office.outbox.kind.signInCode}
        crumbs={["outbox", { to: `/utkorg/${id}`, label: own.text }]}
      />
      <Column>
        {answer?.code ? (
          <div className="stack">
            <p className="example">
              {own.code} <strong className="sum">{answer.code}</strong>
            </p>
            <p className="note">{own.codeTold}</p>
          </div>
        ) : (
          <p>{answer ? own.gone : own.hidden}</p>
        )}
        <p className="after-head">
          <a href={`/utkorg/${id}`}>{words.common.back}</a>
        </p>
      </Column>
    </>
  );
}
