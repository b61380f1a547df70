import { z } from "zod";
import { reminderAudiences } from "#db/words";
import { choice, wholeNumber } from "~/http/fields";
import { type Distance, farthestHours, reminderUnits } from "./reminder";

/** A new reminder, as the form for it posts one: to whom, and how long before the meeting. */
export const reminderForm = z
  .object({
    audience: choice(reminderAudiences, "audienceMissing"),
    amount: wholeNumber(1, farthestHours, "reminderDistance"),
    unit: choice(reminderUnits, "wrongValue"),
  })
  .transform(({ audience, amount, unit }, context): Distance => {
    const hoursBefore = unit === "days" ? amount * 24 : amount;
    if (hoursBefore > farthestHours) {
      context.addIssue({ code: "custom", message: "reminderDistance", path: ["amount"] });
      return z.NEVER;
    }
    return { audience, hoursBefore };
  });

/** Which reminder a button takes away. */
export const reminderButton = z.object({
  audience: choice(reminderAudiences, "wrongValue"),
  hoursBefore: wholeNumber(1, farthestHours, "wrongValue"),
});
