/** How a question to the network stands with one of those it was put to. */
type ReceiverState = "waiting" | "declined" | "answered";

/** Whoever has answered has answered, also after having declined. */
export const stateOf = (row: { answeredAt: number | null; declinedAt: number | null }): ReceiverState =>
  row.answeredAt !== null ? "answered" : row.declinedAt !== null ? "declined" : "waiting";

/** The longest question, what else is told of it, and an answer, in characters. */
export const [longestQuestion, longestMore, longestAnswer] = [200, 4_000, 4_000];
