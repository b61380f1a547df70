import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { signedIn, Visitor } from "../support/visitor";

const house = commonHouse();

test.each([
  ["/moten", "/MOTEN"],
  ["/moten", "/moten/"],
  ["/moten", "/%6Doten"],
  ["/moten/m-2027-1", "/Moten/m-2027-1/"],
  ["/lardomar", "/Lardomar"],
])("%s is reached as %s too, however the address is written", async (path, written) => {
  const visitor = await signedIn(house.address, "coordinator");
  const heading = ({ text }: { text: string }) => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
  const [plain, other] = [await visitor.get(path), await visitor.get(written)];
  expect([other.status, heading(other)]).toEqual([200, heading(plain)]);
});

test("the data of a page is reached by its address, and of the start page by its own", async () => {
  const visitor = await signedIn(house.address, "coordinator");
  for (const path of ["/moten.data", "/_root.data", "/moten/m-2027-1.data"])
    expect((await visitor.get(path)).status, path).toBe(200);
});

test("an address that no route begins like is not found, whatever stands in it", async () => {
  const visitor = new Visitor(house.address);
  for (const path of [
    "/finns-inte",
    "/finns/inte/heller",
    "/moten.data/x",
    "/constructor",
    "/__proto__",
    "/%zz",
    "//moten",
  ])
    expect([400, 404], path).toContain((await visitor.get(path)).status);
  expect((await visitor.get("/finns-inte")).text).toContain("<h1");
});
