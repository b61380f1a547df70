import { describe, expect, test } from "vitest";
import { has, type Member, viewerOf } from "~/domain/members/member";
import { may, permissions, type Right, type Thing } from "~/domain/members/permissions";

/** One of each, all of them strangers to what is asked about but for what the name says. */
const cast = {
  reader: member("reader"),
  elected: member("elected", { roles: ["reader", "elected"] }),
  head: member("head", { roles: ["reader", "head"], seats: [seatOf("head")] }),
  deputy: member("deputy", {
    roles: ["reader", "deputy"],
    seats: [seatOf("deputy")],
    groupIds: ["network"],
    inNetwork: true,
  }),
  contact: member("contact", {
    roles: ["reader", "contact"],
    seats: [seatOf("contact")],
    groupIds: ["network"],
    inNetwork: true,
  }),
  otherContact: member("otherContact", {
    roles: ["reader", "contact"],
    seats: [{ unitId: "social", unitName: "Social", place: "contact" }],
    groupIds: ["network"],
    inNetwork: true,
  }),
  chair: member("chair", { groupIds: ["network"], inNetwork: true, chairOf: ["network"] }),
  secretary: member("secretary", { groupIds: ["network"], inNetwork: true, secretaryOf: ["network"] }),
  adjuster: member("adjuster"),
  coordinator: member("coordinator", {
    roles: ["reader", "coordinator"],
    groupIds: ["network", "board"],
    inNetwork: true,
  }),
  administrator: member("administrator", { roles: ["reader", "administrator"] }),
};

type Who = keyof typeof cast;

const everyone = Object.keys(cast) as Who[];
const room: Who[] = ["deputy", "contact", "otherContact", "chair", "secretary", "coordinator"];
const office: Who[] = ["coordinator", "administrator"];
const leaders: Who[] = ["chair", "coordinator"];
const writers: Who[] = ["secretary", "coordinator"];
const unit: Who[] = ["deputy", "contact", "coordinator"];

const meeting: Thing = {
  groupId: "network",
  groupKind: "network",
  unitId: "schools",
  adjusterIds: ["adjuster"],
};
const sent = { ...meeting, sentAt: 1 };
const signedOff = { ...sent, signedOffAt: 2 };
const board: Thing = { groupId: "board", groupKind: "political" };
const lesson = (visibility: string): Thing => ({ visibility, unitId: "schools", authorId: "reader" });
const underReview = { ...lesson("draft"), sentForReviewAt: 1 };

