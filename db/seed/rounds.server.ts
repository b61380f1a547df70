import { secretOf } from "../ids.server";
import type { Database } from "../open.server";
import { roundAnswers } from "../schema.server";
import { type At, beyond } from "./facts.server";

/** What the units have told the next meeting's round so far: some have, one has nothing, the others are silent. */
export function seedRounds(db: Database, at: At): void {
  db.insert(roundAnswers)
    .values(
      beyond.rounds.flatMap(({ meeting_id, asked, units, told }) =>
        units.map((unitId) => {
          const answer = told.find((each) => each.unit_id === unitId);
          return {
            id: `${meeting_id}-${unitId}`,
            meetingId: meeting_id,
            unitId,
            linkKey: secretOf(32),
            askedAt: at(asked, "15.00"),
            news: answer?.news ?? null,
            lesson: answer?.lesson ?? null,
            help: answer?.help ?? null,
            nothing: answer !== undefined && !answer.news && !answer.lesson && !answer.help,
            answeredAt: answer ? at(answer.day, answer.clock) : null,
            answeredBy: answer?.person_id ?? null,
            version: answer ? 2 : 1,
          };
        }),
      ),
    )
    .run();
}
