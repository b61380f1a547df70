import { database } from "#db/client.server";
import { meetingPath } from "~/addresses/meetings";
import { ButtonForm } from "~/components/buttons";
import { Named } from "~/components/meetings/agenda-rows";
import { AnswerStatus } from "~/components/meetings/coming";
import { LinkDeeds } from "~/components/meetings/link-deeds";
import { meetingCrumbs } from "~/components/meetings/meeting-head";
import { Head, Part } from "~/components/page";
import type { PageHandle } from "~/components/page-handle";
import { Status } from "~/components/status";
import { withoutLink } from "~/domain/meetings/meeting-page.server";
import { refuseCalling } from "~/domain/meetings/notice.server";
import { linksOf } from "~/domain/meetings/personal-link.server";
import { meetingTo } from "~/doors/meetings.server";
import { now } from "~/env.server";
import { useSpeech } from "~/i18n/language";
import { useLoaderData } from "~/remix";
import type { LoaderFunctionArgs } from "~/remix.server";

/** Everybody called to a meeting with answer and link, for whoever leads it: a new link, none, or off the list. */
export async function loader(asking: LoaderFunctionArgs) {
  const { meeting } = meetingTo(asking, "callMeeting");
  return {
    meeting: withoutLink(meeting),
    open: refuseCalling(meeting, null, now()) === null,
    invited: linksOf(database(), meeting.id),
  };
}

export const handle: PageHandle<typeof loader> = { title: (words) => words.link.invited.title };

export default function InvitedRoute() {
  const speech = useSpeech();
  const { words } = speech;
  const own = words.link.invited;
  const { meeting, open, invited } = useLoaderData<typeof loader>();
  const path = `${meetingPath(meeting.id)}/kallade`;
  return (
    <>
      <Head
        small
        title={own.title}
        lead={open ? own.lead : own.locked}
        crumbs={meetingCrumbs(meeting, speech)}
      />
      <Part id="kallade" title={words.meeting.coming}>
        {invited.length === 0 ? (
          <p className="note">{own.none}</p>
        ) : (
          <table className="coming fold">
            <caption className="vh">{own.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{own.name}</th>
                <th scope="col">{own.answer}</th>
                <th scope="col">{own.link}</th>
                {open ? (
                  <th scope="col" className="tools-cell">
                    <span className="vh">{own.deeds}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {invited.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    {each.name}
                    <small>
                      {[words.terms.capacity[each.capacity], each.unitName].filter(Boolean).join(", ")}
                    </small>
                    <small>{each.address}</small>
                  </th>
                  <td>
                    <AnswerStatus answer={each.answer} quiet />
                    {each.answeredThrough ? <small>{own.through[each.answeredThrough]}</small> : null}
                  </td>
                  <td>
                    <Status mark={each.hasLink ? "done" : "no"}>
                      {each.hasLink ? own.works : own.revoked}
                    </Status>
                  </td>
                  {open ? (
                    <td className="tools-cell">
                      <LinkDeeds path={`${path}/lank`} invitee={each}>
                        <ButtonForm
                          action={`${path}/borttagning`}
                          fields={{ invitation: each.id }}
                          label={<Named short={own.remove} full={own.removeOf(each.name)} />}
                        />
                      </LinkDeeds>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
    </>
  );
}
