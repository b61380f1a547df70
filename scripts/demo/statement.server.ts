import type { Database } from "#db/open.server";
import { accessibilityStatement } from "#db/schema.server";

/** The demo's accessibility statement: two things fall short, and it says so. */
export function seedStatement(db: Database): void {
  db.insert(accessibilityStatement)
    .values({
      id: 1,
      level: "partly",
      assessedOn: "2026-10-15",
      method:
        "Självskattning av kommunens webbredaktion, med tangentbord, skärmläsare och automatisk granskning.",
      deficiencies: [
        "Bifogade filer som andra har gjort, till exempel program från konferenser, kan sakna rubriker och alternativtexter. Vi ber om tillgängliga filer när vi tar emot nya.",
        "Ord och namn på andra språk är inte alltid märkta med sitt språk i texterna, så att en skärmläsare kan uttala dem fel. Vi märker dem när texterna ses över.",
      ],
      outside: ["Kopior av handlingar från andra som inte har betalats eller gjorts av kommunen."],
      updatedOn: "2026-10-20",
    })
    .run();
}
