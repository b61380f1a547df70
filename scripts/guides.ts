import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { guideDocuments } from "~/transfer/guides/guide-documents";

/** npm run guides: makes docs/guides anew from the words of the guides. */
for (const [path, text] of guideDocuments()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
