import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  askArchive,
  type CorpusQuery,
  type CorpusText,
  linesOf,
  shelveCorpus,
  withScratchDatabase,
} from "./corpus-search.server";

/**
 * `npm run search:run -- --corpus <jsonl> --queries <jsonl> --out <run.jsonl>`: shelves any corpus (a line of
 * `{id, title, text}` each) in a database of its own, asks each query (`{qid, query}`) as the archive's page would, and
 * writes the best hits as `{qid, ids}`. Knows nothing of what it is given.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    queries: { type: "string" },
    out: { type: "string" },
  },
});
const { corpus, queries, out } = values;
if (!corpus || !queries || !out) {
  console.error("Usage: npm run search:run -- --corpus <jsonl> --queries <jsonl> --out <run.jsonl>");
  process.exit(2);
}

const texts = linesOf<CorpusText>(corpus);
const run = withScratchDatabase((db) => {
  shelveCorpus(db, texts);
  return askArchive(db, linesOf<CorpusQuery>(queries));
});
writeFileSync(out, `${run.map((each) => JSON.stringify(each)).join("\n")}\n`);
console.log(`${texts.length} documents, ${run.length} queries: ${out}`);
