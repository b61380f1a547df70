import { database } from "#db/client.server";
import { answersAtAll } from "~/domain/members/municipality.server";

/** Whether the house stands: 200 when the database answers, 503 when it does not. Tells nothing else. */
export async function loader() {
  const well = answersAtAll(database());
  return new Response(well ? "ok\n" : "database\n", {
    status: well ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
