import { database } from "#db/client.server";
import { personPath } from "~/addresses/people";
import { partnerPath } from "~/addresses/register";
import { requireMember } from "~/auth/visit.server";
import { dayOf } from "~/calendar/swedish-time";
import { AlikeLink } from "~/components/archive/alike-link";
import { Facts } from "~/components/facts";
import { Day } from "~/components/moment";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Paging } from "~/components/paging";
import { PartnerMark } from "~/components/register/marks";
import { PartnerAgreements } from "~/components/register/partner-agreements";
import { PartnerPeople } from "~/components/register/partner-people";
import { ProjectRows } from "~/components/register/project-rows";
import { Timeline } from "~/components/register/timeline";
import { Status } from "~/components/status";
import { goalsOf } from "~/domain/goals/ties.server";
import { viewerOf } from "~/domain/members/member";
import { may } from "~/domain/members/permissions";
import { agreementState } from "~/domain/partners/agreement";
import { hasGoneQuiet, partnerById } from "~/domain/partners/partners.server";
import { timelineOf } from "~/domain/partners/timeline.server";
import { now } from "~/env.server";
import { pageOf } from "~/http/address";
import { found } from "~/http/answers.server";
import { countryName, listInWords } from "~/i18n/format";
import { useSpeech, useWords } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** One partner: who they are, who keeps in touch, and what we do together. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = requireMember({ request, context }, "seeRegister");
  const partner = found(partnerById(database(), viewerOf(member), params.id ?? ""));
  const address = new URL(request.url).searchParams;
  const all = timelineOf(database(), member, partner.id);
  const { rows: entries, page, pages } = pageOf(all, address, entriesPerPage);
  const contacts = entries.filter(({ sort }) => sort === "contact").map(({ id }) => id);
  const goals = goalsOf(database(), "contact", contacts);
  const timeline = entries.map((entry) => ({
    ...entry,
    goals: entry.sort === "contact" ? (goals[entry.id] ?? []) : [],
    mayChange:
      entry.sort === "contact" &&
      may(member, "changeContact", { authorId: entry.createdBy, personId: entry.personId }),
  }));
  const today = dayOf(now());
  const quiet = hasGoneQuiet(partner.lastContactOn, today);
  return {
    ...partner,
    quiet,
    timeline,
    page,
    pages,
    all: all.length,
    agreements: partner.agreements.map((each) => ({ ...each, state: agreementState(each.endsOn, today) })),
    logs: may(member, "logContact"),
    tells: may(member, "shareInformation"),
    changes: may(member, "changePartner", { personId: partner.responsibleId, unitId: partner.unitId }),
    merges: may(member, "changeRegister"),
  };
}

const entriesPerPage = 40;

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

export const handle: PageHandle<typeof loader> = { title: (_, partner) => partner.name };

export default function PartnerPage() {
  const speech = useSpeech();
  const { words } = speech;
  const { partner: texts, partners } = words.register;
  const partner = useLoaderData<typeof loader>();
  const country = countryName(partner.countryCode, speech);
  return (
    <article>
      <Head
        crumbs={["register", "partners"]}
        kicker={
          <>
            <span>{texts.kicker(words.terms.partnerKind[partner.kind], country)}</span>
            <PartnerMark status={partner.status} />
            {partner.quiet ? <Status mark="need">{partners.quiet}</Status> : null}
          </>
        }
        title={partner.name}
        lead={partner.note ? <span lang="sv">{partner.note}</span> : undefined}
      >
        <PartnerDeeds partner={partner} />
      </Head>
      <FactsPart partner={partner} />
      <PeoplePart partner={partner} />
      {partner.agreements.length > 0 || partner.changes ? <AgreementsPart partner={partner} /> : null}
      <Part
        id="projekt"
        title={texts.projects}
        aside={partner.projects.length > 0 ? texts.projectsAside(partner.projects.length) : undefined}
      >
        {partner.projects.length > 0 ? (
          <ProjectRows projects={partner.projects} />
        ) : (
          <p className="note">{texts.noProjects}</p>
        )}
      </Part>
      <TimelinePart partner={partner} />
    </article>
  );
}

