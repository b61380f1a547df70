import { database } from "#db/client.server";
import { asLoaded, openData } from "~/auth/open-page.server";
import { groupCalendar } from "~/components/meetings/group-calendar";
import { Empty, Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { ComingMeetings } from "~/components/public/coming-meetings";
import { PageFacts } from "~/components/public/page-facts";
import { publishedGroups } from "~/domain/meetings/calendars.server";
import { publicMeetings } from "~/domain/meetings/public-meetings.server";
import { pageFactsOf } from "~/domain/publishing/window.server";
import { env, now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** The meetings ahead that groups have chosen to show, and their calendars. Open to everyone. */
export async function loader(asking: LoaderFunctionArgs) {
  const db = database();
  return openData(asking, {
    meetings: publicMeetings(db, now()),
    calendars: publishedGroups(db),
    host: new URL(env.publicUrl).host,
    origin: new URL(env.publicUrl).origin,
    ...pageFactsOf(db, ["meeting", "group"]),
  });
}

export const headers = asLoaded;

export const handle: PageHandle<typeof loader> = {
  title: (words) => words.open.meetings.title,
  outward: (words, { meetings, origin }) => ({
    path: "/oppet/moten",
    description: words.open.meetings.lead,
    linked: meetings.map((meeting) => ({
      "@context": "https://schema.org",
      "@type": "Event",
      name: `${meeting.groupName}${meeting.theme ? `: ${meeting.theme}` : ""}`,
      startDate: new Date(meeting.startsAt).toISOString(),
      endDate: new Date(meeting.endsAt).toISOString(),
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: `https://schema.org/${{ onSite: "Offline", hybrid: "Mixed", online: "Online" }[meeting.form]}EventAttendanceMode`,
      location: meeting.place
        ? { "@type": "Place", name: meeting.place, address: meeting.place }
        : { "@type": "VirtualLocation", url: `${origin}/oppet/moten` },
      organizer: { "@type": "Organization", name: meeting.groupName, url: `${origin}/oppet` },
      url: `${origin}/oppet/moten`,
    })),
  }),
};

export default function OpenMeetings() {
  const { words, language } = useSpeech();
  const { open, about } = words;
  const { meetings, calendars, host, owner, changedOn } = useLoaderData<typeof loader>();
  return (
    <>
      <Head crumbs={["open"]} title={open.meetings.title} lead={open.meetings.lead} />
      <Part id="kommande" title={open.meetings.coming}>
        {meetings.length > 0 ? <ComingMeetings meetings={meetings} /> : <Empty>{open.meetings.none}</Empty>}
      </Part>
      {calendars.length > 0 ? (
        <Part id="kalender" title={about.calendar.title}>
          <div className="stack">
            <p className="prose">{about.calendar.text}</p>
            <ul className="plain">
              {calendars.map((group) => (
                <li key={group.id}>
                  <a href={groupCalendar(host, group.id, language)}>{about.calendar.link(group.name)}</a>
                </li>
              ))}
            </ul>
          </div>
        </Part>
      ) : null}
      <PageFacts owner={owner} changedOn={changedOn} />
    </>
  );
}
