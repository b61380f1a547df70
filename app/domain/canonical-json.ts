/**
 * A value in its one canonical form: JSON with sorted keys, no blanks between, and Unicode as NFC, so that the same value
 * always gives the same bytes (RFC 8785, JSON Canonicalization Scheme).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
  }
  return JSON.stringify(typeof value === "string" ? value.normalize("NFC").toWellFormed() : value);
}
