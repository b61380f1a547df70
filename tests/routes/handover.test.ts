import { expect, test } from "vitest";
import { fillIn } from "../support/forms";
import { freshHouse } from "../support/fresh-house";
import { change } from "../support/look";
import { signedIn } from "../support/visitor";

/** Who takes over when somebody leaves, over real HTTP, without scripts. */

const house = freshHouse();

test("an account that is ended passes each duty to whoever is chosen, with the unit's deputy suggested", async () => {
  const karin = await signedIn(house.address, "coordinator");
  const end = "/personer/p-14/avslut";
  const page = await karin.get(end);
  expect(page.text).toContain("Det här behöver någon annan ta över");
  expect(page.text).toMatch(/<option value="p-27" selected="">Tora Tomasson<\/option>/);
  expect(page.text).not.toContain('value="p-14"');
  const field = /name="(heir-[^"]+)"/.exec(page.text)?.[1] as string;
  const refused = await fillIn(karin, end, end, { [field]: "nobody" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Välj någon som är kvar.");
  const ended = await karin.follow(await fillIn(karin, end, end));
  expect(ended.status).toBe(200);
  expect((await karin.get("/personer/p-14/overlatelse")).text).toContain("Inget står i personens namn.");
});

test("a contact whose seat goes to another is offered to hand over what is the unit's", async () => {
  const karin = await signedIn(house.address, "coordinator");
  change(house, "update partners set responsible_id = 'p-14', unit_id = 'org-des' where id = 'pa-05'");
  const seats = "/enheter/org-des/platser";
  const saved = await fillIn(karin, seats, seats, {
    place: "contact",
    personId: "p-32",
    fromDay: "2026-11-22",
  });
  expect(saved.location).toBe("/personer/p-14/overlatelse?enhet=org-des");
  const offered = await karin.follow(saved);
  expect(offered.text).toContain("Helena Hansson har fortfarande det här i sitt namn");
  expect(offered.text).toMatch(/<option value="p-32" selected="">Linnea Lundin<\/option>/);
  const path = saved.location as string;
  const done = await karin.follow(await fillIn(karin, path, path));
  expect(done.text).toContain("Det du valde har lämnats över från Helena Hansson.");
  expect((await karin.get("/register/partner/pa-05")).text).toContain("Linnea Lundin");
});
