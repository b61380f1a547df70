import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "~/domain/canonical-json";
import { commonHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { signedIn } from "../support/visitor";

const house = commonHouse();

const sumOf = (text: string) => createHash("sha256").update(text).digest("hex");

test("the extract holds every line, and whoever has it recounts the whole chain without the program", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const answer = await administrator.get("/handelser/utdrag.jsonl");
  expect(answer.headers.get("content-disposition")).toContain("andringslogg.jsonl");
  const lines = answer.text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const head = value(house, "select sum from chronicle order by id desc limit 1");
  expect(lines).toHaveLength(value(house, "select count(*) from chronicle") as number);
  let previous = "";
  for (const line of lines) {
    const { actorName, label, before, after } = line;
    expect(sumOf(line.salt + canonicalJson({ actorName, label, before, after }))).toBe(line.textSum);
    const counted = [Date.parse(line.at), line.actorId, line.deed, line.subject, line.subjectId];
    previous = sumOf(canonicalJson([previous, line.id, ...counted, line.textSum]));
    expect(previous).toBe(line.sum);
  }
  expect(previous).toBe(head);
});

test("the extract follows the choice on the page, and a spreadsheet takes it for text", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const page = await administrator.get("/handelser?vad=meeting&vem=p-01");
  expect(page.text).toContain('href="/handelser/utdrag.csv?vad=meeting&amp;vem=p-01"');
  const { text } = await administrator.get("/handelser/utdrag.csv?vad=meeting&vem=p-01");
  const [first, ...rows] = text.trim().split("\r\n");
  expect(first).toBe("id;at;actorId;actorName;deed;subject;subjectId;label;before;after;salt;textSum;sum");
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/^\d+;[^;]+Z;p-01;[^;]*;\w+;meeting;/);
});

test("the page says how far the chain goes, and recounts it when somebody asks", async () => {
  const administrator = await signedIn(house.address, "administrator");
  const head = value(house, "select sum from chronicle order by id desc limit 1");
  expect((await administrator.get("/handelser")).text).toContain(head as string);
  expect((await administrator.post("/handelser/kontroll", {})).text).toContain("Kedjan håller.");
  change(
    house,
    "update chronicle set deed = 'other' where id = 7; update chronicle_texts set label = 'X' where line_id = 9",
  );
  const { text } = await administrator.post("/handelser/kontroll", {});
  expect(text).toContain("Kedjan håller inte.");
  expect(text).toContain("Rad 7 är ändrad");
  expect(text).toContain("Rad 9 har en annan text");
});
