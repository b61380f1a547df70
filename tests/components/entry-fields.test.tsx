import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormContext } from "~/components/form";
import { EntryFields } from "~/components/information/entry-fields";
import { informationChoices } from "~/domain/information/choices.server";
import { entryContent } from "~/domain/information/content.server";
import { entryFields } from "~/domain/information/information-form";
import { memberById } from "~/domain/members/members.server";
import { SpeechProvider } from "~/i18n/language";
import { sv } from "~/i18n/sv";
import { demoDatabase } from "../support/demo";

/** The form that changes an entry, as a member sees it. */
function changeForm(db: ReturnType<typeof demoDatabase>, personId: string, entryId: string): string {
  const member = memberById(db, personId, "2026-11-22");
  const entry = entryContent(db, entryId);
  if (!member || !entry) throw new Error("Nobody, or nothing to change");
  const { content } = entry;
  return renderToStaticMarkup(
    <SpeechProvider value={{ language: "sv", words: sv }}>
      <FormContext.Provider value={{ values: entryFields(content), answer: undefined, prefix: "" }}>
        <EntryFields kind={content.kind} choices={informationChoices(db, member, content)} stands />
      </FormContext.Provider>
    </SpeechProvider>,
  );
}

const chosen = (html: string, name: string) =>
  /<option value="([^"]*)"[^>]* selected=""/.exec(
    new RegExp(`<select[^>]*name="${name}".*?</select>`, "s").exec(html)?.[0] ?? "",
  )?.[1];

test("news that are changed keep their partner", () => {
  const db = demoDatabase();
  db.$client.prepare("update information_entries set partner_id = 'pa-05' where id = 'info-07'").run();
  expect(chosen(changeForm(db, "p-05", "info-07"), "partnerId")).toBe("pa-05");
});

test("an entry that is changed keeps a project that the editor may not see, without its title", () => {
  const db = demoDatabase();
  const title = db.$client.prepare("select title from projects where id = 'prj-01'").pluck().get() as string;
  db.$client.prepare("update information_entries set project_id = 'prj-01' where id = 'info-03'").run();
  expect(chosen(changeForm(db, "p-14", "info-03"), "projectId")).toBe("prj-01");
  db.$client.prepare("update projects set visibility = 'draft' where id = 'prj-01'").run();
  const html = changeForm(db, "p-14", "info-03");
  expect(chosen(html, "projectId")).toBe("prj-01");
  expect(html).toContain("Ett projekt som du inte ser");
  expect(html).not.toContain(title);
});
