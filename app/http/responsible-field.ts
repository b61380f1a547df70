import { z } from "zod";

/** Who is responsible, chosen in one list of people and units: "person:…" or "unit:…". */
type ChosenResponsible = { responsibleId: string | null; responsibleUnitId: string | null };

/** Reads the choice; both null when nothing is chosen. */
export const responsible = () =>
  z
    .string()
    .max(90, "wrongValue")
    .optional()
    .transform((text, context): ChosenResponsible => {
      const match = /^(person|unit):(.{1,80})$/u.exec(text ?? "");
      if (text && !match) {
        context.addIssue({ code: "custom", message: "wrongValue" });
        return z.NEVER;
      }
      return {
        responsibleId: match?.[1] === "person" ? (match[2] ?? null) : null,
        responsibleUnitId: match?.[1] === "unit" ? (match[2] ?? null) : null,
      };
    });

/** The field's value for whoever is responsible now. */
export const chosenResponsible = ({ responsibleId, responsibleUnitId }: ChosenResponsible): string =>
  responsibleId ? `person:${responsibleId}` : responsibleUnitId ? `unit:${responsibleUnitId}` : "";
