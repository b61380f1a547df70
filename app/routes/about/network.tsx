import { database } from "#db/client.server";
import { groupPath, personPath } from "~/addresses/people";
import { asLoaded, openData } from "~/auth/open-page.server";
import { currentMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { PolicyParts } from "~/components/about/policy-parts";
import { Facts, LinkList } from "~/components/facts";
import { Advice } from "~/components/lessons/lesson-texts";
import { groupCalendar } from "~/components/meetings/group-calendar";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { PageFacts } from "~/components/public/page-facts";
import { goalsIn } from "~/domain/goals/goals.server";
import { currentPolicy } from "~/domain/goals/policies.server";
import { publishedGroups } from "~/domain/meetings/calendars.server";
import { networkPurpose, openGroups } from "~/domain/members/about.server";
import { pageFactsOf } from "~/domain/publishing/window.server";
import { env, now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/**
 * What the network is and the policy that it works by. Open to everyone; who is in the groups is told to those who are
 * signed in, and a policy that is not adopted yet too.
 */
export async function loader(asking: LoaderFunctionArgs) {
  const member = currentMember(asking);
  const db = database();
  const today = dayOf(now());
  const standing = currentPolicy(db, today);
  const facts = pageFactsOf(db, ["policy", "goal", "group"]);
  const policy = member || standing?.adoptedOn ? standing : null;
  return openData(asking, {
    network: networkPurpose(db),
    calendars: publishedGroups(db).map((group) => ({ ...group, host: new URL(env.publicUrl).host })),
    policy: policy && {
      ...policy,
      sections: policy.sections.map(({ heading, text }) => ({ heading, text: proseHtml(text) })),
    },
    goals: policy
      ? goalsIn(db, policy.id, yearOf(today)).map(({ id, number, title, text, indicators }) => ({
          id,
          number,
          title,
          text,
          indicators: indicators.map((indicator) => indicator.text),
        }))
      : [],
    groups: member ? openGroups(db, today) : null,
    owner: facts.owner,
    changedOn: facts.changedOn ?? policy?.adoptedOn ?? null,
  });
}

export const headers = asLoaded;

type Groups = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["groups"]>;

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.about.title,
  outward: (words, { network }) => ({ path: "/om", description: network?.purpose ?? words.open.start.lead }),
};

export default function AboutNetwork() {
  const { words, language } = useSpeech();
  const { about } = words;
  const { network, calendars, groups, policy, goals, owner, changedOn } = useLoaderData<typeof loader>();
  const rules = groups?.find((group) => group.kind === "network")?.rules ?? [];
  return (
    <article>
      <Head
        kicker={network ? about.title : undefined}
        title={network?.name ?? about.title}
        lead={network?.purpose ? <span lang="sv">{network.purpose}</span> : undefined}
        lang={network ? "sv" : undefined}
      />
      {groups ? (
        <>
          {rules.length > 0 ? (
            <Part id="arbetssatt" title={about.rules}>
              <Advice advice={rules} />
            </Part>
          ) : null}
          <Part id="grupper" title={about.groups}>
            <div className="stack wide">
              {groups.map((group) => (
                <Group key={group.id} group={group} />
              ))}
            </div>
          </Part>
        </>
      ) : null}
      <PolicyParts policy={policy} goals={goals} inside={groups !== null} />
      {groups ? null : (
        <Part id="logga-in" title={about.visitor.signIn}>
          <div className="stack">
            <p className="prose">{about.visitor.signInText}</p>
            <p className="actions">
              <a className="btn main" href="/logga-in">
                {about.visitor.button}
              </a>
            </p>
          </div>
        </Part>
      )}
      {calendars.length > 0 ? (
        <Part id="kalender" title={about.calendar.title}>
          <div className="stack">
            <p className="prose">{about.calendar.text}</p>
            <ul>
              {calendars.map((group) => (
                <li key={group.id}>
                  <a href={groupCalendar(group.host, group.id, language)}>
                    {about.calendar.link(group.name)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </Part>
      ) : null}
      <PageFacts owner={owner} changedOn={changedOn} />
    </article>
  );
}

function Group({ group }: { group: Groups[number] }) {
  const { about } = useSpeech().words;
  const person = (each: { id: string; name: string }) => ({ to: personPath(each.id), label: each.name });
  const led = (each: { id: string; name: string } | null) =>
    each ? <LinkList links={[person(each)]} /> : about.nobody;
  return (
    <section className="stack close" aria-labelledby={`grupp-${group.id}`}>
      <h3 id={`grupp-${group.id}`}>
        <a href={groupPath(group.id)} lang="sv">
          {group.name}
        </a>
      </h3>
      <p className="meta">{about.bounds(group.fewestMeetings, group.mostMeetings)}</p>
      {group.kind !== "network" && group.purpose ? (
        <p className="prose" lang="sv">
          {group.purpose}
        </p>
      ) : null}
      <Facts
        facts={[
          [about.chair, led(group.chair)],
          [about.secretary, led(group.secretary)],
          [
            about.members,
            group.seats ? (
              <span key="seats">
                {about.seats(group.seats.places, group.seats.units)}. <a href="/personer">{about.whoIsWho}</a>
              </span>
            ) : (
              group.members.length > 0 && <LinkList links={group.members.map(person)} />
            ),
          ],
        ]}
      />
    </section>
  );
}
