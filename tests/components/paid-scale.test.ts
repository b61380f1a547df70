import { expect, test } from "vitest";
import { scaleOf } from "~/components/followup/paid-scale";

test("a scale begins at nothing and ends past the most", () => {
  const { lines, at } = scaleOf([3.934, 1.2]);
  expect(lines).toEqual([0, 1, 2, 3, 4]);
  expect([at(0), at(2), at(4)]).toEqual([0, 0.5, 1]);
});

test.each([[[-0.4, 2.1]], [[-3.2, -0.1]], [[-0.05]], [[12, -7]]])(
  "with repayments, %j, every bar has its place between the ends and a length that is none or more",
  (amounts) => {
    const { lines, at } = scaleOf(amounts);
    expect(lines.some((line) => line === 0)).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(11);
    for (const amount of amounts) {
      const [from, length] = [at(Math.min(0, amount)), Math.abs(at(amount) - at(0))];
      expect(length).toBeGreaterThan(0);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + length).toBeLessThanOrEqual(1.000001);
    }
  },
);
