import type { LoaderFunctionArgs } from "~/remix.server";

/** What a loader or an action is called with, as far as a door needs it. */
export type Asking = Pick<LoaderFunctionArgs, "request" | "context" | "params">;