/** Each right with the things it is asked about, and who then has it. */
const table: Record<Right, [what: string, thing: Thing, who: Who[]][]> = {
  keepOwnPage: [["one's own page", {}, everyone]],
  readGuides: [["a guide", {}, everyone]],
  seeFirstYear: [["the first year", {}, office]],
  keepSearches: [["one's own searches", {}, everyone]],
  seeArchive: [["the archive", {}, everyone]],
  seeVainSearches: [["the words", {}, office]],
  takeOutArchive: [["the archive", {}, ["coordinator"]]],
  askNetwork: [["a question", {}, everyone]],
  seeInquiry: [
    ["a question", { personId: "reader", askedIds: ["contact"] }, ["reader", "contact", "coordinator"]],
  ],
  answerInquiry: [["a question", { personId: "reader", askedIds: ["contact"] }, ["contact"]]],
  closeInquiry: [["a question", { personId: "reader", askedIds: ["contact"] }, ["reader", "coordinator"]]],
  seeRegister: [["the register", {}, everyone]],
  readProject: [
    ["an internal project", { visibility: "internal" }, everyone],
    ["a project of the network's", { visibility: "network" }, room],
    ["a project in draft", { visibility: "draft" }, ["coordinator"]],
    ["a unit's project in draft", { visibility: "draft", unitId: "schools" }, ["head", ...unit]],
  ],
  writeProject: [["a project", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changeProject: [
    ["a unit's project", { unitId: "schools", visibility: "internal" }, ["head", ...unit]],
    ["a project of no unit", {}, ["coordinator"]],
  ],
  seeMeetings: [["the year's meetings", {}, everyone]],
  seeMeeting: [
    ["a meeting of the network", meeting, everyone],
    ["a meeting of another group", board, ["coordinator"]],
    ["a meeting one is invited to", { ...board, personId: "reader" }, ["reader", "coordinator"]],
  ],
  planMeetings: [
    ["the network's year", meeting, leaders],
    ["another group's year", board, ["coordinator"]],
  ],
  callMeeting: [["a meeting", meeting, leaders]],
  arrangeAgenda: [
    ["an agenda", meeting, leaders],
    ["an agenda of the chair of the day", { ...board, chairId: "elected" }, ["elected", "coordinator"]],
  ],
  seeAttachments: [["files", {}, everyone]],
  attachToMeeting: [
    ["a meeting of the network", meeting, [...leaders, "secretary"]],
    ["a meeting of another group", board, ["coordinator"]],
    ["a meeting one is invited to", { ...board, personId: "reader" }, ["coordinator"]],
  ],
  attachToItem: [
    ["an item on the agenda", meeting, [...leaders, "secretary"]],
    [
      "an item one has put forward",
      { ...meeting, authorId: "contact" },
      [...leaders, "secretary", "contact"],
    ],
  ],
  proposeItem: [["an item", meeting, room]],
  readRound: [
    ["a round", meeting, room],
    ["a round one is invited to", { ...meeting, personId: "elected" }, [...room, "elected"]],
  ],
  tellRound: [["a unit's part of the round", meeting, unit]],
  answerNotice: [
    ["a notice of one's room", meeting, room],
    ["one's own notice", { ...board, personId: "elected" }, ["elected", "coordinator"]],
  ],
  answerForOthers: [["another's answer", meeting, ["coordinator"]]],
  seeMeetingLink: [
    ["a link", meeting, ["coordinator"]],
    ["one's own link", { ...meeting, personId: "contact" }, ["contact", "coordinator"]],
  ],
  readMinutes: [
    ["minutes being written", meeting, ["chair", "secretary", "coordinator"]],
    ["minutes awaiting sign-off", sent, [...room, "adjuster"]],
    ["minutes signed off", signedOff, everyone],
  ],
  followMeeting: [
    ["a meeting of the network", meeting, room],
    ["minutes awaiting sign-off", sent, room],
    ["minutes signed off", signedOff, []],
    [
      "a meeting whose secretary is from elsewhere",
      { ...board, secretaryId: "reader" },
      ["reader", "coordinator"],
    ],
  ],
  writeMinutes: [
    ["minutes being written", meeting, writers],
    ["minutes awaiting sign-off", sent, writers],
    ["minutes signed off", signedOff, []],
    ["minutes being corrected", { ...signedOff, correctionAt: 5 }, writers],
    ["minutes of the secretary of the day", { ...board, secretaryId: "contact" }, ["contact", "coordinator"]],
  ],
  correctMinutes: [
    ["minutes awaiting sign-off", sent, []],
    ["minutes signed off", signedOff, writers],
    ["minutes being corrected", { ...signedOff, correctionAt: 5 }, writers],
  ],
  sendMatterOn: [
    ["a meeting of the network", meeting, [...leaders, "secretary"]],
    ["signed minutes", signedOff, [...leaders, "secretary"]],
    ["a meeting of another group", board, ["coordinator"]],
  ],
  signOffMinutes: [
    ["minutes being written", meeting, []],
    ["minutes awaiting sign-off", sent, ["adjuster"]],
    ["a correction awaiting sign-off", { ...sent, signedOffAt: 4, correctionAt: 5 }, ["adjuster"]],
    ["minutes signed off", signedOff, []],
  ],
  seeActions: [["actions", {}, everyone]],
  reportAction: [
    ["a unit's action", { unitId: "schools" }, unit],
    ["one's own action", { personId: "elected" }, ["elected", "coordinator"]],
    ["an action of the secretary's meeting", { groupId: "network" }, writers],
  ],
  changeAction: [["an action", meeting, writers]],
  seeLessons: [["lessons", {}, everyone]],
  writeLesson: [["a lesson", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  readLesson: [
    ["a draft", lesson("draft"), ["reader", "coordinator"]],
    ["a draft sent for review", underReview, ["reader", ...unit]],
    ["a lesson for the network", lesson("network"), ["reader", ...room]],
    ["a lesson for all staff", lesson("internal"), everyone],
    ["a lesson for everyone", lesson("public"), everyone],
  ],
  changeLesson: [["a lesson", lesson("internal"), ["reader", "head", ...unit]]],
  publishLesson: [["a lesson", lesson("draft"), unit]],
  sendLessonForReview: [
    ["a draft", lesson("draft"), ["reader"]],
    ["a lesson for all staff", lesson("internal"), []],
  ],
  sendLessonBack: [
    ["a draft", lesson("draft"), []],
    ["a draft sent for review", underReview, unit],
  ],
  chooseLessonReaders: [
    ["a draft", lesson("draft"), unit],
    ["a lesson for all staff", lesson("internal"), ["reader", ...unit]],
  ],
  withdrawLesson: [["a lesson", lesson("public"), ["reader", "coordinator"]]],
  useLesson: [
    ["a draft", lesson("draft"), []],
    ["a lesson for the network", lesson("network"), room],
    ["a lesson for all staff", lesson("internal"), everyone],
  ],
  attachToLesson: [
    ["a draft of one's own", lesson("draft"), ["reader", "coordinator"]],
    ["a lesson of all staff", lesson("internal"), ["reader", "coordinator"]],
  ],
  comment: [["a lesson", {}, everyone]],
  removeComment: [["one's own comment", { authorId: "contact" }, ["contact", "coordinator"]]],
  changeCall: [
    ["a call that one is responsible for", { personId: "reader" }, ["reader", "coordinator"]],
    ["a call of nobody's", { personId: null }, ["coordinator"]],
  ],
  chooseUnitThemes: [["a unit's themes", { unitId: "schools" }, ["head", ...unit]]],
  changeRegister: [["the register", {}, ["coordinator"]]],
  writePartner: [["a partner", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changePartner: [
    ["one that a reader keeps in touch with", { personId: "reader" }, ["reader", "coordinator"]],
    ["an association that a unit answers for", { unitId: "schools" }, unit],
  ],
  writeInitiative: [["an initiative", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changeInitiative: [
    ["a unit's initiative", { unitId: "schools" }, ["head", ...unit]],
    ["an initiative of no unit", {}, ["coordinator"]],
  ],
  signFundingTest: [
    ["a unit's initiative", { unitId: "schools" }, ["head"]],
    ["an initiative of another unit", { unitId: "energy" }, []],
  ],
  logContact: [["a contact", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changeContact: [
    [
      "one that a reader wrote in",
      { authorId: "reader", personId: "contact" },
      ["reader", "contact", "coordinator"],
    ],
  ],
  seeInformation: [["what the coordinator is told", {}, everyone]],
  shareInformation: [["news", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changeInformation: [
    ["a case", { unitId: "schools", authorId: "reader" }, ["reader", "head", ...unit]],
    ["news of no unit's", { unitId: null, authorId: null }, ["coordinator"]],
  ],
  removeInformation: [["a case", { unitId: "schools", authorId: "reader" }, ["reader", "coordinator"]]],
  takeInLetters: [["a letter", {}, ["coordinator"]]],
  publishOutward: [
    ["a lesson of their unit", { unitId: "schools" }, unit],
    ["minutes of the network", { groupId: "network" }, writers],
    ["anything else", {}, ["coordinator"]],
  ],
  seePublications: [["what is published", {}, ["coordinator", "contact", "otherContact", "deputy", "head"]]],
  seeCirculation: [["who has what", {}, ["coordinator", "contact", "otherContact", "deputy", "head"]]],
  circulate: [["a record", {}, ["coordinator"]]],
  writeNewsletter: [["the newsletter", {}, ["coordinator"]]],
  seeDocuments: [["the documents", {}, everyone]],
  readDocument: [
    ["one for the network", { visibility: "network" }, room],
    ["one for all staff", { visibility: "internal" }, everyone],
  ],
  keepDocuments: [["old papers", {}, office]],
  seeFollowup: [["the follow-up", {}, everyone]],
  askForInputs: [["a year's follow-up", {}, ["coordinator"]]],
  readInputs: [
    ["what the units tell", {}, ["coordinator"]],
    ["the same once it is published", { publishedOn: "2027-03-19" }, everyone],
  ],
  tellInput: [["a unit's input", { unitId: "schools" }, ["head", ...unit]]],
  writeFollowup: [["the follow-up", {}, ["coordinator"]]],
  freezeFollowup: [["the follow-up", {}, ["coordinator"]]],
  seeGoals: [["the goals", {}, everyone]],
  seeCompetence: [["who knows what", {}, everyone]],
  tellCompetence: [["own experience", {}, everyone]],
  seeGaps: [["the gaps", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  recordTraining: [["a training", {}, ["head", "deputy", "contact", "otherContact", "coordinator"]]],
  changeTraining: [
    ["a training by the contact", { authorId: "contact" }, ["contact", "coordinator"]],
    ["a training", {}, ["coordinator"]],
  ],
  planTraining: [["a training", {}, ["coordinator"]]],
  tieMeeting: [
    ["a meeting of the network", meeting, [...leaders, "secretary"]],
    ["signed minutes", signedOff, [...leaders, "secretary"]],
    ["a meeting of another group", board, ["coordinator"]],
  ],
  seePeople: [["people", {}, everyone]],
  seeHandover: [["a unit", { unitId: "schools" }, ["head", "administrator", ...unit]]],
  managePeople: [["people", {}, office]],
  manageGroups: [["groups", {}, office]],
  grantRoles: [["roles", {}, ["administrator"]]],
  endSessions: [["sessions", {}, ["administrator"]]],
  approveDisposal: [["disposal", {}, ["administrator"]]],
  anonymisePeople: [["people who have left", {}, ["administrator"]]],
  letIn: [["a link", {}, ["administrator"]]],
  manageSettings: [["settings", {}, ["administrator"]]],
  seeChronicle: [["the log", {}, ["administrator"]]],
  seeHistory: [
    ["a unit's history", { unitId: "schools" }, ["head", ...unit, "administrator"]],
    ["a meeting's history", { groupId: "network" }, [...room, "administrator"]],
    ["one's own history", { authorId: "reader" }, ["reader", ...office]],
    ["any other history", {}, office],
  ],
  seeBin: [["the bin", {}, everyone]],
  takeBackRemoved: [
    ["what a reader removed", { personId: "reader" }, ["reader", "coordinator"]],
    ["what nobody removed", { personId: null }, ["coordinator"]],
  ],
  seeOutbox: [["the outbox", {}, office]],
  resendLetter: [["a letter", {}, office]],
  putLetterAside: [["a letter", {}, office]],
  readCodes: [["a code", {}, ["administrator"]]],
};

test("the table asks about every right there is", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(permissions).sort());
});

describe.each(Object.entries(table) as [Right, (typeof table)[Right]][])("%s", (right, cases) => {
  test.each(cases)("%s", (_what, thing, who) => {
    expect(everyone.filter((each) => may(cast[each], right, thing)).sort()).toEqual([...new Set(who)].sort());
    expect(may(null, right, thing)).toBe(false);
  });
});

test("nothing is anybody's own when the thing names nobody", () => {
  const nobody = member("");
  const thing = { authorId: "", personId: null, chairId: null, secretaryId: undefined, adjusterIds: [] };
  for (const right of [
    "reportAction",
    "changeLesson",
    "removeComment",
    "arrangeAgenda",
    "signOffMinutes",
  ] as const)
    expect(may(nobody, right, { ...thing, sentAt: 1, unitId: null, groupId: undefined })).toBe(false);
});

test("what a viewer may see follows from seat and room", () => {
  expect(viewerOf(null)).toMatchObject({ personId: null, level: "public", coordinator: false });
  expect(viewerOf(cast.reader)).toMatchObject({ level: "internal", groupIds: [] });
  expect(viewerOf(cast.head).level).toBe("internal");
  expect(viewerOf(cast.contact).level).toBe("network");
  expect(viewerOf(cast.chair).level).toBe("network");
  expect(viewerOf(cast.coordinator).coordinator).toBe(true);
  expect(has(cast.contact, "contact")).toBe(true);
});

function member(id: string, more: Partial<Member> = {}): Member {
  return {
    id,
    name: id,
    email: `${id}@example.se`,
    title: null,
    language: "sv",
    quickKeys: "on",
    unitId: null,
    unitName: null,
    roles: ["reader"],
    seats: [],
    groupIds: [],
    inNetwork: false,
    chairOf: [],
    secretaryOf: [],
    ...more,
  };
}

function seatOf(place: "contact" | "deputy" | "head"): Member["seats"][number] {
  return { unitId: "schools", unitName: "Skolan", place };
}
