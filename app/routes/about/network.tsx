import { database } from "#db/client.server";
import { currentMember } from "~/auth/visit.server";
import { dayOf, yearOf } from "~/calendar/swedish-time";
import { PolicyParts } from "~/components/about/policy-parts";
import { Facts, LinkList } from "~/components/facts";
import { Advice } from "~/components/lessons/lesson-texts";
import { groupCalendar } from "~/components/meetings/group-calendar";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { goalsIn } from "~/domain/goals/goals.server";
import { currentPolicy } from "~/domain/goals/policies.server";
import { publishedGroups } from "~/domain/meetings/calendars.server";
import { networkPurpose, openGroups } from "~/domain/members/about.server";
import { env, now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";
import { proseHtml } from "~/transfer/prose.server";

/** What the network is. Open to everyone; a visitor without sign-in is told its purpose and how to sign in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = currentMember({ request, context });
  const db = database();
  const network = networkPurpose(db);
  const calendars = publishedGroups(db).map((group) => ({ ...group, host: new URL(env.publicUrl).host }));
  if (!member) return { network, calendars, inside: null };
  const today = dayOf(now());
  const policy = currentPolicy(db, today);
  return {
    network,
    calendars,
    inside: {
      groups: openGroups(db, today),
      policy: policy && {
        ...policy,
        sections: policy.sections.map(({ heading, text }) => ({ heading, text: proseHtml(text) })),
      },
      goals: policy ? goalsIn(db, policy.id, yearOf(today)) : [],
    },
  };
}

type Inside = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["inside"]>;

export const handle: PageHandle<typeof loader> = { title: (words) => words.about.title };

export default function AboutNetwork() {
  const { words, language } = useSpeech();
  const { about } = words;
  const { network, calendars, inside } = useLoaderData<typeof loader>();
  const rules = inside?.groups.find((group) => group.kind === "network")?.rules ?? [];
  return (
    <article>
      <Head
        kicker={network ? about.title : undefined}
        title={network?.name ?? about.title}
        lead={network?.purpose ? <span lang="sv">{network.purpose}</span> : undefined}
        lang={network ? "sv" : undefined}
      />
      {inside ? (
        <>
          {rules.length > 0 ? (
            <Part id="arbetssatt" title={about.rules}>
              <Advice advice={rules} />
            </Part>
          ) : null}
          <Part id="grupper" title={about.groups}>
            <div className="stack wide">
              {inside.groups.map((group) => (
                <Group key={group.id} group={group} />
              ))}
            </div>
          </Part>
          <PolicyParts policy={inside.policy} goals={inside.goals} />
        </>
      ) : (
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
    </article>
  );
}

function Group({ group }: { group: Inside["groups"][number] }) {
  const { about } = useSpeech().words;
  const person = (each: { id: string; name: string }) => ({ to: `/personer/${each.id}`, label: each.name });
  const led = (each: { id: string; name: string } | null) =>
    each ? <LinkList links={[person(each)]} /> : about.nobody;
  return (
    <section className="stack close" aria-labelledby={`grupp-${group.id}`}>
      <h3 id={`grupp-${group.id}`}>
        <a href={`/grupper/${group.id}`} lang="sv">
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
