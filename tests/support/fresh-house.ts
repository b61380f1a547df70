import { afterAll, beforeAll, beforeEach } from "vitest";
import { type House, type HouseOptions, openHouse } from "./server";

/** One house for all tests of a file. `prepare` is run once it is open; it is closed after the last test. */
export function commonHouse(
  prepare?: (house: House) => Promise<void> | void,
  options: HouseOptions = {},
): House {
  const house = {} as House;
  beforeAll(async () => {
    Object.assign(house, await openHouse(options));
    await prepare?.(house);
  });
  afterAll(async () => {
    await house.close?.();
  });
  return house;
}

/** One house for all tests of a file, before each of which everything in it is as `prepare` left it. */
export function freshHouse(
  prepare?: (house: House) => Promise<void> | void,
  options: HouseOptions = {},
): House {
  let atFirst: Buffer;
  const house = commonHouse(async (opened) => {
    await prepare?.(opened);
    atFirst = opened.keep();
  }, options);
  beforeEach(() => house.layBack(atFirst));
  return house;
}
