import { useRouteLoaderData } from "~/remix";
import type { loader } from "~/root";

/** What this municipality calls a department in Swedish, in lower case. */
export function useDepartmentWord(): string {
  const facts = useRouteLoaderData<typeof loader>("root");
  return facts?.municipality?.departmentWord ?? "förvaltning";
}
