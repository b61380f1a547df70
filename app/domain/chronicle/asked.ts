import { type ChronicleSubject, chronicleSubjects } from "#db/words";
import { isDay } from "~/calendar/swedish-time";

/** What the address of the log asks to see of it; what makes no sense is as if it were not there. */
export function chronicleAsked(address: URLSearchParams): {
  subject: ChronicleSubject | null;
  actorId: string | null;
  day: string | null;
} {
  const day = address.get("dag");
  const actorId = address.get("vem")?.trim() ?? "";
  return {
    subject: chronicleSubjects.find((each) => each === address.get("vad")) ?? null,
    actorId: actorId === "" || actorId.length > 80 ? null : actorId,
    day: day && isDay(day) ? day : null,
  };
}
