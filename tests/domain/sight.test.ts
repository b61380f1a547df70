import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveEntries } from "#db/schema.server";
import { visibilities } from "#db/words";
import type { Viewer } from "~/domain/members/member";
import { seenBy, sees } from "~/domain/sight";
import { emptyDatabase } from "../support/database";

test("a list and a record at hand follow one rule, whoever looks", () => {
  const db = emptyDatabase();
  const rows = visibilities.flatMap((visibility) =>
    [null, "board", "staff"].flatMap((groupId) =>
      [null, "eva", "nils"].map((authorId) => ({ visibility, groupId, authorId })),
    ),
  );
  for (const [place, row] of rows.entries()) {
    db.insert(archiveEntries)
      .values({
        ...row,
        kind: "lesson",
        recordId: String(place),
        path: "/",
        title: "",
        body: "",
        shelvedAt: 0,
      })
      .run();
  }
  const columns = {
    visibility: archiveEntries.visibility,
    groupId: archiveEntries.groupId,
    authorId: archiveEntries.authorId,
  };
  const counts = viewers.map((viewer) => {
    const listed = db
      .select(columns)
      .from(archiveEntries)
      .where(seenBy(viewer, columns))
      .orderBy(asc(archiveEntries.id))
      .all();
    expect(listed).toEqual(rows.filter((row) => sees(viewer, row)));
    return listed.length;
  });
  expect(counts).toEqual([9, 24, 26, 26, 36]);
});

const viewers: Viewer[] = [
  { personId: null, level: "public", groupIds: [], coordinator: false },
  { personId: "eva", level: "internal", groupIds: [], coordinator: false },
  { personId: "eva", level: "network", groupIds: ["network"], coordinator: false },
  { personId: "eva", level: "internal", groupIds: ["board"], coordinator: false },
  { personId: "karin", level: "network", groupIds: ["network", "board"], coordinator: true },
];
