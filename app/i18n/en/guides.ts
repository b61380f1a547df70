import type * as sv from "../sv/guides";
import { guide as adjuster } from "./guide-adjuster";
import { guide as administrator } from "./guide-administrator";
import { guide as contact } from "./guide-contact";
import { guide as coordinator } from "./guide-coordinator";
import { guide as elected } from "./guide-elected";
import { guide as head } from "./guide-head";
import { guide as reader } from "./guide-reader";

export const words: typeof sv.words = {
  title: "Help",
  lead: "A short guide for each role, with what is done most often, step by step. The pictures are from a made-up municipality.",
  yours: "Your guides",
  yoursAside: "By your roles",
  others: "Other guides",
  othersAside: "How the others work",
  firstYear: "For a new municipality, step by step.",
  begins: "Begin here:",
  search: "How the search reads what you write, and the signs that make it more exact.",
  of: { coordinator, contact, adjuster, reader, head, elected, administrator },
};
