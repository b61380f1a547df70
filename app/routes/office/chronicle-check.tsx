import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { Actions } from "~/components/buttons";
import { Form } from "~/components/form";
import { Moment } from "~/components/moment";
import { Column, Head } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { headOfChain, verifyUnderWay } from "~/domain/chronicle/chain.server";
import { number } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useActionData, useLoaderData } from "~/remix";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "~/remix.server";

/** Recounts the chain of the log, when somebody asks for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireMember({ request, context }, "seeChronicle");
  return { head: headOfChain(database()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireMember({ request, context }, "seeChronicle");
  return { verdict: await verifyUnderWay(database()) };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.office.chronicle.checkTitle };

export default function ChronicleCheck() {
  const speech = useSpeech();
  const own = speech.words.office.chronicle;
  const { head } = useLoaderData<typeof loader>();
  const verdict = useActionData<typeof action>()?.verdict;
  return (
    <>
      <Head
        small
        title={own.checkTitle}
        lead={own.checkLead}
        crumbs={[{ to: "/handelser", label: own.title }]}
      />
      <Column>
        <div className="stack">
          {verdict ? (
            <div
              role={verdict.faults.length > 0 ? "alert" : "status"}
              className={verdict.faults.length > 0 ? "summary stack" : "stack"}
            >
              <p>
                <b>{verdict.faults.length > 0 ? own.broken : own.holds}</b>{" "}
                {own.counted(number(verdict.lines, speech), number(verdict.disposed, speech))}
              </p>
              {verdict.faults.length > 0 ? (
                <ul className="dashes">
                  {verdict.faults.map(({ id, fault }) => (
                    <li key={id}>{own.faults[fault](id)}</li>
                  ))}
                </ul>
              ) : null}
            </div>
          ) : null}
          {head?.sum ? (
            <>
              <p>
                {own.headSum(head.id)} <Moment at={head.at} />
              </p>
              <p className="sum">{head.sum}</p>
              <p className="note">{own.headHelp}</p>
            </>
          ) : null}
          <Form>
            <Actions submit={own.check} />
          </Form>
        </div>
      </Column>
    </>
  );
}
