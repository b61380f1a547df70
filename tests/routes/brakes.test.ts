import { expect, test } from "vitest";
import { commonHouse } from "../support/fresh-house";
import { change, value } from "../support/look";
import { signedIn, Visitor } from "../support/visitor";

/** Bulk use is told to wait, by the one who does it and by nobody else, also after the house has been closed and opened. */

const house = commonHouse();

/** As if so much had been done already: the next one is one too many. */
function fill(which: string): void {
  change(house, "update brakes set points = 100000 where key like ?", `${which}:%`);
}

test.each<[string, string, "get" | "post", string]>([
  ["searches", "search", "get", "/arkiv?q=vatten"],
  ["searches while typing", "search", "get", "/arkiv.data?q=vatten"],
  ["texts compared", "search", "post", "/arkiv/provat"],
  ["files sent", "upload", "post", "/bilagor/till/meeting/m-2027-1"],
  ["files taken out", "export", "get", "/uppfoljning/2026/siffror.csv"],
])("%s have a bound, per person", async (_what, which, method, path) => {
  const busy = await signedIn(house.address, "coordinator");
  const other = await signedIn(house.address, "contact");
  expect((await busy[method](path)).status).not.toBe(429);
  fill(which);
  const answer = await busy[method](path);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.text).toContain("För många försök");
  expect((await other[method](path)).status).not.toBe(429);
  expect((await busy.get("/moten")).status).toBe(200);
});

test.each<[string, string, string, string]>([
  ["as data", "export", "/uppfoljning/2026/siffror.csv", "/uppfoljning/2026/siffror.csv.data"],
  ["in capitals", "export", "/uppfoljning/2026/siffror.csv", "/Uppfoljning/2026/siffror.CSV"],
  ["in per cent", "export", "/uppfoljning/2026/siffror.csv", "/uppfoljning/2026/siffror%2Ecsv"],
  ["with more at the end", "export", "/uppfoljning/2026/siffror.csv", "/uppfoljning/2026/siffror.csv/"],
  ["in capitals and per cent", "search", "/arkiv?q=vatten", "/%41RKIV/?q=vatten"],
])("an address spelled otherwise, %s, is counted as the same", async (_how, which, path, spelled) => {
  const busy = await signedIn(house.address, "coordinator");
  expect((await busy.get(path)).status).toBe(200);
  expect((await busy.get(spelled)).status).toBe(200);
  fill(which);
  expect((await busy.get(spelled)).status).toBe(429);
});

test("whoever has an archive made is counted, and whoever waits for it, on a page that loads itself again, is not", async () => {
  const busy = await signedIn(house.address, "coordinator");
  expect((await busy.post("/arkiv/ut", {})).status).toBe(302);
  fill("export");
  expect((await busy.post("/arkiv/ut", {})).status).toBe(429);
  expect((await busy.get("/arkiv/ut")).status).toBe(200);
});

test("a form with files is counted wherever it is sent", async () => {
  const busy = await signedIn(house.address, "coordinator");
  const send = () => busy.postFiles("/register/utlysningar/import", [["calls.csv", "a;b"]]);
  expect((await send()).status).not.toBe(429);
  fill("upload");
  expect((await send()).status).toBe(429);
});

test("whoever searches what is open is counted by place, and a cookie that opens nothing makes no difference", async () => {
  const outside = new Visitor(house.address);
  const search = (word: string, cookie?: string) =>
    outside.get(`/oppet/sok?fraga=${word}`, cookie ? { cookie: `traffpunkt=${cookie.repeat(43)}` } : {});
  expect((await search("vatten", "a")).status).toBe(200);
  fill("search");
  expect((await search("energi")).status).toBe(429);
  expect((await search("energi", "a")).status).toBe(429);
  expect((await search("energi", "b")).status).toBe(429);
  const signed = await signedIn(house.address, "contact");
  expect((await signed.get("/oppet/sok?fraga=energi")).status).toBe(200);
});

test("what has been counted stands in the file, and so survives that the house is opened anew", async () => {
  const busy = await signedIn(house.address, "head");
  await busy.get("/arkiv?q=vatten");
  const counted = value(house, "select count(*) from brakes where key like 'search:%'");
  expect(counted).toBeGreaterThan(0);
});
