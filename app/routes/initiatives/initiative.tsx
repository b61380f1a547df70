import { database } from "#db/client.server";
import { initiativePath, initiativesPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { TiedLine } from "~/components/goals/tied-goals";
import { InitiativeFacts } from "~/components/initiatives/initiative-facts";
import { InitiativeMark, TestMark } from "~/components/initiatives/marks";
import { MatchesPart } from "~/components/initiatives/matches";
import { TestPart } from "~/components/initiatives/test-part";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { testsOf } from "~/domain/funding/funding-tests.server";
import { headOf } from "~/domain/funding/heads.server";
import { initiativeById } from "~/domain/funding/initiatives.server";
import { openMatchesOf } from "~/domain/funding/matching.server";
import { goalsOf } from "~/domain/goals/ties.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One initiative: what is to be developed, and whether it can get external funding. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const initiative = found(initiativeById(database(), viewerOf(member), params.id ?? ""));
  const { unitId, unitKind } = initiative;
  return {
    initiative,
    goals: goalsOf(database(), "initiative", [initiative.id])[initiative.id] ?? [],
    tests: testsOf(database(), initiative.id),
    matches: openMatchesOf(database(), initiative.id, dayOf(now())),
    head: { name: headOf(database(), unitId, dayOf(now()))?.name ?? null, unitKind },
    rights: {
      asks: may(member, "changeInitiative", { unitId }),
      signs: may(member, "signFundingTest", { unitId }),
    },
    seesHistory: may(member, "seeHistory", { unitId }),
  };
}

export const handle: PageHandle<typeof loader> = { title: (_words, { initiative }) => initiative.title };

export default function InitiativePage() {
  const { initiatives } = useWords();
  const { one } = initiatives;
  const { initiative, goals, tests, matches, head, rights, seesHistory } = useLoaderData<typeof loader>();
  return (
    <article>
      <Head
        crumbs={["register", { to: initiativesPath, label: initiatives.title }]}
        kicker={
          <>
            <span>{one.kicker}</span>
            <InitiativeMark status={initiative.status} />
            <TestMark state={initiative.state} />
          </>
        }
        title={initiative.title}
        lang="sv"
      >
        {rights.asks ? (
          <p className="actions no-print">
            <a className="btn" href={`${initiativePath(initiative.id)}/andra`}>
              {one.change}
            </a>
          </p>
        ) : null}
      </Head>
      <Part id="behov" title={one.need}>
        <p className="prose comment" lang="sv">
          {initiative.need}
        </p>
      </Part>
      <MatchesPart
        initiativeId={initiative.id}
        matches={matches}
        isAsked={tests.waiting !== null}
        canBeAsked={head.name !== null}
        rights={rights}
      />
      <TestPart initiative={initiative} tests={tests} head={head} rights={rights} />
      <Part id="fakta" title={one.facts}>
        <InitiativeFacts initiative={initiative} linked />
        <TiedLine
          goals={goals}
          tie={rights.asks ? { subject: "initiative", id: initiative.id, title: initiative.title } : null}
        />
        <AlikeLink kind="initiative" id={initiative.id} />
        {seesHistory ? (
          <p className="after no-print">
            <a href={`/historik/initiative/${initiative.id}`}>{one.history}</a>
          </p>
        ) : null}
      </Part>
    </article>
  );
}
