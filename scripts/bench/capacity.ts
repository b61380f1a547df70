import { parseArgs } from "node:util";
import { demoNow } from "../demo/file.server";
import { type Loaded, load } from "./capacity-load.server";
import { openBenchHouse, signIn } from "./house.server";
import { fillWithYears } from "./many-years.server";

/**
 * npm run bench:capacity [-- --seconds 15 --rates 5,10,20,40]: how far one machine goes. 1, 4 and 8 houses, each with
 * a database of its own, and one with twenty years at ten times the demo's yearly rows, asked at an even pace from
 * the same machine. Docs: docs/capacity.md.
 */

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "15" },
    rates: { type: "string", default: "5,10,20,40,60" },
    only: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const rates = values.rates.split(",").map(Number);
const madeAt = Date.now();

async function measure(name: string, count: number, fill: (file: string) => void = () => {}) {
  if (values.only && values.only !== name) return;
  const opened = Array.from({ length: count }, () => openBenchHouse(madeAt, fill));
  try {
    const houses: Loaded[] = [];
    for (const house of opened) {
      const address = await house.listening();
      houses.push({ address, cookie: await signIn(address), pid: house.pid });
    }
    await load(houses, 10, 5);
    console.log(`\n${name}`);
    for (const rate of rates) {
      const result = await load(houses, rate, seconds);
      console.log(JSON.stringify(result));
      if (result["p99 ms"] > 3_000) break;
    }
  } finally {
    for (const house of opened) house.close();
  }
}

await measure("1 process", 1);
await measure("4 processes", 4);
await measure("8 processes", 8);
await measure("20 years x 10", 1, (file) => {
  console.log(JSON.stringify(fillWithYears(file, { copies: 79, years: 20 }, demoNow)));
});
