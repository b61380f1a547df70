import type { ArchiveKind } from "#db/words";
import { useWords } from "~/i18n/language";
import { alikePath } from "./address";

/** On the page of a record that stands in the archive: the way to what is like it. */
export function AlikeLink({ kind, id }: { kind: ArchiveKind; id: string }) {
  return (
    <p className="after no-print">
      <a href={alikePath(kind, id)}>{useWords().archive.alike.link}</a>
    </p>
  );
}
