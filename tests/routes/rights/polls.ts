import { leaders, planners, type Row } from "./row";

const times = { "day-1": "2027-09-02", "start-1": "13.00", "end-1": "15.00" };
const plan = { title: "X", meetingForm: "hybrid", answerBy: "2027-05-20", ...times };

export const pollsRows: Row[] = [
  { id: "routes/polls/list", path: "/moten/datum", get: "members" },
  { id: "routes/polls/new", path: "/moten/datum/ny", get: planners, post: planners, fields: plan },
  {
    id: "routes/polls/new",
    path: "/moten/datum/ny?grupp=grp-natverk",
    get: leaders,
    post: leaders,
    fields: plan,
  },
  { id: "routes/polls/poll", path: "/moten/datum/poll-2027-1", get: leaders },
  { id: "routes/polls/poll", path: "/moten/datum/poll-draft", get: leaders },
  {
    id: "routes/polls/change",
    path: "/moten/datum/poll-draft/andra",
    get: leaders,
    post: leaders,
    fields: { ...plan, version: "1" },
  },
  {
    id: "routes/polls/send",
    path: "/moten/datum/poll-draft/utskick",
    get: "members",
    post: leaders,
    fields: { version: "1" },
  },
  { id: "routes/polls/take-back", path: "/moten/datum/poll-2027-1/angra", get: "members", post: leaders },
  { id: "routes/polls/remind", path: "/moten/datum/poll-2027-1/paminnelse", get: "members", post: leaders },
  {
    id: "routes/polls/confirm",
    path: "/moten/datum/poll-2027-1/bekraftelse",
    get: leaders,
    post: leaders,
    fields: { "slots[]": ["poll-2027-1-3"], confirmed: "1", close: "1" },
  },
  {
    id: "routes/polls/deadline",
    path: "/moten/datum/poll-2027-1/svarstid",
    get: leaders,
    post: leaders,
    fields: { answerBy: "2027-01-20", version: "1" },
  },
  {
    id: "routes/polls/link-renew",
    path: "/moten/datum/poll-2027-1/lank",
    get: "members",
    post: leaders,
    fields: { invitation: "poll-2027-1-p-14" },
  },
  {
    id: "routes/polls/link-revoke",
    path: "/moten/datum/poll-2027-1/lank/aterkallelse",
    get: "members",
    post: leaders,
    fields: { invitation: "poll-2027-1-p-14" },
  },
  { id: "routes/polls/close", path: "/moten/datum/poll-2027-1/avslut", get: "members", post: leaders },
  {
    id: "routes/polls/remove",
    path: "/moten/datum/poll-draft/borttagning",
    get: "members",
    post: leaders,
    fields: { version: "1" },
  },
  {
    id: "routes/polls/answer",
    path: "/datum/demodatumforfraganp14",
    get: "everyone",
    post: "everyone",
    fields: { "slot-poll-2027-1-1": "yes", version: "1" },
  },
];
