import initiativeFacts from "../demo/initiatives.json";
import type { Database } from "../open.server";
import {
  fundingTestMatches,
  fundingTestProgrammes,
  fundingTests,
  initiatives,
  initiativeThemes,
} from "../schema.server";
import { type FundingVerdict, fundingVerdicts, initiativeStatuses, signingWays } from "../words";
import type { Line } from "./chronicle.server";
import { type At, facts, inOre } from "./facts.server";
import { translated } from "./words";

type TestFacts = {
  id: string;
  asked: string;
  signed: string;
  through: string;
  verdict: string;
  reason: string;
  programmes: string[];
  next_look: string | null;
};
type InitiativeFacts = Omit<(typeof initiativeFacts)[number], "asked" | "tests" | "matches"> & {
  asked: { day: string; by: string; key: string } | null;
  tests: TestFacts[];
  matches?: { call_id: string; day: string; clock: string }[];
};

const told: InitiativeFacts[] = initiativeFacts;

const itself = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word, word]));
const [statusOf, verdictOf, wayOf] = [
  itself(initiativeStatuses),
  itself(fundingVerdicts),
  itself(signingWays),
];

const headOf = (unitId: string) => facts.units.find((unit) => unit.id === unitId)?.head_person_id ?? "";
const signerOf = (unitId: string) => facts.people.find((person) => person.id === headOf(unitId));

/** What the units mean to develop, with what their heads have answered on external funding, and one who is asked. */
export function seedInitiatives(db: Database, at: At): void {
  for (const initiative of told) {
    const { id, unit_id: unitId, written } = initiative;
    const createdAt = at(written.day, "10.00");
    db.insert(initiatives)
      .values({
        id,
        title: initiative.title,
        need: initiative.need,
        unitId,
        ownerId: initiative.owner_id,
        status: translated(statusOf, initiative.status),
        startsOn: initiative.starts,
        cost: inOre(initiative.cost_sek),
        caseNumber: initiative.case_number,
        projectId: initiative.project_id,
        createdAt,
        createdBy: written.by,
        changedAt: createdAt,
      })
      .run();
    db.insert(initiativeThemes)
      .values(initiative.theme_ids.map((themeId) => ({ initiativeId: id, themeId })))
      .run();
    for (const test of initiative.tests) seedTest(db, at, initiative, test);
    if (initiative.asked)
      db.insert(fundingTests)
        .values({
          id: `${id}-fragad`,
          initiativeId: id,
          headId: headOf(unitId),
          askedAt: at(initiative.asked.day, "11.00"),
          askedBy: initiative.asked.by,
          linkKey: initiative.asked.key,
        })
        .run();
    for (const { call_id, day, clock } of initiative.matches ?? [])
      db.insert(fundingTestMatches)
        .values({ testId: initiative.tests.at(-1)?.id ?? "", callId: call_id, foundAt: at(day, clock) })
        .run();
  }
}

function seedTest(db: Database, at: At, initiative: InitiativeFacts, test: TestFacts): void {
  const signer = signerOf(initiative.unit_id);
  db.insert(fundingTests)
    .values({
      id: test.id,
      initiativeId: initiative.id,
      headId: headOf(initiative.unit_id),
      askedAt: at(test.asked, "11.00"),
      askedBy: initiative.written.by,
      verdict: translated<FundingVerdict>(verdictOf, test.verdict),
      reason: test.reason,
      signedAt: at(test.signed, "14.00"),
      signedBy: signer?.id ?? null,
      signedName: signer ? `${signer.name}, ${signer.title}` : null,
      signedThrough: translated(wayOf, test.through),
      nextLookOn: test.next_look,
    })
    .run();
  if (test.programmes.length > 0)
    db.insert(fundingTestProgrammes)
      .values(test.programmes.map((programmeCode) => ({ testId: test.id, programmeCode })))
      .run();
}

/** How the initiatives came into the register, and who asked and signed when. */
export function initiativeLines(at: At): Line[] {
  return told.flatMap(({ id, title, unit_id, written, asked, tests }): Line[] => {
    const about = { subject: "initiative", subjectId: id, label: title } as const;
    const askedThen = (day: string, by: string): Line => ({
      ...about,
      at: at(day, "11.00"),
      by,
      deed: "fundingAsked",
      after: { head: signerOf(unit_id)?.name },
    });
    return [
      { ...about, at: at(written.day, "10.00"), by: written.by, deed: "created" },
      ...tests.flatMap((test): Line[] => [
        askedThen(test.asked, written.by),
        {
          ...about,
          at: at(test.signed, "14.00"),
          by: headOf(unit_id),
          deed: "fundingSigned",
          after: { verdict: test.verdict, reason: test.reason },
        },
      ]),
      ...(asked ? [askedThen(asked.day, asked.by)] : []),
    ];
  });
}
