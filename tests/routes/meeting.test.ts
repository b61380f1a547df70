import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { fieldIn } from "../support/forms";
import { value } from "../support/look";
import { type House, openHouse } from "../support/server";
import { cast, signedIn, type Visitor } from "../support/visitor";

let house: House;
let coordinator: Visitor;

async function open(): Promise<void> {
  house = await openHouse();
  coordinator = await signedIn(house.address, "coordinator");
}

describe("what changes nothing", () => {
  beforeAll(open);
  afterAll(() => house?.close());

  test("the bad form of a notice comes back with all that was typed", async () => {
    const answer = await coordinator.post("/moten/m-2027-2/kallelse", {
      noticeText: "Min långa text",
      answerBy: "2027-02-29",
      version: "1",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Min långa text");
    expect(answer.text).toContain("Skriv ett datum som finns");
  });

  test("the letter is shown in the receiver's own language and to whom one asks", async () => {
    const { text } = await coordinator.get("/moten/m-2027-2/kallelse?till=p-06");
    expect(text).toContain("sofia.svensson@example.se");
    expect(text.split('class="says"')[1]).toContain("Hej Sofia!");
  });

  test("unknown meetings, items and invitations are not found, in every verb", async () => {
    for (const path of [
      "/moten/finns-inte",
      "/moten/finns-inte/kallelse",
      "/moten/m-2027-1/punkter/m-2027-2-1",
    ])
      expect((await coordinator.get(path)).status, path).toBe(404);
    for (const [path, fields] of [
      ["/moten/m-2027-1/dagordning/ordning", { item: "m-2026-5-1", place: "1" }],
      ["/moten/m-2027-1/dagordning/avslag", { item: "nothing" }],
      ["/moten/m-2027-1/dagordning/antagande", { item: "m-2026-5-1" }],
      ["/moten/m-2027-1/gaster/borttagning", { guest: "m-2026-5-p-06" }],
      ["/moten/m-2027-1/kallade/lank", { invitation: "m-2026-5-p-06" }],
      ["/moten/m-2027-1/kallade/lank/aterkallelse", { invitation: "nothing" }],
      ["/moten/m-2027-1/svar", { answer: "yes", for: "m-2026-5-p-06" }],
      ["/moten/m-2027-1/punkter/m-2026-5-1", { title: "X", kind: "discussion" }],
    ] as const)
      expect((await coordinator.post(path, fields)).status, path).toBe(404);
  });

  test("a held meeting begins with its minutes, decisions and actions", async () => {
    const { text } = await coordinator.get("/moten/m-2026-4");
    const order = [
      "Minnesanteckningar",
      "Beslut",
      "Åtgärder",
      "Lärdomar från mötet",
      "Dagordning",
      "Närvaro",
      "Tid och plats",
    ];
    const places = order.map((title) => text.search(new RegExp(`<h2[^>]*>${title}</h2>`)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});

describe("what changes something", () => {
  let atFirst: Buffer;

  beforeAll(async () => {
    await open();
    atFirst = house.keep();
  });
  beforeEach(() => house.layBack(atFirst));
  afterAll(() => house?.close());

  test("from an empty agenda to a notice sent, taken back and sent again", async () => {
    const path = "/moten/m-2027-2";
    expect((await coordinator.get(path)).text).toContain("Dagordningen är tom.");
    const opened = await coordinator.follow(await coordinator.post(`${path}/dagordning/fasta`));
    expect(opened.text).toContain("Åtgärder från förra mötet");
    const item = {
      title: "Exportdagar <script>alert(1)</script>",
      kind: "decision",
      minutes: "500",
      key: fieldIn(opened.text, "key"),
    };
    const added = await coordinator.post(`${path}/dagordning`, item);
    await coordinator.post(`${path}/dagordning`, item);
    const arranged = await coordinator.follow(added);
    expect(arranged.text.match(/<h3><a href="[^"]+\/punkter\//g)).toHaveLength(5);
    expect(arranged.text).not.toContain("<script>alert");
    expect(arranged.text).toContain("minuter längre än mötet");

    const before = await coordinator.get(`${path}/kallelse`);
    expect(before.text).toContain("Skicka kallelse till 15 personer");
    const notice = {
      noticeText: "Vi ses hos företagen.",
      answerBy: "2027-04-01",
      version: fieldIn(before.text, "version"),
    };
    const kept = await coordinator.follow(await coordinator.post(`${path}/kallelse/text`, notice));
    expect(kept.text.split('class="says"')[1]).toContain("Vi ses hos företagen.");
    const stale = await coordinator.post(`${path}/kallelse`, notice);
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Någon annan har sparat under tiden");
    const version = fieldIn(kept.text, "version");
    const sent = await coordinator.follow(await coordinator.post(`${path}/kallelse`, { ...notice, version }));
    expect(sent.text).toContain("Ångra kallelsen");
    const again = await coordinator.follow(
      await coordinator.post(`${path}/kallelse`, { ...notice, version }),
    );
    expect(again.text).toContain("Ingen får den två gånger");
    expect(lettersWaiting()).toBe(15);
    const undone = await coordinator.follow(await coordinator.post(`${path}/kallelse/angra`));
    expect(undone.text).toContain("Ingen har fått den.");
    expect(lettersWaiting()).toBe(0);
  });

  test("a contact answers for the unit, and nobody for another's", async () => {
    const contact = await signedIn(house.address, "contact");
    const before = await contact.get("/moten/m-2027-1");
    expect(before.text).toContain("Kommer Destination Ekbacka AB?");
    const missing = await contact.post("/moten/m-2027-1/svar", { comment: "Kommer lite sent" });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain("Kommer lite sent");
    const answered = await contact.follow(
      await contact.post("/moten/m-2027-1/svar", {
        answer: "yes",
        mode: "online",
        comment: "Kommer lite sent",
      }),
    );
    expect(answered.text).toContain("Helena Hansson kommer.");
    expect(answered.text).toContain("10 kommer");
    const others = await contact.post("/moten/m-2027-1/svar", { answer: "no", for: "m-2027-1-p-06" });
    expect(others.status).toBe(403);
    expect((await contact.get("/moten/m-2027-1/svar?for=m-2027-1-p-06")).status).toBe(403);
    const reader = await signedIn(house.address, "reader");
    expect((await reader.get("/moten/m-2027-1")).text).not.toContain("Kommer lite sent");
    expect((await coordinator.get("/moten/m-2027-1")).text).toContain("Kommer lite sent");
  });

  test("the coordinator answers for whoever has telephoned", async () => {
    const form = await coordinator.get("/moten/m-2027-1/svar?for=m-2027-1-p-15");
    expect(form.text).toContain("Svar för Jan Jonsson");
    const answered = await coordinator.follow(
      await coordinator.post("/moten/m-2027-1/svar", { answer: "maybe", for: "m-2027-1-p-15" }),
    );
    expect(answered.text).toContain("svaret kom genom Karin Karlsson");
  });

  test("the online address is nowhere but behind the door, and only for the invited", async () => {
    const link = "video.example.se";
    for (const role of Object.keys(cast) as (keyof typeof cast)[]) {
      const visitor = await signedIn(house.address, role);
      for (const path of [
        "/moten/m-2027-1",
        "/moten/m-2027-1.data",
        "/moten/m-2027-1/delta",
        "/moten/m-2027-1/delta.data",
      ])
        expect((await visitor.get(path)).text, `${role} ${path}`).not.toContain(link);
    }
    const early = await coordinator.get("/moten/m-2027-1/delta");
    expect(early.text).toContain("Länken öppnar torsdag 4 februari 2027 kl. 12.45");
    const later = await openHouse({ now: Date.UTC(2027, 1, 4, 11, 50) });
    onTestFinished(async () => {
      await later.close();
    });
    const contact = await signedIn(later.address, "contact");
    expect((await contact.get("/moten/m-2027-1")).text).toContain('href="/moten/m-2027-1/delta"');
    expect((await contact.get("/moten/m-2027-1/delta")).location).toBe(
      "https://video.example.se/natverket-2027-1",
    );
    const reader = await signedIn(later.address, "reader");
    expect((await reader.get("/moten/m-2027-1/delta")).status).toBe(403);
  });

  test("a member puts an item forward, and it is on the agenda once it is accepted", async () => {
    const contact = await signedIn(house.address, "contact");
    const page = await contact.get("/moten/m-2027-1/forslag");
    const typed = {
      title: "Turismens pengar",
      description: "",
      kind: "information",
      minutes: "10",
      key: fieldIn(page.text, "key"),
    };
    const bad = await contact.post("/moten/m-2027-1/forslag", {
      ...typed,
      title: "x".repeat(10_000),
      minutes: "många",
    });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain("Rubriken får vara högst 200 tecken.");
    expect(bad.text).toContain("x".repeat(10_000));
    await contact.post("/moten/m-2027-1/forslag", typed);
    await contact.post("/moten/m-2027-1/forslag", typed);
    expect((await contact.get("/moten/m-2027-1")).text).not.toContain("Turismens pengar");
    const arranging = await coordinator.get("/moten/m-2027-1/dagordning");
    expect(arranging.text).toContain("föreslagen av Helena Hansson");
    const item = typed.key;
    const refused = await contact.post("/moten/m-2027-1/dagordning/antagande", { item });
    expect(refused.status).toBe(403);
    await coordinator.post("/moten/m-2027-1/dagordning/antagande", { item });
    expect((await contact.get("/moten/m-2027-1")).text).toContain("6. Turismens pengar");
    const late = await contact.post("/moten/m-2027-1/forslag/aterkallelse", { item });
    expect(late.status).toBe(422);
    expect(late.text).toContain("Förslaget är redan med på dagordningen.");
  });

  test("two people change the same item: the second sees both texts and loses nothing", async () => {
    const path = "/moten/m-2027-1/punkter/m-2027-1-3";
    const chair = await signedIn(house.address, "chair");
    const version = fieldIn((await chair.get(path)).text, "version");
    await coordinator.post(path, { title: "Karins rubrik", kind: "discussion", minutes: "40", version });
    const stale = await chair.post(path, {
      title: "Pers rubrik",
      kind: "discussion",
      minutes: "30",
      version,
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain("Karins rubrik");
    expect(stale.text).toContain("Pers rubrik");
    const kept = await chair.post(path, {
      title: "Pers rubrik",
      kind: "discussion",
      minutes: "30",
      version: fieldIn(stale.text, "version"),
    });
    expect(kept.status).toBe(302);
  });

  test("those who have not answered are reminded once a day", async () => {
    const before = await coordinator.get("/moten/m-2027-1/paminnelse");
    expect(before.text).toContain("Helena Hansson");
    const said = await coordinator.follow(await coordinator.post("/moten/m-2027-1/paminnelse"));
    expect(said.text).toMatch(/Påminnelsen går till \d+ personer\./);
    const count = lettersWaiting();
    const again = await coordinator.follow(await coordinator.post("/moten/m-2027-1/paminnelse"));
    expect(again.text).toContain("redan påminda i dag");
    expect(lettersWaiting()).toBe(count);
  });
});

const lettersWaiting = () =>
  value(
    house,
    "select count(*) from outbox where not gathers and sent_at is null and withdrawn_at is null",
  ) as number;
