import { expect, test } from "vitest";
import { moneyAsTyped, optionalMoney } from "~/http/fields";

const read = (text: string | undefined, least?: number) => {
  const answer = optionalMoney("moneyWrong", least).safeParse(text);
  return answer.success ? answer.data : answer.error.issues[0]?.message;
};

test.each([
  ["1 250 000", 125_000_000],
  ["1\u00a0250\u00a0000,50", 125_000_050],
  ["1\u202f250\u202f000,5", 125_000_050],
  ["1250000.05", 125_000_005],
  ["0", 0],
  [" ", null],
  [undefined, null],
  ["19,99", 1999],
  ["0,29", 29],
  ["100000000000", 10_000_000_000_000],
])("%j is read as %j öre", (text, ore) => {
  expect(read(text)).toBe(ore);
});

test.each(["1,250", "1.250.000", "en miljon", "-5", "1e6", "100000000001", "5 kronor", ",5", "1,2,3"])(
  "%j is no amount",
  (text) => {
    expect(read(text)).toBe("moneyWrong");
  },
);

test("less than nothing is an amount where something can be paid back", () => {
  expect(read("−12 000,50", -10_000_000)).toBe(-1_200_050);
});

test.each([null, 0, 5, 29, 1999, 125_000_000, 125_000_050, -1_200_050])(
  "%j is shown as it is read",
  (ore) => {
    expect(read(moneyAsTyped(ore), -10_000_000_000)).toBe(ore);
    expect(moneyAsTyped(125_000_050)).toBe("1\u00a0250\u00a0000,50");
  },
);
