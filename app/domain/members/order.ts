const collator = new Intl.Collator("sv", { numeric: true });

/** Compares two names as a Swedish register orders them: å, ä and ö last, digits by their number. */
export const inSwedishOrder = (one: string, other: string) => collator.compare(one, other);
