import { z } from "zod";
import { firstYear, lastYear } from "~/calendar/swedish-time";
import { optionalMoney, optionalNumber, shownVersion } from "~/http/fields";
import { paidField, partField, partsOf } from "./years";

/** A repayment is money below nothing. */
const paid = () => optionalMoney("paidWrong", -10_000_000_000_000);

/** Money and people of each year that is asked for, and money of one year more. */
export const yearsForm = (years: number[]) =>
  z
    .object({
      version: shownVersion(),
      otherYear: optionalNumber(firstYear, lastYear, "yearWrong"),
      otherPaid: paid(),
    })
    .extend(Object.fromEntries(years.map((year) => [paidField(year), paid()])))
    .extend(
      Object.fromEntries(
        partsOf(years).map(({ year, category }) => [
          partField(year, category),
          optionalNumber(0, 1_000_000, "participantsWrong"),
        ]),
      ),
    )
    .superRefine((typed, context) => {
      if (typed.otherPaid !== null && typed.otherYear === null)
        context.addIssue({ code: "custom", message: "yearWrong", path: ["otherYear"] });
      if (typed.otherYear !== null && years.includes(typed.otherYear as number))
        context.addIssue({ code: "custom", message: "yearAbove", path: ["otherYear"] });
    })
    .transform((typed) => {
      const fields = typed as unknown as Record<string, number | null>;
      const other = fields.otherYear ?? null;
      return {
        version: typed.version as number,
        payments: [
          ...years.map((year) => ({ year, amount: fields[paidField(year)] ?? null })),
          ...(other === null ? [] : [{ year: other, amount: fields.otherPaid ?? null }]),
        ],
        participants: partsOf(years).map(({ year, category }) => ({
          year,
          category,
          count: fields[partField(year, category)] ?? null,
        })),
      };
    });
