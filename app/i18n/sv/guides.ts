import { guide as adjuster } from "./guide-adjuster";
import { guide as administrator } from "./guide-administrator";
import { guide as contact } from "./guide-contact";
import { guide as coordinator } from "./guide-coordinator";
import { guide as elected } from "./guide-elected";
import { guide as head } from "./guide-head";
import { guide as reader } from "./guide-reader";

export const words = {
  title: "Hjälp",
  lead: "En kort guide för varje roll, med det man gör oftast, steg för steg. Bilderna är från en påhittad kommun.",
  yours: "Dina guider",
  yoursAside: "Efter dina roller",
  others: "Andra guider",
  othersAside: "Så arbetar de andra",
  firstYear: "För en ny kommun, steg för steg.",
  begins: "Börja här:",
  search: "Hur sökningen läser det du skriver, och tecknen som gör den mer exakt.",
  of: { coordinator, contact, adjuster, reader, head, elected, administrator },
};
