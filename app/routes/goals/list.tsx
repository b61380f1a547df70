import { database } from "#db/client.server";
import { policyKinds } from "#db/words";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { PolicyRows } from "~/components/goals/policy-rows";
import { Column, Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { policyList } from "~/domain/goals/policies.server";
import { standingOn } from "~/domain/goals/policy";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The governing documents, kind by kind: those that apply first, earlier editions folded away. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeGoals");
  const today = dayOf(now());
  const all = policyList(database()).map((policy) => ({ ...policy, standing: standingOn(policy, today) }));
  return {
    kinds: policyKinds
      .map((kind) => ({ kind, policies: all.filter((policy) => policy.kind === kind) }))
      .filter(({ policies }) => policies.length > 0),
    writes: may(member, "changeRegister"),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.goals.title,
  below: () => "/uppfoljning",
};

export default function Goals() {
  const { goals: own } = useWords();
  const { kinds, writes } = useLoaderData<typeof loader>();
  const add = (
    <a className="btn" href="/mal/styrdokument/nytt">
      {own.newPolicy}
    </a>
  );
  return (
    <>
      <Head crumbs={["followup"]} title={own.title} lead={own.lead}>
        {writes && kinds.length > 0 ? <p className="actions no-print">{add}</p> : null}
      </Head>
      {kinds.length === 0 ? (
        <Column>
          <Empty action={writes ? add : undefined}>{own.none}</Empty>
        </Column>
      ) : null}
      {kinds.map(({ kind, policies }) => (
        <Part key={kind} id={kind} title={own.groups[kind]}>
          <PolicyRows policies={policies} />
        </Part>
      ))}
    </>
  );
}
