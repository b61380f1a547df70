import { z } from "zod";
import { prose, shownVersion } from "~/http/fields";

/** The field for what one partner gains. */
export const benefitField = (partnerId: string) => `benefit-${partnerId}`;

const text = () => prose(4_000).transform((typed) => (typed === "" ? null : typed));

/** What each party gains: a field for us and one for each partner. */
export const benefitForm = (partnerIds: string[]) =>
  z
    .object({ ownBenefit: text(), version: shownVersion() })
    .extend(Object.fromEntries(partnerIds.map((id) => [benefitField(id), text()])))
    .transform((typed) => {
      const fields = typed as unknown as Record<string, string | null>;
      return {
        version: typed.version as unknown as number,
        ownBenefit: typed.ownBenefit ?? null,
        partners: partnerIds.map((id) => ({ id, benefit: fields[benefitField(id)] ?? null })),
      };
    });
