import type { Language, ProjectDutyKind } from "#db/words";
import { actionPath } from "~/addresses/actions";
import { callPath, projectPath } from "~/addresses/register";
import { type AllDayEvent, dayUid } from "~/calendar/ics";
import { voiceOf } from "./meeting-words.server";
import { addressOf } from "./settings";

/** An action's due day, as calendars show it. */
export function dueDayOf(
  action: { id: string; text: string; dueDay: string },
  language: Language,
  publicUrl: string,
): AllDayEvent {
  const { mail } = voiceOf(language);
  const url = addressOf(actionPath(action.id), publicUrl);
  const uid = dayUid("action", action.id, publicUrl);
  return { uid, day: action.dueDay, title: mail.dueDay(action.text), description: url, url };
}

/** The last day to apply in a call, as calendars show it. */
export function lastDayOf(
  call: { id: string; title: string; closesOn: string; closesAtClock: string | null },
  language: Language,
  publicUrl: string,
): AllDayEvent {
  const { mail, words } = voiceOf(language);
  const url = addressOf(callPath(call.id), publicUrl);
  const clock = call.closesAtClock ? words.register.calls.closes(call.closesAtClock) : "";
  return {
    uid: dayUid("call", call.id, publicUrl),
    day: call.closesOn,
    title: mail.lastDay(call.title),
    description: [clock, url].filter(Boolean).join("\n\n"),
    url,
  };
}

/** The due day of a project's report or payment claim, as calendars show it. */
export function dutyDayOf(
  duty: {
    id: string;
    kind: ProjectDutyKind;
    title: string;
    dueOn: string;
    projectId: string;
    project: string;
  },
  language: Language,
  publicUrl: string,
): AllDayEvent {
  const { mail, words } = voiceOf(language);
  const url = addressOf(`${projectPath(duty.projectId)}#redovisningar`, publicUrl);
  const title = mail.dutyDay(words.terms.projectDutyKind[duty.kind], duty.title, duty.project);
  return { uid: dayUid("duty", duty.id, publicUrl), day: duty.dueOn, title, description: url, url };
}
