import { database } from "#db/client.server";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { Facts } from "~/components/facts";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { CallRows } from "~/components/register/call-rows";
import { programmePeriod } from "~/components/register/programme-period";
import { ProjectRows } from "~/components/register/project-rows";
import { Status } from "~/components/status";
import { callList } from "~/domain/funding/calls.server";
import { hasEnded } from "~/domain/funding/programme";
import { addressesIn, programmeByCode } from "~/domain/funding/programmes.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { projectList } from "~/domain/projects/projects.server";
import { now } from "~/env.server";
import { found } from "~/http/answers.server";
import { dayInWords, nameIn } from "~/i18n/format";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One funding programme with our calls, projects and lessons in it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const viewer = viewerOf(member);
  const today = dayOf(now());
  const programme = found(programmeByCode(database(), params.code ?? ""));
  const { code, source, contactUrl, version, ...facts } = programme;
  return {
    ...facts,
    code,
    sources: addressesIn(source),
    contactUrl: addressesIn(contactUrl)[0] ?? null,
    calls: callList(database(), { programmeCode: code }, today),
    projects: projectList(database(), viewer, { programmeCode: code }),
    lessons: lessonsFrom(database(), viewer, { programmeCode: code }),
    today,
    mayChange: may(member, "changeRegister"),
    maySeeHistory: version > 1 && may(member, "seeHistory"),
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (_, programme, speech) => nameIn(programme, speech),
};

export default function ProgrammePage() {
  const speech = useSpeech();
  const { words } = speech;
  const { programme: texts } = words.register;
  const programme = useLoaderData<typeof loader>();
  const { calls, projects, lessons, today } = programme;
  const ended = hasEnded(programme, today);
  return (
    <article>
      <Head
        crumbs={["register", "programmes"]}
        kicker={
          <>
            <span>{words.terms.programmeKind[programme.kind]}</span>
            <span>{programmePeriod(programme, speech)}</span>
            {ended ? <Status mark="no">{words.programmes.ended}</Status> : null}
          </>
        }
        title={nameIn(programme, speech)}
        lead={programme.note ? <span lang="sv">{programme.note}</span> : undefined}
      >
        {programme.mayChange ? (
          <p className="actions no-print">
            <a href={`/register/program/${programme.code}/andra`}>{words.programmes.changeButton}</a>
            {ended ? null : (
              <a href={`/register/utlysningar/ny?program=${encodeURIComponent(programme.code)}`}>
                {words.calls.newButton}
              </a>
            )}
            {programme.maySeeHistory ? (
              <a href={`/historik/programme/${programme.code}`}>{words.common.history}</a>
            ) : null}
          </p>
        ) : null}
      </Head>
      <CheckPart checkedOn={programme.checkedOn} sources={programme.sources} />
      <FactsPart programme={programme} />
      <Part
        id="utlysningar"
        title={texts.calls}
        aside={calls.length > 0 ? texts.callsAside(calls.length) : undefined}
      >
        {calls.length > 0 ? (
          <CallRows calls={calls} today={today} />
        ) : (
          <p className="note">{texts.noCalls}</p>
        )}
      </Part>
      <Part
        id="projekt"
        title={texts.projects}
        aside={projects.length > 0 ? texts.projectsAside(projects.length) : undefined}
      >
        {projects.length > 0 ? (
          <ProjectRows projects={projects} />
        ) : (
          <p className="note">{texts.noProjects}</p>
        )}
      </Part>
      <Part
        id="lardomar"
        title={texts.lessons}
        aside={lessons.length > 0 ? texts.lessonsAside(lessons.length) : undefined}
      >
        {lessons.length > 0 ? <LessonRows lessons={lessons} /> : <p className="note">{texts.noLessons}</p>}
      </Part>
    </article>
  );
}

/** When the facts were last looked at, and where they can be looked at. */
function CheckPart({ checkedOn, sources }: Pick<Shown, "checkedOn" | "sources">) {
  const speech = useSpeech();
  const { programme: texts } = speech.words.register;
  return (
    <Part id="kontrollera" title={texts.checkHeading}>
      <div className="stack">
        <p className="check-note">{texts.check(checkedOn ? dayInWords(checkedOn, speech) : null)}</p>
        {sources.length > 0 ? (
          <div>
            <h3 className="dh">{texts.sources}</h3>
            <ul className="sources">
              {sources.map((address) => (
                <li key={address}>
                  <a href={address} rel="noreferrer external">
                    {address}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </Part>
  );
}

function FactsPart({ programme }: { programme: Shown }) {
  const speech = useSpeech();
  const { words } = speech;
  const { programme: texts } = words.register;
  return (
    <Part id="fakta" title={texts.facts}>
      <Facts
        facts={[
          [texts.code, programme.code],
          [texts.kind, words.terms.programmeKind[programme.kind]],
          [texts.period, programmePeriod(programme, speech)],
          [texts.managedBy, programme.managedBy && <span lang="sv">{programme.managedBy}</span>],
          [
            texts.swedishContact,
            programme.contactUrl ? (
              <a key="contact" href={programme.contactUrl} rel="noreferrer external" lang="sv">
                {programme.swedishContact ?? programme.contactUrl}
              </a>
            ) : (
              programme.swedishContact && <span lang="sv">{programme.swedishContact}</span>
            ),
          ],
          [texts.themes, programme.themes.length > 0 && <span lang="sv">{programme.themes.join(", ")}</span>],
          [texts.fit, programme.fit && words.terms.programmeFit[programme.fit]],
          [texts.share, programme.grantShare && <span lang="sv">{programme.grantShare}</span>],
          [words.programmes.fields.keepYears, programme.keepYears && String(programme.keepYears)],
          [texts.outlook, programme.outlook && <span lang="sv">{programme.outlook}</span>],
        ]}
      />
      <AlikeLink kind="programme" id={programme.code} />
    </Part>
  );
}
