import { database } from "#db/client.server";
import { informationPath } from "~/addresses/information";
import { partnerPath, projectPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { AlikeLink } from "~/components/archive/alike-link";
import { Facts, LinkList } from "~/components/facts";
import { TiedGoals } from "~/components/goals/tied-goals";
import { Moment } from "~/components/moment";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { goalsOf } from "~/domain/goals/ties.server";
import { entryById, notesOf } from "~/domain/information/entries.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { found } from "~/http/answers.server";
import { nameIn } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One entry: what it is about, and everything told of it, the latest first. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeInformation");
  const entry = found(entryById(database(), viewerOf(member), params.id ?? ""));
  const thing = { unitId: entry.unitId, authorId: entry.createdBy };
  return {
    ...entry,
    goals: goalsOf(database(), "information", [entry.id])[entry.id] ?? [],
    told: notesOf(database(), entry.id),
    may: {
      add: may(member, "shareInformation"),
      change: may(member, "changeInformation", thing),
      remove: may(member, "removeInformation", thing),
      history: may(member, "seeHistory", thing),
    },
  };
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = {
  title: (_, entry) => entry.title,
  below: () => "/register",
};

export default function InformationEntry() {
  const { information, terms } = useWords();
  const entry = useLoaderData<typeof loader>();
  return (
    <article>
      <Head
        crumbs={["information"]}
        kicker={
          <span>
            {[terms.informationKind[entry.kind], entry.caseNumber ? information.dnr(entry.caseNumber) : null]
              .filter(Boolean)
              .join(", ")}
          </span>
        }
        title={entry.title}
        lang="sv"
      >
        <Deeds entry={entry} />
      </Head>
      <Part id="uppgifter" title={information.facts}>
        <EntryFacts entry={entry} />
        <AlikeLink kind="information" id={entry.id} />
      </Part>
      <Part
        id="anteckningar"
        title={information.notes}
        aside={entry.told.length > 1 ? information.notesAside : undefined}
      >
        <ol className="rows two">
          {entry.told.map((note) => (
            <li key={note.id}>
              <span className="meta">
                <Moment at={note.writtenAt} />
              </span>
              <div className="stack close">
                <p className="comment" lang="sv">
                  {note.text}
                </p>
                <p className="meta">
                  {[note.authorName, note.unitName].filter(Boolean).join(", ")}
                  {note.through === "mail" ? (
                    <>
                      {" "}
                      <Status mark="open">{information.byMail}</Status>
                    </>
                  ) : null}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Part>
    </article>
  );
}

function Deeds({ entry }: { entry: Shown }) {
  const { information } = useWords();
  const { add, change, remove, history } = entry.may;
  const path = informationPath(entry.id);
  if (!add && !change && !remove && !history) return null;
  return (
    <p className="actions no-print">
      {add ? (
        <a className="btn" href={`${path}/anteckning`}>
          {information.add}
        </a>
      ) : null}
      {change ? <a href={`${path}/andra`}>{information.change}</a> : null}
      {remove ? <a href={`${path}/borttagning`}>{information.remove}</a> : null}
      {history ? <a href={`/historik/information/${entry.id}`}>{information.history}</a> : null}
    </p>
  );
}

function EntryFacts({ entry }: { entry: Shown }) {
  const speech = useSpeech();
  const { information } = speech.words;
  return (
    <Facts
      facts={[
        [information.web, entry.web && <a href={entry.web}>{entry.web}</a>],
        [
          information.unit,
          entry.unitId && (
            <a href={`/information?enhet=${entry.unitId}`} lang="sv">
              {entry.unitName}
            </a>
          ),
        ],
        [information.caseNumber, entry.caseNumber],
        [
          speech.words.goals.tie.goals,
          (entry.goals.length > 0 || entry.may.change) && (
            <TiedGoals
              goals={entry.goals}
              tie={entry.may.change ? { subject: "information", id: entry.id, title: entry.title } : null}
            />
          ),
        ],
        [
          information.partner,
          entry.partnerId && <a href={partnerPath(entry.partnerId)}>{entry.partnerName}</a>,
        ],
        [
          information.project,
          entry.projectId && (
            <a href={projectPath(entry.projectId)} lang="sv">
              {entry.projectTitle}
            </a>
          ),
        ],
        [
          information.themes,
          entry.themes.length > 0 && (
            <LinkList
              links={entry.themes.map((theme) => ({
                to: `/information?tema=${theme.id}`,
                label: nameIn(theme, speech),
              }))}
            />
          ),
        ],
      ]}
    />
  );
}
