import { data } from "~/remix.server";
import { readTyped } from "./form.server";

/** Reads the one form that is taken from other sites: nothing but the words of RFC 8058. Anything else is refused. */
export async function readOneClick(request: Request): Promise<void> {
  const typed = Object.entries(await readTyped(request));
  if (typed.length !== 1 || typed[0]?.[0] !== "List-Unsubscribe" || typed[0][1] !== "One-Click")
    throw data({ key: "foreignOrigin" }, { status: 403 });
}
