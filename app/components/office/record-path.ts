import type { ChronicleSubject } from "#db/words";
import { actionPath } from "~/addresses/actions";
import { goalPath, policyPath } from "~/addresses/goals";
import { informationPath } from "~/addresses/information";
import { lessonPath } from "~/addresses/lessons";
import { meetingPath, minutesPath } from "~/addresses/meetings";
import { groupPath, personPath, unitPath } from "~/addresses/people";
import { callPath, initiativePath, partnerPath, projectPath } from "~/addresses/register";

const paths: Partial<Record<ChronicleSubject, (id: string) => string>> = {
  person: (id) => personPath(id),
  unit: (id) => unitPath(id),
  group: (id) => groupPath(id),
  municipality: () => "/installningar",
  meeting: (id) => meetingPath(id),
  poll: (id) => `/moten/datum/${id}`,
  round: (id) => `${meetingPath(id)}#laget-runt`,
  minutes: (id) => minutesPath(id),
  action: (id) => actionPath(id),
  lesson: (id) => lessonPath(id),
  project: (id) => projectPath(id),
  partner: (id) => partnerPath(id),
  programme: (id) => `/register/program/${id}`,
  call: (id) => callPath(id),
  initiative: (id) => initiativePath(id),
  goal: (id) => goalPath(id),
  policy: (id) => policyPath(id),
  information: (id) => informationPath(id),
  training: (id) => `/kunskap/utbildningar/${id}`,
  followup: (year) => `/uppfoljning/${year}`,
  publication: (id) => `/publicering/${id.replace(":", "/")}`,
  newsletter: (id) => `/nyhetsbrev/${id}`,
  receiver: (id) => `/spridning/mottagare/${id}`,
  letter: (id) => `/utkorg/${id}`,
};

/** Where a record that the chronicle tells about is read; null for one that has no page of its own. */
export const recordPath = (subject: ChronicleSubject, id: string): string | null =>
  paths[subject]?.(id) ?? null;
