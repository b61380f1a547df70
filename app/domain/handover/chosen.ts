/** The heirs that have been chosen in a posted form, by the duties' keys; what is left empty is not among them. */
export function heirsIn(typed: Record<string, string | string[]>): Map<string, string> {
  return new Map(
    Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      name.startsWith("heir-") && typeof value === "string" && value !== "" && value.length <= 80
        ? [[name, value]]
        : [],
    ),
  );
}
