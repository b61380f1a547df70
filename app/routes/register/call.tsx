import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { callPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { ButtonForm } from "~/components/buttons";
import { Facts } from "~/components/facts";
import { EarlierAnswers } from "~/components/initiatives/matches";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { ThemeLinks } from "~/components/lessons/theme-links";
import { Day } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CallCheck } from "~/components/register/call-check";
import { CallUnits } from "~/components/register/call-units";
import { CallMark } from "~/components/register/marks";
import { ProjectRows } from "~/components/register/project-rows";
import { needsChecking } from "~/domain/funding/call";
import { callById } from "~/domain/funding/calls.server";
import { earlierAnswersTo } from "~/domain/funding/matching.server";
import { isOutside } from "~/domain/funding/programme";
import { unitsForCall } from "~/domain/funding/unit-themes.server";
import { isWatching } from "~/domain/funding/watches.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { projectList } from "~/domain/projects/projects.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { distanceInWords, nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One call: when it closes, its terms, what we think of it, and what is worth reading before applying. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const viewer = viewerOf(member);
  const today = dayOf(now());
  const call = found(callById(database(), params.id ?? ""));
  const units = unitsForCall(database(), call.id);
  return {
    ...call,
    earlier: earlierAnswersTo(database(), call.id, today),
    lessons: lessonsFrom(database(), viewer, { programmeCode: call.programmeCode }),
    projects: projectList(database(), viewer, { programmeCode: call.programmeCode }),
    units,
    watching: isWatching(database(), call.id, member.id),
    may: {
      change: may(member, "changeCall", { personId: call.responsibleId }),
      remove: may(member, "changeRegister") && units.every((unit) => unit.toldAt === null),
    },
    today,
    toCheck: needsChecking(call, today),
    outside: isOutside(call, call.closesOn),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_, call) => call.title };

export default function CallPage() {
  const speech = useSpeech();
  const { words } = speech;
  const { call: texts, calls, programme: programmeTexts } = words.register;
  const call = useLoaderData<typeof loader>();
  const passed = call.closesOn < call.today;
  return (
    <article>
      <Head
        crumbs={["register", "calls"]}
        kicker={
          <>
            <span>{texts.kicker}</span>
            <CallMark status={call.status} />
          </>
        }
        title={call.title}
        lang="sv"
        lead={
          passed ? (
            texts.passed
          ) : (
            <>
              {texts.closes} <Day day={call.closesOn} weekday /> {calls.closes(call.closesAtClock)},{" "}
              {distanceInWords(call.closesOn, call.today, speech)}.
            </>
          )
        }
      >
        {call.may.change ? (
          <p className="actions no-print">
            <a href={`${callPath(call.id)}/andra`}>{words.calls.changeButton}</a>
            {call.may.remove ? <a href={`${callPath(call.id)}/borttagning`}>{words.calls.remove}</a> : null}
          </p>
        ) : null}
      </Head>
      <CallCheck call={call} />
      <AssessmentPart call={call} />
      <TermsPart call={call} />
      {passed && !call.watching ? null : <WatchPart call={call} />}
      <CallUnits units={call.units} />
      <EarlierAnswers answers={call.earlier} />
      {call.lessons.length > 0 ? (
        <Part id="lardomar" title={texts.lessons} aside={texts.lessonsAside}>
          <LessonRows lessons={call.lessons} />
        </Part>
      ) : null}
      <Part id="projekt" title={texts.projects}>
        {call.projects.length > 0 ? (
          <ProjectRows projects={call.projects} />
        ) : (
          <p className="note">{programmeTexts.noProjects}</p>
        )}
      </Part>
    </article>
  );
}

/** What we think of the call, and who answers for it. */
function AssessmentPart({ call }: { call: Shown }) {
  const { call: texts } = useWords().register;
  return (
    <Part id="bedomning" title={texts.assessment}>
      <div className="stack close">
        {call.assessment ? (
          <p className="prose" lang="sv">
            {call.assessment}
          </p>
        ) : (
          <p className="note">{texts.noAssessment}</p>
        )}
        <p className="meta">
          {texts.responsible}:{" "}
          {call.responsibleId ? (
            <span lang="sv">
              <a href={personPath(call.responsibleId)}>{call.responsibleName}</a>
              {call.responsibleUnit ? `, ${call.responsibleUnit}` : null}
            </span>
          ) : (
            texts.nobody
          )}
          .
        </p>
      </div>
    </Part>
  );
}

function TermsPart({ call }: { call: Shown }) {
  const speech = useSpeech();
  const { calls: words, register } = speech.words;
  const { call: texts, calls } = register;
  return (
    <Part id="villkor" title={texts.facts}>
      <Facts
        facts={[
          [
            texts.programme,
            <a key="programme" href={`/register/program/${call.programmeCode}`}>
              {nameIn({ nameSv: call.programmeSv, nameEn: call.programmeEn }, speech)}
            </a>,
          ],
          [words.reference, call.reference],
          [texts.opens, call.opensOn && <Day day={call.opensOn} />],
          [
            texts.closes,
            <span key="closes">
              <Day day={call.closesOn} /> {calls.closes(call.closesAtClock)}
            </span>,
          ],
          [texts.grantRange, call.grantRange && <span lang="sv">{call.grantRange}</span>],
          [texts.share, call.sharePercent === null ? null : texts.shareText(call.sharePercent)],
          [texts.coFinancing, call.coFinancingNote && <span lang="sv">{call.coFinancingNote}</span>],
          [texts.whoCanApply, call.whoCanApply && <span lang="sv">{call.whoCanApply}</span>],
          [texts.themes, call.themes.length > 0 && <ThemeLinks themes={call.themes} />],
        ]}
      />
      <AlikeLink kind="call" id={call.id} />
    </Part>
  );
}

/** Whether one watches the call, and the button to begin or stop. */
function WatchPart({ call }: { call: Shown }) {
  const { watch } = useWords().register.call;
  return (
    <Part id="bevaka" title={watch.title} printed={false}>
      <div className="stack">
        <p>
          {call.watching ? watch.watching : watch.offer} <a href="/min-sida#kalender">{watch.calendar}</a>
        </p>
        <div className="actions">
          <ButtonForm
            action={`${callPath(call.id)}/bevakning`}
            fields={{ wanted: call.watching ? "0" : "1" }}
            label={call.watching ? watch.stop : watch.start}
            kind="plain"
          />
        </div>
      </div>
    </Part>
  );
}
