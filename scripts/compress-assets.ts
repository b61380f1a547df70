import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Lays a Brotli and a gzip copy beside every built asset, so that none is compressed while somebody waits. */
const folder = join(process.env.BUILD_DIRECTORY || "build", "client/assets");

for (const name of readdirSync(folder)) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const content = readFileSync(join(folder, name));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, options));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
}
