import type { PublicationKind } from "#db/words";
import { publicPath } from "~/addresses/open";

/** Which of the records that a published record names are published themselves. */
export type Out = Partial<Record<PublicationKind, readonly string[]>>;

/** The name of a record: a way to it where it is published itself, else the name alone. */
export function Named({
  kind,
  id,
  label,
  out,
}: {
  kind: PublicationKind;
  id: string;
  label: string;
  out: Out;
}) {
  return out[kind]?.includes(id) ? <a href={publicPath(kind, id)}>{label}</a> : label;
}
