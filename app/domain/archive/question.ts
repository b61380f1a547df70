import type { Question } from "./query.server";

/** The question that asks for nothing and narrows nothing: all that the archive holds. */
export const nothingAsked: Question = {
  text: "",
  kinds: [],
  unitIds: [],
  years: [],
  themeIds: [],
  programmeCodes: [],
  countryCodes: [],
  partnerIds: [],
  order: "best",
  page: 1,
};

export const hitsPerPage = 20;
