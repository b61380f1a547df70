import { expect, test } from "vitest";
import type { Database } from "#db/open.server";
import { historyOf } from "~/domain/chronicle/chronicle.server";
import {
  addGroupMember,
  endMembership,
  groupsOfPerson,
  membersOfGroup,
} from "~/domain/members/group-members.server";
import {
  changeGroup,
  closeGroup,
  createGroup,
  type GroupDetails,
  groupById,
  groupsList,
} from "~/domain/members/groups.server";
import { deactivatePerson } from "~/domain/members/leaving.server";
import { memberById } from "~/domain/members/members.server";
import {
  addStandingItem,
  changeStandingItem,
  mostStandingItems,
  moveStandingItem,
  removeStandingItem,
  type StandingItem,
  standingItemsOf,
} from "~/domain/members/standing-items.server";
import { isRefusal } from "~/domain/refusal";
import { asMember, now, smallOffice, today } from "./office";

const political: GroupDetails = {
  kind: "political",
  name: "Internationella gruppen",
  purpose: "Följer vänortsarbetet.",
  rules: ["Gruppen möts två gånger om året."],
  fewestMeetings: 2,
  mostMeetings: 4,
  chairId: "östen",
  secretaryId: "karin",
  adjusterId: null,
};

test("a group can be added beside the network, and its chair may enter its room", () => {
  const db = smallOffice();
  const id = make(db);
  expect(groupById(db, id)).toMatchObject({ chairName: "Östen Ek", fewestMeetings: 2, version: 1 });
  expect(groupsList(db).map((group) => group.kind)).toEqual(["network", "political"]);
  expect(memberById(db, "östen", today)).toMatchObject({ chairOf: [id], groupIds: [id] });
  expect(historyOf(db, "group", id)).toMatchObject([{ deed: "created", after: { chair: "Östen Ek" } }]);
});

test("a new group begins with the standing items of its kind, in their order", () => {
  const db = smallOffice();
  expect(standingItemsOf(db, make(db)).map((item) => item.title)).toEqual([
    "Inledning",
    "Läget i det internationella arbetet",
    "Avslut",
  ]);
});

test("there is one network, and it neither closes nor turns into something else", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  expect(createGroup(db, karin, { ...political, kind: "network" }, now)).toEqual({
    refused: "oneNetwork",
    field: "kind",
  });
  expect(changeGroup(db, karin, "network", { ...political, kind: "officials" }, 1, now)).toEqual({
    refused: "oneNetwork",
    field: "kind",
  });
  expect(changeGroup(db, karin, make(db), { ...political, kind: "network" }, 1, now)).toEqual({
    refused: "oneNetwork",
    field: "kind",
  });
  expect(closeGroup(db, karin, "network", false, now)).toEqual({ refused: "networkStays" });
});

test("a group needs its own name, sensible bounds, people who are there, and an adjuster who does not write", () => {
  const db = smallOffice();
  const id = make(db);
  const change = (part: Partial<GroupDetails>) =>
    changeGroup(db, asMember(db, "karin"), id, { ...political, ...part }, 1, now);
  expect(change({ name: "Internationella nätverket" })).toMatchObject({ refused: "groupNameTaken" });
  expect(change({ fewestMeetings: 5 })).toEqual({ refused: "boundsWrong", field: "mostMeetings" });
  expect(change({ adjusterId: "nobody" })).toEqual({ refused: "personUnknown", field: "adjusterId" });
  expect(change({ adjusterId: "karin" })).toEqual({ refused: "adjusterWrites", field: "adjusterId" });
  expect(groupById(db, id)?.version).toBe(1);
});

test("a chair who has left does not hinder other changes, but cannot be chosen anew", () => {
  const db = smallOffice();
  const id = make(db);
  deactivatePerson(db, asMember(db, "karin"), "östen", now);
  const karin = asMember(db, "karin");
  expect(changeGroup(db, karin, id, { ...political, purpose: null }, 1, now)).toBeNull();
  expect(changeGroup(db, karin, id, { ...political, chairId: "cecilia" }, 2, now)).toBeNull();
  expect(changeGroup(db, karin, id, political, 3, now)).toMatchObject({ refused: "personUnknown" });
});

test("two people change the same group: the second is shown what is saved now", () => {
  const db = smallOffice();
  const id = make(db);
  const karin = asMember(db, "karin");
  expect(changeGroup(db, karin, id, { ...political, purpose: "Ett" }, 1, now)).toBeNull();
  expect(changeGroup(db, karin, id, { ...political, purpose: "Två" }, 1, now)).toMatchObject({
    refused: "changedMeanwhile",
    current: { purpose: "Ett", version: 2 },
  });
});

test("a closed group takes no new members and opens again as it was", () => {
  const db = smallOffice();
  const id = make(db);
  const karin = asMember(db, "karin");
  expect(closeGroup(db, karin, id, false, now)).toBeNull();
  expect(groupById(db, id)?.closedOn).toBe(today);
  expect(join(db, id, "cecilia", today)).toEqual({ refused: "groupClosed" });
  expect(closeGroup(db, karin, id, true, now)).toBeNull();
  expect(groupById(db, id)).toMatchObject({ closedOn: null, chairId: "östen" });
});

