import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";
import { programs } from "./app/browser/programs";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const name = "virtual:browser-programs";

/**
 * Builds the programs of app/browser, each to one file whose name says what is in it, and tells the pages where they
 * are: `import addresses from "virtual:browser-programs"`. The pages' own bundles stay as they are. While building
 * the house, they come straight from the source.
 */
export function browserPrograms(): Plugin {
  let isServing = false;
  let isForServer = false;
  return {
    name: "browser-programs",
    configResolved(config) {
      isServing = config.command === "serve";
      isForServer = Boolean(config.build.ssr);
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const addresses: Record<string, string> = {};
      for (const program of programs) {
        if (isServing) addresses[program] = `/app/browser/${program}.ts`;
        else {
          const { fileName, code } = await bundled(program);
          addresses[program] = `/${fileName}`;
          if (!isForServer) this.emitFile({ type: "asset", fileName, source: code });
        }
      }
      return `export default ${JSON.stringify(addresses)}`;
    },
  };
}

/** One program with everything it needs, the same bytes and so the same name each time. */
async function bundled(program: string): Promise<Rollup.OutputChunk> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "~": here("./app") } },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: {
        input: { [program]: here(`./app/browser/${program}.ts`) },
        output: { format: "es", entryFileNames: "assets/[name]-[hash].js", inlineDynamicImports: true },
      },
    },
  })) as Rollup.RollupOutput;
  return built.output[0];
}
