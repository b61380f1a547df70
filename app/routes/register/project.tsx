import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { partnerPath, projectPath } from "~/addresses/register";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { AttachmentsPart } from "~/components/attachments/attachments-part";
import { Facts, LinkList } from "~/components/facts";
import { TiedGoals } from "~/components/goals/tied-goals";
import { EntryRows } from "~/components/information/entry-rows";
import { LessonRows } from "~/components/lessons/lesson-rows";
import { ThemeLinks } from "~/components/lessons/theme-links";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Prose } from "~/components/prose";
import { DutyRows } from "~/components/register/duty-rows";
import { ProjectMark } from "~/components/register/marks";
import { ProjectMoney } from "~/components/register/money";
import { Participants } from "~/components/register/participants";
import { PeriodInWords } from "~/components/register/period";
import { ProjectPartners } from "~/components/register/project-partners";
import { attachPath } from "~/domain/attachments/attachment";
import { attachmentsOf } from "~/domain/attachments/attachments.server";
import { lessonsFrom } from "~/domain/lessons/lessons.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { dutiesOf } from "~/domain/projects/duties.server";
import { dutyState } from "~/domain/projects/duty";
import { projectToRead } from "~/doors/projects.server";
import { now } from "~/env.server";
import { countryName, listInWords, nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** One project or exchange with its money, people, partners, goals and lessons. */
export async function loader(asking: LoaderFunctionArgs) {
  const { member, project } = projectToRead(asking);
  const { summary, expectedResults, results, ...facts } = project;
  const today = dayOf(now());
  const changes = may(member, "changeProject", project);
  return {
    ...facts,
    summary: proseHtml(summary),
    expectedResults: expectedResults ? proseHtml(expectedResults) : null,
    results: results ? proseHtml(results) : null,
    changes,
    today,
    duties: dutiesOf(database(), project.id).map((duty) => ({ ...duty, state: dutyState(duty, today) })),
    lessons: lessonsFrom(database(), viewerOf(member), { projectId: project.id }),
    writes: may(member, "writeLesson"),
    attachments: attachmentsOf(database(), "project", project.id),
    attachTo: changes ? attachPath("project", project.id) : null,
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_, project) => project.title };

export default function ProjectPage() {
  const { words } = useSpeech();
  const { project: texts } = words.register;
  const project = useLoaderData<typeof loader>();
  const write = (
    <a className="btn" href={`/lardomar/ny?projekt=${project.id}`}>
      {texts.writeLesson}
    </a>
  );
  return (
    <article>
      <Head
        crumbs={["register"]}
        kicker={
          <>
            <span>{words.terms.projectKind[project.kind]}</span>
            <ProjectMark status={project.status} />
          </>
        }
        title={project.title}
        lang="sv"
      >
        <Prose html={project.summary} kind="lead" lang="sv" />
        {project.changes ? (
          <p className="actions no-print">
            <a className="btn" href={`${projectPath(project.id)}/andra`}>
              {words.projects.change}
            </a>
          </p>
        ) : null}
      </Head>
      {project.expectedResults ? (
        <Part id="vantade-resultat" title={words.projects.fields.expectedResults}>
          <Prose html={project.expectedResults} lang="sv" />
        </Part>
      ) : null}
      {project.results ? (
        <Part id="resultat" title={texts.results}>
          <Prose html={project.results} lang="sv" />
        </Part>
      ) : null}
      <Part id="fakta" title={texts.facts}>
        <ProjectFacts project={project} />
        <p className="actions below no-print">
          <a href={`/publicering/project/${project.id}`}>{words.publishing.see}</a>
        </p>
        {project.visibility === "draft" ? null : <AlikeLink kind="project" id={project.id} />}
      </Part>
      <Part id="pengar" title={texts.money} aside={texts.moneyAside}>
        <ProjectMoney money={project} />
      </Part>
      <Part id="deltagare" title={texts.participants}>
        <Participants participants={project.participants} />
        {project.changes ? (
          <p className="actions below no-print">
            <a className="btn" href={`${projectPath(project.id)}/ar`}>
              {words.projects.years.change}
            </a>
          </p>
        ) : null}
      </Part>
      <ProjectDuties project={project} />
      <AttachmentsPart {...project} />
      <Part
        id="partner"
        title={texts.partners}
        aside={project.partners.length > 0 ? texts.partnersAside(project.partners.length) : undefined}
      >
        <ProjectPartners project={project} />
      </Part>
      <Part
        id="lardomar"
        title={texts.lessons}
        aside={project.lessons.length > 0 ? texts.lessonsAside(project.lessons.length) : undefined}
      >
        {project.lessons.length > 0 ? (
          <>
            <LessonRows lessons={project.lessons} />
            {project.writes ? <p className="actions below no-print">{write}</p> : null}
          </>
        ) : (
          <Empty action={project.writes ? write : undefined}>{texts.noLessons}</Empty>
        )}
      </Part>
      <Told project={project} />
    </article>
  );
}

/** What the project owes its funder; nothing where there is none and the reader cannot add any. */
function ProjectDuties({ project }: { project: Shown }) {
  const { duties: own } = useWords().projects;
  const { duties, today, changes } = project;
  if (duties.length === 0 && !changes) return null;
  const to = `${projectPath(project.id)}/redovisningar`;
  const overdue = duties.filter((duty) => duty.state === "overdue").length;
  return (
    <Part id="redovisningar" title={own.title} aside={overdue > 0 ? own.overdueAside(overdue) : undefined}>
      {duties.length > 0 ? (
        <DutyRows duties={duties} today={today} to={changes ? to : null} />
      ) : (
        <p className="note">{own.none}</p>
      )}
      {changes ? (
        <p className="actions below no-print">
          <a className="btn" href={to}>
            {own.newTitle}
          </a>
        </p>
      ) : null}
    </Part>
  );
}

/** What the coordinator has been told about the project; nothing where that is nothing. */
function Told({ project }: { project: Shown }) {
  const { information: own } = useWords();
  const { rows, total } = project.told;
  if (total === 0) return null;
  return (
    <Part id="information" title={own.title} aside={own.list(total)}>
      <EntryRows entries={rows} />
      {total > rows.length ? (
        <p className="after">
          <a href={`/information?projekt=${project.id}`}>{own.all(total)}</a>
        </p>
      ) : null}
    </Part>
  );
}

function ProjectFacts({ project }: { project: Shown }) {
  const speech = useSpeech();
  const { words } = speech;
  const { project: texts } = words.register;
  const { fields } = words.projects;
  return (
    <Facts
      facts={[
        [
          texts.unit,
          <a key="unit" href={`/register?enhet=${project.unitId}`} lang="sv">
            {project.unitName}
          </a>,
        ],
        [
          texts.otherUnits,
          project.otherUnits.length > 0 && (
            <LinkList
              lang="sv"
              links={project.otherUnits.map((unit) => ({
                to: `/register?enhet=${unit.id}`,
                label: unit.name,
              }))}
            />
          ),
        ],
        [
          fields.runById,
          project.runById && (
            <a key="run" href={partnerPath(project.runById)}>
              {project.runByName}
            </a>
          ),
        ],
        [
          texts.contact,
          project.contactId && (
            <span lang="sv">
              <a href={personPath(project.contactId)}>{project.contactName}</a>
              {project.contactTitle ? `, ${project.contactTitle}` : null}
            </span>
          ),
        ],
        [texts.role, words.terms.projectRole[project.role]],
        [texts.lead, project.role === "partner" ? project.leadName : null],
        [
          texts.programme,
          project.programmeCode && project.programmeSv && project.programmeEn && (
            <a href={`/register/program/${project.programmeCode}`}>
              {nameIn({ nameSv: project.programmeSv, nameEn: project.programmeEn }, speech)}
            </a>
          ),
        ],
        [texts.call, project.callReference && <span lang="sv">{project.callReference}</span>],
        [texts.period, <PeriodInWords key="period" from={project.startsOn} to={project.endsOn} />],
        [texts.applied, project.appliedOn && <Day day={project.appliedOn} />],
        [texts.decided, project.decidedOn && <Day day={project.decidedOn} />],
        [fields.finalReportOn, project.finalReportOn && <Day day={project.finalReportOn} />],
        [texts.caseNumber, project.caseNumber],
        [fields.forMinors, project.forMinors && words.common.yes],
        [
          texts.countries,
          listInWords(
            project.countries.map((code) => countryName(code, speech)),
            speech,
          ),
        ],
        [texts.themes, project.themes.length > 0 && <ThemeLinks themes={project.themes} />],
        [
          texts.goals,
          (project.goals.length > 0 || project.changes) && (
            <TiedGoals
              goals={project.goals}
              tie={project.changes ? { subject: "project", id: project.id, title: project.title } : null}
            />
          ),
        ],
        [texts.english, project.titleEn && <span lang="en">{project.titleEn}</span>],
        [
          fields.keepUntil,
          project.keepUntil && (
            <>
              <Day day={project.keepUntil} />
              {project.keepReason ? <span lang="sv">, {project.keepReason}</span> : null}
            </>
          ),
        ],
        [fields.visibility, words.terms.visibility[project.visibility]],
      ]}
    />
  );
}