test("a member by name enters the room from the day, and leaves it at once", () => {
  const db = smallOffice();
  const id = make(db);
  expect(join(db, id, "cecilia", "2026-12-01")).toBeNull();
  expect(join(db, id, "cecilia", "2026-12-01")).toBeNull();
  expect(join(db, id, "cecilia", "2026-12-24")).toEqual({ refused: "memberAlready", field: "personId" });
  expect(memberById(db, "cecilia", "2026-11-30")?.groupIds).not.toContain(id);
  expect(memberById(db, "cecilia", "2026-12-01")?.groupIds).toContain(id);
  const later = Date.parse("2027-02-01T09:00Z");
  expect(endMembership(db, asMember(db, "karin"), id, "cecilia", later)).toBeNull();
  expect(endMembership(db, asMember(db, "karin"), id, "cecilia", later)).toBeNull();
  expect(memberById(db, "cecilia", "2027-02-01")?.groupIds).not.toContain(id);
  expect(membersOfGroup(db, id, "2027-02-01")).toMatchObject({
    members: [],
    earlier: [{ personId: "cecilia", fromDay: "2026-12-01", untilDay: "2027-01-31" }],
  });
  expect(historyOf(db, "group", id).map((line) => line.deed)).toEqual([
    "memberLeft",
    "memberAdded",
    "created",
  ]);
});

test("a membership that has not begun is taken away", () => {
  const db = smallOffice();
  const id = make(db);
  join(db, id, "cecilia", "2027-01-01");
  endMembership(db, asMember(db, "karin"), id, "cecilia", now);
  expect(membersOfGroup(db, id, today)).toEqual({ members: [], earlier: [] });
});

test("a person's groups say what they are there", () => {
  const db = smallOffice();
  const id = make(db);
  join(db, id, "östen", "2026-01-01");
  join(db, id, "anna", "2026-01-01");
  expect(groupsOfPerson(db, "östen", today)).toMatchObject([{ id, duties: ["chair", "member"] }]);
  expect(groupsOfPerson(db, "anna", today)).toMatchObject([{ id, duties: ["member"] }]);
  expect(groupsOfPerson(db, "bo", today)).toEqual([]);
});

test("standing items keep their order through moves, changes and removals", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  for (const title of ["Inledning", "Laget runt", "Nästa möte"])
    addStandingItem(db, karin, "network", item(title), now);
  const idOf = (title: string) =>
    standingItemsOf(db, "network").find((each) => each.title === title)?.id ?? "";
  const order = () => standingItemsOf(db, "network").map((each) => each.title);
  moveStandingItem(db, karin, "network", idOf("Nästa möte"), "up", now);
  expect(order()).toEqual(["Inledning", "Nästa möte", "Laget runt"]);
  moveStandingItem(db, karin, "network", idOf("Inledning"), "up", now);
  moveStandingItem(db, karin, "network", idOf("Laget runt"), "down", now);
  expect(order()).toEqual(["Inledning", "Nästa möte", "Laget runt"]);
  const shown = groupById(db, "network")?.version ?? 0;
  const closing = { ...item("Avslut"), minutes: null };
  expect(changeStandingItem(db, karin, "network", idOf("Nästa möte"), closing, shown - 1, now)).toMatchObject(
    {
      refused: "changedMeanwhile",
      current: { title: "Nästa möte", version: shown },
    },
  );
  expect(changeStandingItem(db, karin, "network", idOf("Nästa möte"), closing, shown, now)).toBeNull();
  removeStandingItem(db, karin, "network", idOf("Inledning"), now);
  addStandingItem(db, karin, "network", item("Övrigt"), now);
  expect(order()).toEqual(["Avslut", "Laget runt", "Övrigt"]);
  expect(historyOf(db, "group", "network")[0]).toMatchObject({
    deed: "standingItemsChanged",
    before: { standingItems: ["Avslut", "Laget runt (10)"] },
    after: { standingItems: ["Avslut", "Laget runt (10)", "Övrigt (10)"] },
  });
});

test("another group's item is not touched, and there is a most", () => {
  const db = smallOffice();
  const karin = asMember(db, "karin");
  const other = make(db);
  addStandingItem(db, karin, "network", item("Inledning"), now);
  const id = standingItemsOf(db, "network")[0]?.id ?? "";
  expect(changeStandingItem(db, karin, other, id, item("Kapad"), 1, now)).toEqual({ refused: "notFound" });
  expect(moveStandingItem(db, karin, other, id, "up", now)).toEqual({ refused: "notFound" });
  expect(removeStandingItem(db, karin, other, id, now)).toBeNull();
  expect(standingItemsOf(db, "network")).toMatchObject([{ title: "Inledning" }]);
  for (let place = 1; place < mostStandingItems; place += 1)
    addStandingItem(db, karin, "network", item(`Punkt ${place}`), now);
  expect(addStandingItem(db, karin, "network", item("En till"), now)).toEqual({ refused: "tooManyItems" });
});

function make(db: Database): string {
  const id = createGroup(db, asMember(db, "karin"), political, now);
  if (isRefusal(id)) throw new Error(id.refused);
  return id;
}

const join = (db: Database, groupId: string, personId: string, fromDay: string) =>
  addGroupMember(db, asMember(db, "karin"), groupId, { personId, fromDay, welcome: false }, now);

const item = (title: string): StandingItem => ({
  title,
  kind: "formality",
  presenterRole: "chair",
  minutes: 10,
});
