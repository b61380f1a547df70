import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { browserPrograms } from "./vite.programs";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), browserPrograms()],
  resolve: { alias: { "~": here("./app"), "#db": here("./db") } },
  build: {
    assetsInlineLimit: 0,
    minify: "esbuild",
    // Words are only words: those of rooms that a browser is not sent stay behind, also where they are put together by calls.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !id.includes("/app/i18n/") } },
  },
  // The server's program is read by people too, in the lines of a problem: its names stay.
  esbuild: isSsrBuild ? { minifyIdentifiers: false } : {},
  server: { hmr: false },
  // Of these, made of hundreds of files each, only what is used goes along: the house opens in half the time.
  ssr: {
    noExternal: [
      "date-fns",
      "@date-fns/tz",
      "drizzle-orm",
      "age-encryption",
      /^@noble\//,
      "rate-limiter-flexible",
    ],
  },
}));