function FactsPart({ partner }: { partner: Shown }) {
  const speech = useSpeech();
  const { words } = speech;
  const { partner: texts } = words.register;
  const form = words.contacts.partnerForm;
  return (
    <Part id="fakta" title={texts.facts}>
      <Facts
        facts={[
          [texts.localName, partner.localName !== partner.name ? partner.localName : null],
          [
            texts.country,
            <a key="country" href={`/register/partner?land=${partner.countryCode}`}>
              {countryName(partner.countryCode, speech)}
            </a>,
          ],
          [form.place, partner.place],
          [form.web, partner.web && <a href={partner.web}>{partner.web}</a>],
          [texts.since, partner.sinceYear],
          [
            texts.languages,
            partner.languages.length > 0 && <span lang="sv">{listInWords(partner.languages, speech)}</span>,
          ],
          [
            texts.topics,
            partner.topics.length > 0 && <span lang="sv">{listInWords(partner.topics, speech)}</span>,
          ],
          [
            texts.lastContact,
            partner.lastContactOn ? <Day key="day" day={partner.lastContactOn} /> : texts.noContact,
          ],
        ]}
      />
      <p className="actions below no-print">
        <a href={`/publicering/partner/${partner.id}`}>{words.publishing.see}</a>
      </p>
      <AlikeLink kind="partner" id={partner.id} />
    </Part>
  );
}

/** Who keeps in touch with the partner, and the people there. */
function PeoplePart({ partner }: { partner: Shown }) {
  const { register, contacts } = useWords();
  const { partner: texts } = register;
  const to = `${partnerPath(partner.id)}/personer`;
  return (
    <Part id="personer" title={texts.people}>
      <Facts
        facts={[
          [
            texts.ours,
            partner.responsibleId && (
              <span lang="sv">
                <a href={personPath(partner.responsibleId)}>{partner.responsibleName}</a>
                {[partner.responsibleTitle, partner.responsibleUnit]
                  .map((each) => (each ? `, ${each}` : ""))
                  .join("")}
                {partner.responsibleEmail ? (
                  <>
                    , <a href={`mailto:${partner.responsibleEmail}`}>{partner.responsibleEmail}</a>
                  </>
                ) : null}
              </span>
            ),
          ],
          [
            texts.theirs,
            partner.people.length > 0 && (
              <PartnerPeople key="theirs" people={partner.people} to={partner.changes ? to : null} />
            ),
          ],
        ]}
      />
      {partner.changes ? (
        <p className="actions below no-print">
          <a href={`${to}/ny`}>{contacts.theirPeople.newTitle}</a>
        </p>
      ) : null}
    </Part>
  );
}

function AgreementsPart({ partner }: { partner: Shown }) {
  const own = useWords().contacts.agreements;
  const to = `${partnerPath(partner.id)}/avtal`;
  return (
    <Part id="avtal" title={own.title}>
      {partner.agreements.length > 0 ? (
        <PartnerAgreements agreements={partner.agreements} to={partner.changes ? to : null} />
      ) : (
        <p className="note">{own.none}</p>
      )}
      {partner.changes ? (
        <p className="actions below no-print">
          <a href={`${to}/ny`}>{own.newTitle}</a>
        </p>
      ) : null}
    </Part>
  );
}

function PartnerDeeds({ partner }: { partner: Shown }) {
  const { contacts, information } = useWords();
  const form = contacts.partnerForm;
  const { id, logs, tells, changes, merges } = partner;
  if (!logs && !changes && !merges) return null;
  return (
    <p className="actions no-print">
      {logs ? <LogContact partnerId={id} /> : null}
      {tells ? <a href={`/information/ny?partner=${id}`}>{information.tellCase}</a> : null}
      {changes ? <a href={`${partnerPath(id)}/andra`}>{form.changeButton}</a> : null}
      {merges ? <a href={`${partnerPath(id)}/sammanslagning`}>{form.mergeButton}</a> : null}
    </p>
  );
}

function TimelinePart({ partner }: { partner: Shown }) {
  const { contacts } = useWords();
  const { id, timeline, all, logs, page, pages } = partner;
  return (
    <Part id="tidslinje" title={contacts.timeline} aside={all > 0 ? contacts.timelineAside(all) : undefined}>
      {timeline.length > 0 ? (
        <>
          <Timeline
            entries={timeline}
            changePath={(contact) => `${partnerPath(id)}/kontakter/${contact}/andra`}
          />
          <Paging path={partnerPath(id)} search={[]} page={page} pages={pages} at="tidslinje" />
        </>
      ) : (
        <Empty action={logs ? <LogContact partnerId={id} /> : undefined}>{contacts.empty}</Empty>
      )}
    </Part>
  );
}

function LogContact({ partnerId }: { partnerId: string }) {
  const { contacts } = useWords();
  return (
    <a className="btn" href={`${partnerPath(partnerId)}/kontakt`}>
      {contacts.log}
    </a>
  );
}
