/** Whether the process answers at all. Asks nothing of the database: a supervisor restarts what does not answer this. */
export async function loader() {
  return new Response("ok\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
