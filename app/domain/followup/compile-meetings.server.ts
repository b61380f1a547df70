import { meetingPath } from "~/addresses/meetings";
import { dayOf } from "~/calendar/swedish-time";
import { type AttendanceOfYear, isRepresented } from "./attendance.server";
import type { FigureRow } from "./compile";

/** The network's meetings that were held in the year. */
export const meetingRows = ({ meetings }: AttendanceOfYear): FigureRow[] =>
  meetings.map((meeting) => ({
    to: meetingPath(meeting.id),
    label: meeting.theme ?? "",
    detail: detailOf(meeting),
    amount: 1,
    of: {},
  }));

/**
 * The units' places at those meetings: one for each unit that is written down at a meeting, present or not. The amount is
 * 1 where its contact or deputy was there, else 0.
 */
export const placeRows = ({ meetings, units }: AttendanceOfYear): FigureRow[] =>
  units.flatMap((unit) =>
    meetings.flatMap((meeting, at) => {
      const presence = unit.presences[at] ?? null;
      if (presence === null) return [];
      return [
        {
          to: meetingPath(meeting.id),
          label: unit.name,
          detail: [...detailOf(meeting), { sort: "presence", value: presence }],
          amount: isRepresented(presence) ? 1 : 0,
          of: { unit: [unit.id] },
        } satisfies FigureRow,
      ];
    }),
  );

const detailOf = ({ number, startsAt }: AttendanceOfYear["meetings"][number]): FigureRow["detail"] => [
  { sort: "meeting", value: String(number) },
  { sort: "day", value: dayOf(startsAt) },
];
