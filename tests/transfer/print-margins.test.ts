import { expect, test } from "vitest";
import { marginBoxes } from "~/transfer/print-margins";

test("what people have named things cannot break out of the margins' style sheet", () => {
  const css = marginBoxes({
    topLeft: ["Ekbacka"],
    topRight: ['Dnr KS 2026/0019"; } body { display: none } /*', "\\a </style>"],
    bottomLeft: ["Räksmörgås, 2026:7"],
  });
  expect(css).toContain('content: "Räksmörgås\\2c  2026\\3a 7"');
  expect(css).not.toContain("display: none }");
  expect(css).not.toContain("</style>");
  expect(css).toContain("\\a ");
  const quotes = css.replaceAll('"Source Sans 3"', "").split('"').length - 1;
  expect(quotes).toBe(6);
});
