import { meetingPath } from "~/addresses/meetings";
import { clockOf } from "~/calendar/swedish-time";
import type { ShownMeeting } from "~/domain/meetings/meeting-page.server";
import { useWords } from "~/i18n/language";
import { ButtonForm } from "../buttons";
import { Part } from "../page";

/** The notice on the meeting's own page, for those who call it: prepare it, take it back, or look at it. */
export function MeetingNotice({
  meeting,
  noticeLeavesAt,
}: {
  meeting: ShownMeeting;
  noticeLeavesAt: number | null;
}) {
  const own = useWords().meeting;
  const path = `${meetingPath(meeting.id)}/kallelse`;
  if (meeting.calledAt === null) {
    return (
      <Part id="kallelse" title={own.notice} printed={false}>
        <div className="stack">
          <p className="note">{own.noticeNotSent}</p>
          <div className="actions">
            <a className="btn main" href={path}>
              {own.prepareNotice}
            </a>
          </div>
        </div>
      </Part>
    );
  }
  if (noticeLeavesAt === null) return null;
  return (
    <Part id="kallelse" title={own.notice} printed={false}>
      <div className="stack">
        <p>{own.noticeLeaves(clockOf(noticeLeavesAt))}</p>
        <div className="actions">
          <ButtonForm action={`${path}/angra`} label={own.undo} kind="plain" />
          <a href={path}>{own.showNotice}</a>
        </div>
      </div>
    </Part>
  );
}
